/** `timeline schemas`: writes the JSON Schemas with which an editor completes and checks keys of the data. */
import { join } from "node:path";
import type { Effects } from "../effects";
import { jsonSchemas } from "../jsonSchemas";

export function schemas(folder: string, effects: Effects): number {
  for (const [name, schema] of Object.entries(jsonSchemas())) {
    effects.write(join(folder, `${name}.schema.json`), `${JSON.stringify(schema, null, 2)}\n`);
  }
  return 0;
}
