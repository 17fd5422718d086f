/** Words of what is loaded only when wanted: help, jump, description, the dialog that finds anything. A file of their own, since
 *  every page loads the others at once. */
import en from "./messages/en.tools.json";

export const tools = en;
