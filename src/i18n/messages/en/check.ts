/** What the check says of a dataset and what the command line prints. No part of the app: the browser never loads it. */
export * as advice from "./check/advice";
export * as aliases from "./check/aliases";
export * as colours from "./check/colours";
export * as commands from "./check/commands";
export * as dates from "./check/dates";
export * as defaults from "./check/defaults";
export * as files from "./check/files";
export * as info from "./check/info";
export * as near from "./check/near";
export * as nouns from "./check/nouns";
export * as problem from "./check/problem";
export * as record from "./check/record";
export * as references from "./check/references";
export * as releases from "./check/releases";
export * as sense from "./check/sense";
export * as stories from "./check/stories";
export * as written from "./check/written";
