/** Generates a JSON Schema for every file of a dataset from model/schema.ts and model/story.ts. The schemas are
 * draft-07, which editors support best. */
import { type ConversionConfig, toJsonSchema } from "@valibot/to-json-schema";
import * as v from "valibot";
import { idPattern, LIMITS, trackPattern } from "../model/fields";
import { datasetSchema } from "../model/info";
import { outlineSchema, RECORD_FILES } from "../model/schema";
import { storySchema } from "../model/story";

/** Gives references the pattern of an id or a track. The check itself compares references with existing records
 * instead. */
const asReference: NonNullable<ConversionConfig["overrideAction"]> = ({ valibotAction, jsonSchema }) => {
  if (valibotAction.type !== "metadata") return undefined;
  const { reference, ...plain } = jsonSchema as typeof jsonSchema & { readonly reference?: true | "track" };
  return reference === "track"
    ? { ...plain, pattern: trackPattern.source }
    : { ...plain, maxLength: LIMITS.id, pattern: idPattern.source };
};

export function jsonSchemas(): Record<string, object> {
  const options = { errorMode: "ignore", target: "draft-07", overrideAction: asReference } as const;
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
    story: withSchemaKey(toJsonSchema(storySchema, options)),
  };
}
