/** Puts the keys of a record into the order of its schema, in which records are written. */
import { isObject } from "../json";

/** What the order needs of a valibot schema. */
export interface SchemaNode {
  readonly type: string;
  /** Of an object. */
  readonly entries?: Readonly<Record<string, SchemaNode>>;
  /** Of an optional value. */
  readonly wrapped?: SchemaNode;
  /** Of an array. */
  readonly item?: SchemaNode;
  /** Of a union. */
  readonly options?: readonly unknown[];
}

/** The schemas of the possible objects. The options of a picklist are texts, and of no interest here. */
export const objectsOf = ({ options = [] }: SchemaNode): readonly SchemaNode[] =>
  options.filter((option): option is SchemaNode => isObject(option) && "entries" in option);

/** The same value. Keys that the schema does not have come last. */
export function inSchemaOrder(schema: SchemaNode, value: unknown): unknown {
  const { wrapped, item } = schema;
  if (wrapped) return inSchemaOrder(wrapped, value);
  if (item && Array.isArray(value)) return value.map((inner) => inSchemaOrder(item, inner));
  if (!isObject(value)) return value;
  const entries =
    schema.entries ??
    objectsOf(schema).find((one) => Object.keys(value).every((key) => Object.hasOwn(one.entries!, key)))?.entries;
  if (!entries) return value;
  const keys = [...Object.keys(entries).filter((key) => Object.hasOwn(value, key)), ...Object.keys(value)];
  return Object.fromEntries(
    [...new Set(keys)].map((key) => {
      const inner = Object.hasOwn(entries, key) ? entries[key] : undefined;
      return [key, inner ? inSchemaOrder(inner, value[key]) : value[key]];
    }),
  );
}
