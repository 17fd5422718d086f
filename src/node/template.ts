/** Reads the files of src/node/template/, which `timeline new` copies. The bundle of the package has them beside itself. */
import { ownText } from "./effects";

/** @param file its path in the template, with "/" */
export const templateFile = (file: string): string => ownText(new URL(`./template/${file}`, import.meta.url));
