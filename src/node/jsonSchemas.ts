/** JSON Schemas (draft-07, which editors read best) of every file of a dataset, generated from model/schema.ts. */
import { toJsonSchema } from "@valibot/to-json-schema";
import * as v from "valibot";
import { datasetSchema, outlineSchema, RECORD_FILES } from "../model/schema";

export function jsonSchemas(): Record<string, object> {
  const options = { errorMode: "ignore", target: "draft-07" } as const;
  const withSchemaKey = (schema: object) => {
    const copy = structuredClone(schema) as { properties?: Record<string, unknown> };
    if (copy.properties) copy.properties["$schema"] = { type: "string" };
    return copy;
  };
  const files = Object.entries(RECORD_FILES).map(([kind, schema]) => [
    kind,
    withSchemaKey(toJsonSchema(v.strictObject({ [kind]: v.array(schema as v.GenericSchema) }), options)),
  ]);
  return {
    ...Object.fromEntries(files),
    dataset: withSchemaKey(toJsonSchema(datasetSchema, options)),
    outline: withSchemaKey(toJsonSchema(outlineSchema, options)),
  };
}
