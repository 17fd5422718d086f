/** The rules of JSON Feed 1.1 (jsonfeed.org/version/1.1) as a JSON Schema. */
const text = { type: "string" } as const;
const address = { type: "string", pattern: "^https?://[^\\s]+$" } as const;
const date = {
  type: "string",
  pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(?:\\.\\d+)?(?:Z|[+-]\\d{2}:\\d{2})$",
} as const;
const authors = {
  type: "array",
  items: { type: "object", minProperties: 1, properties: { name: text, url: address, avatar: address } },
} as const;

export const JSON_FEED_SCHEMA = {
  type: "object",
  required: ["version", "title", "items"],
  properties: {
    version: { const: "https://jsonfeed.org/version/1.1" },
    title: text,
    home_page_url: address,
    feed_url: address,
    description: text,
    user_comment: text,
    next_url: address,
    icon: address,
    favicon: address,
    authors,
    language: text,
    expired: { type: "boolean" },
    hubs: { type: "array", items: { type: "object", required: ["type", "url"] } },
    items: {
      type: "array",
      items: {
        type: "object",
        required: ["id"],
        anyOf: [{ required: ["content_text"] }, { required: ["content_html"] }],
        properties: {
          id: text,
          url: address,
          external_url: address,
          title: text,
          content_text: text,
          content_html: text,
          summary: text,
          image: address,
          banner_image: address,
          date_published: date,
          date_modified: date,
          authors,
          tags: { type: "array", items: text },
          language: text,
        },
        additionalProperties: false,
      },
    },
  },
  additionalProperties: false,
} as const;
