/** What the types of CSL 1.0.2 are in this format, and the genre that is proposed for each. */
import type { Genre, Source } from "../../model/schema";

type Type = Source["type"];
/** The nearest type of this format, and the proposed genre. */
type Meaning = readonly [type: Type, genre: Genre];

/**
 * Every type of CSL 1.0.2. A thesis is a book, as a library catalogues it; what is shown, played or computed is a
 * document. The genre says who speaks, which no type of a library says, so it is only a proposal:
 * - press and broadcasts are news, and what scholars write is scholarly;
 * - laws and reports are official, judgments are of a court;
 * - what comes straight from the time or a person is primary, an interview is testimony;
 * - web pages and posts are commentary, which claims least of what nobody has edited; a pamphlet is advocacy.
 */
export const CSL_TYPES: Readonly<Record<string, Meaning>> = {
  article: ["report", "scholarly"],
  "article-journal": ["article-journal", "scholarly"],
  "article-magazine": ["article-magazine", "news"],
  "article-newspaper": ["article-newspaper", "news"],
  bill: ["bill", "official"],
  book: ["book", "scholarly"],
  broadcast: ["broadcast", "news"],
  chapter: ["chapter", "scholarly"],
  classic: ["book", "primary"],
  collection: ["document", "primary"],
  dataset: ["document", "scholarly"],
  document: ["document", "primary"],
  entry: ["entry-encyclopedia", "encyclopedia"],
  "entry-dictionary": ["entry-encyclopedia", "encyclopedia"],
  "entry-encyclopedia": ["entry-encyclopedia", "encyclopedia"],
  event: ["document", "primary"],
  figure: ["document", "primary"],
  graphic: ["document", "primary"],
  hearing: ["report", "official"],
  interview: ["interview", "testimony"],
  legal_case: ["legal_case", "court"],
  legislation: ["legislation", "official"],
  manuscript: ["document", "primary"],
  map: ["document", "primary"],
  motion_picture: ["broadcast", "primary"],
  musical_score: ["document", "primary"],
  pamphlet: ["book", "advocacy"],
  "paper-conference": ["chapter", "scholarly"],
  patent: ["document", "official"],
  performance: ["document", "primary"],
  periodical: ["document", "scholarly"],
  personal_communication: ["personal_communication", "primary"],
  post: ["post", "commentary"],
  "post-weblog": ["post-weblog", "commentary"],
  regulation: ["regulation", "official"],
  report: ["report", "official"],
  review: ["article-journal", "scholarly"],
  "review-book": ["article-journal", "scholarly"],
  software: ["document", "primary"],
  song: ["document", "primary"],
  speech: ["speech", "primary"],
  standard: ["report", "official"],
  thesis: ["book", "scholarly"],
  treaty: ["legislation", "official"],
  webpage: ["webpage", "commentary"],
};

/** What a type means here. A type that CSL does not have is a document. */
export function meaningOf(type: string): Meaning {
  return Object.hasOwn(CSL_TYPES, type) ? CSL_TYPES[type]! : CSL_TYPES["document"]!;
}
