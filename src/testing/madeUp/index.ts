/** The messages of the made-up test language, in place of `#messages`. Setting `SOURCELINE_LANGUAGE=made-up` selects
 * them through the condition `made-up` in package.json. */
import * as en from "../../i18n/messages/en/index";
import { marked } from "./marked";

export const language = "qps-ploc";
export const { pluralForm } = en;
export const about = marked(en.about);
export const actor = marked(en.actor);
export const actors = marked(en.actors);
export const claim = marked(en.claim);
export const dates = marked(en.dates);
export const disagreement = marked(en.disagreement);
export const event = marked(en.event);
export const evidence = marked(en.evidence);
export const filters = marked(en.filters);
export const footer = marked(en.footer);
export const gone = marked(en.gone);
export const header = marked(en.header);
export const legend = marked(en.legend);
export const list = marked(en.list);
export const lists = marked(en.lists);
export const notice = marked(en.notice);
export const noun = marked(en.noun);
export const numbers = marked(en.numbers);
export const outline = marked(en.outline);
export const overview = marked(en.overview);
export const period = marked(en.period);
export const plurals = marked(en.plurals);
export const query = marked(en.query);
export const range = marked(en.range);
export const relations = marked(en.relations);
export const search = marked(en.search);
export const skip = marked(en.skip);
export const source = marked(en.source);
export const story = marked(en.story);
export const tabs = marked(en.tabs);
export const timeline = marked(en.timeline);
export const trust = marked(en.trust);
