/** Words of the check and of the command line; apart from the others, since no page needs them. */
export * as checkMessages from "#messages/check";
