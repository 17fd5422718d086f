/** Messages of share cards, the pictures that other sites show for a link. */
export const alt = "{title}. {facts}. Below it, a strip of the whole record.";
export const basis = "According to {who} · {status}";
export const both = "{one} · {other}";
