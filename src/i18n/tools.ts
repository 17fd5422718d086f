/** Words of what is loaded only when wanted; apart from the others, which every page loads at once. */
export * as tools from "#messages/tools";
