/**
 * Messages of parts that load only when wanted: suggestions, help, going to a date, the description of the view,
 * citing, downloads and reports.
 */
export * as asking from "./asking";
export * as citation from "./citation";
export * as cite from "./cite";
export * as describe from "./describe";
export * as download from "./download";
export * as embedding from "./embedding";
export * as help from "./help";
export * as jump from "./jump";
export * as qr from "./qr";
export * as report from "./report";
export * as suggestions from "./suggestions";
export * as typing from "./typing";
