/**
 * Messages of the interface in English. Each part of the interface is a module and each message a constant, so that a
 * script contains only the messages it uses.
 */
/** The language tag (BCP 47). */
export const language = "en";
/** Maps a number to its plural form in this language. */
export { en as pluralForm } from "make-plural/plurals";

export * as about from "./about";
export * as actor from "./actor";
export * as actors from "./actors";
export * as asked from "./asked";
export * as card from "./card";
export * as chips from "./chips";
export * as claim from "./claim";
export * as corrections from "./corrections";
export * as dates from "./dates";
export * as disagreement from "./disagreement";
export * as embed from "./embed";
export * as event from "./event";
export * as evidence from "./evidence";
export * as filters from "./filters";
export * as footer from "./footer";
export * as gone from "./gone";
export * as header from "./header";
export * as legend from "./legend";
export * as list from "./list";
export * as lists from "./lists";
export * as notice from "./notice";
export * as noun from "./noun";
export * as numbers from "./numbers";
export * as outline from "./outline";
export * as overview from "./overview";
export * as period from "./period";
export { plurals } from "./plurals";
export * as query from "./query";
export * as range from "./range";
export * as relation from "./relation";
export { relations } from "./relations";
export * as search from "./search";
export * as skip from "./skip";
export * as source from "./source";
export * as story from "./story";
export * as tabs from "./tabs";
export * as timeline from "./timeline";
export * as trust from "./trust";
