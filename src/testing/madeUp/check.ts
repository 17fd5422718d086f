/** The made-up language in the place of `#messages/check`. */
import * as en from "../../i18n/messages/en/check";
import { marked } from "./marked";

export const advice = marked(en.advice);
export const aliases = marked(en.aliases);
export const colours = marked(en.colours);
export const commands = marked(en.commands);
export const dates = marked(en.dates);
export const defaults = marked(en.defaults);
export const files = marked(en.files);
export const importing = marked(en.importing);
export const imports = marked(en.imports);
export const info = marked(en.info);
export const near = marked(en.near);
export const nouns = marked(en.nouns);
export const problem = marked(en.problem);
export const record = marked(en.record);
export const references = marked(en.references);
export const releases = marked(en.releases);
export const sense = marked(en.sense);
export const sheets = marked(en.sheets);
export const singleFile = marked(en.singleFile);
export const { columnNames, written } = en;
export const stories = marked(en.stories);
