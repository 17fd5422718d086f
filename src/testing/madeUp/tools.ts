/** The messages of the made-up test language, in place of `#messages/tools`. What the reader types stays in
 * English. */
import * as en from "../../i18n/messages/en/tools";
import { marked } from "./marked";

export const { asking, typing } = en;
export const citation = marked(en.citation);
export const cite = marked(en.cite);
export const describe = marked(en.describe);
export const download = marked(en.download);
export const embedding = marked(en.embedding);
export const help = marked(en.help);
export const jump = marked(en.jump);
export const qr = marked(en.qr);
export const report = marked(en.report);
export const suggestions = marked(en.suggestions);
