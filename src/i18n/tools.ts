/** The messages of parts that load only when wanted. They are apart from the messages that every page loads at once. */
export * as tools from "#messages/tools";
