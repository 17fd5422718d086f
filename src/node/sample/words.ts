/** The words of sample datasets: an invented coast with its towns, people and papers. No name here is that of a real
 * person or body. */

export const GIVEN = [
  "Ada",
  "Bram",
  "Cora",
  "Dunstan",
  "Edda",
  "Fenn",
  "Greta",
  "Hale",
  "Ilse",
  "Joss",
  "Kerrin",
  "Lena",
  "Marn",
  "Nell",
  "Orla",
  "Piet",
  "Quilla",
  "Rhea",
  "Sten",
  "Tamsin",
  "Ulf",
  "Vesna",
  "Wren",
  "Yorick",
  "Zella",
] as const;

export const FAMILY = [
  "Marsh",
  "Tollanby",
  "Ferrowick",
  "Quellmar",
  "Brinsol",
  "Stavane",
  "Ockrin",
  "Harrowend",
  "Dunquay",
  "Lissamoor",
  "Vantreel",
  "Pellowick",
  "Skarnby",
  "Ombrey",
  "Thornquist-Vell",
  "Calderoon",
  "Wexmarrow",
  "Ingleport",
  "Roavik",
  "Hessendal",
  "Mirrowby",
  "Jaspeth",
  "Kolvane",
  "Undersaile",
  "Yarrowmere",
] as const;

/** Names from the coast's Arabic-speaking south, with the spellings by which one might search for them. */
export const SOUTHERN = [
  { name: "Yusra al-Karsti", ar: "يسرى الكارستي", aliases: ["Yusra Karsti", "Yousra al-Karsti"] },
  { name: "Idris al-Vellawi", ar: "إدريس الفيلاوي", aliases: ["Idris Vellawi", "Idrees al-Vellawi"] },
  { name: "Nadir al-Marsani", ar: "نادر المرساني", aliases: ["Nadir Marsani"] },
  { name: "Rim bint Sahil", ar: "ريم بنت ساحل", aliases: ["Reem bint Sahil"] },
] as const;

export const TOWNS = [
  "Port Vell",
  "Karst",
  "Saltmere",
  "Ostrand",
  "Low Harbour",
  "Vellmouth",
  "Greyhithe",
  "Tarn Ferry",
  "Stonequay",
  "Merrowhaven",
  "Anselby",
  "Cold Sound",
  "Eastwater",
  "Fallowness",
  "Gullport",
  "Hollinsea",
  "Ironstrand",
  "Kelpwick",
  "Lanternhead",
  "Mistral Bay",
  "North Spit",
  "Osterholm",
  "Pilchard Row",
  "Quernmouth",
  "Reedhaven",
  "Sandgate Vell",
  "Thistleport",
  "Ullswick",
  "Wrackline",
  "Yardley Sound",
] as const;

export const PROVINCES = [
  "Upper Vell",
  "Lower Vell",
  "the Karst Isles",
  "Ostrand Shore",
  "the Southern Reach",
] as const;

/** Places inside a town. */
export const SPOTS = ["north quay", "fish market", "customs house", "lighthouse", "dry dock"] as const;

interface Body {
  readonly name: string;
  readonly kind: "organization" | "party" | "state" | "legislature" | "court" | "media" | "persons" | "armed-group";
  readonly ar?: string;
}

interface Family {
  readonly id: string;
  readonly label: string;
  readonly short: string;
  readonly bodies: readonly Body[];
  /** The word for a unit of its bodies, as in "Port Vell branch". */
  readonly unit: string;
}

export const FAMILIES: readonly Family[] = [
  {
    id: "dockers",
    label: "Dockers, sailors and their unions",
    short: "Dockers",
    unit: "branch",
    bodies: [
      { name: "Dockers' Guild", kind: "organization" },
      { name: "Sailors' Union of the Coast", kind: "organization" },
      { name: "Cranemen's Committee", kind: "organization" },
      { name: "The night shift of the north quay", kind: "persons" },
    ],
  },
  {
    id: "harbour",
    label: "Harbour board and pilots",
    short: "Harbour board",
    unit: "office",
    bodies: [
      { name: "Vell Harbour Board", kind: "organization" },
      { name: "Pilots' Corporation", kind: "organization" },
      { name: "Lighthouse Service", kind: "organization" },
    ],
  },
  {
    id: "shipping",
    label: "Shipping lines and merchants",
    short: "Shipping lines",
    unit: "agency",
    bodies: [
      { name: "Quellmar Line", kind: "organization" },
      { name: "Ostrand & Karst Steam Packet", kind: "organization" },
      { name: "Dar al-Mina Shipping", kind: "organization", ar: "دار الميناء للملاحة" },
      { name: "Merchants' Exchange", kind: "organization" },
    ],
  },
  {
    id: "state",
    label: "Government of Vellmark",
    short: "Government",
    unit: "department",
    bodies: [
      { name: "Republic of Vellmark", kind: "state" },
      { name: "Assembly of Vellmark", kind: "legislature" },
      { name: "Coast Ministry", kind: "organization" },
    ],
  },
  {
    id: "guard",
    label: "Coast guard and militia",
    short: "Coast guard",
    unit: "station",
    bodies: [
      { name: "Vellmark Coast Guard", kind: "organization" },
      { name: "Harbour Militia", kind: "armed-group" },
    ],
  },
  {
    id: "islands",
    label: "Karst and the southern councils",
    short: "Karst and the south",
    unit: "council",
    bodies: [
      { name: "Free Council of Karst", kind: "legislature" },
      { name: "Council of the Coasts", kind: "organization", ar: "مجلس السواحل" },
      { name: "Islanders' League", kind: "party" },
    ],
  },
  {
    id: "parties",
    label: "Parties and civic groups",
    short: "Parties",
    unit: "section",
    bodies: [
      { name: "Harbour Reform Party", kind: "party" },
      { name: "Old Coast Party", kind: "party" },
      { name: "Society for Safe Water", kind: "organization" },
    ],
  },
  {
    id: "courts",
    label: "Courts and inquiries",
    short: "Courts",
    unit: "chamber",
    bodies: [
      { name: "Admiralty Court of Vellmark", kind: "court" },
      { name: "Board of Inquiry", kind: "organization" },
    ],
  },
  {
    id: "press",
    label: "Press and observers",
    short: "Press",
    unit: "desk",
    bodies: [
      { name: "The Vell Gazette", kind: "media" },
      { name: "Karst Evening Post", kind: "media" },
      { name: "Harbour Observatory", kind: "organization" },
    ],
  },
];

export interface Kind {
  readonly id: string;
  readonly label: string;
  /** Patterns of titles and sentences. The placeholders are fields of `Scene` in events.ts. */
  readonly titles: readonly string[];
  readonly sentences: readonly string[];
}

export const KINDS: readonly Kind[] = [
  {
    id: "strike",
    label: "Strike",
    titles: ["{who} stops work over {thing}", "Strike at {place} over {thing}"],
    sentences: [
      "Work stopped at {place} because of {thing}.",
      "{who} called for the strike over {thing} and asked {whom} to join.",
    ],
  },
  {
    id: "negotiation",
    label: "Negotiation",
    titles: ["{who} and {whom} discuss {thing}", "Talks at {place} about {thing}"],
    sentences: ["{who} and {whom} met to discuss {thing}.", "No agreement on {thing} was reached at {place}."],
  },
  {
    id: "accident",
    label: "Accident",
    titles: ["Accident at {place} during work on {thing}", "Ship of {who} runs aground off {place}"],
    sentences: [
      "An accident at {place} was put down to {thing}.",
      "{who} was asked to explain {thing} after the accident.",
    ],
  },
  {
    id: "storm",
    label: "Storm",
    titles: ["Storm damages {thing} at {place}", "{who} warns {place} of a storm"],
    sentences: ["A storm reached {place} and damaged {thing}.", "{who} had warned of the storm the evening before."],
  },
  {
    id: "inquiry",
    label: "Inquiry",
    titles: ["{who} opens an inquiry into {thing}", "Inquiry into {thing} hears {whom}"],
    sentences: ["An inquiry into {thing} was opened.", "{whom} was heard on {thing} in {place}."],
  },
  {
    id: "trial",
    label: "Courts",
    titles: ["Court hears the case of {thing}", "{who} sues {whom} over {thing}"],
    sentences: ["A court heard the case of {thing}.", "{who} brought the case of {thing} against {whom}."],
  },
  {
    id: "election",
    label: "Politics",
    titles: ["{who} campaigns in {place} on {thing}", "Vote in {place} on {thing}"],
    sentences: ["A vote was held in {place} on {thing}.", "{who} made {thing} the subject of its campaign."],
  },
  {
    id: "law",
    label: "Legislation",
    titles: ["New rules for {thing} are passed", "{who} proposes rules for {thing}"],
    sentences: ["Rules for {thing} were put forward.", "{whom} objected to the rules for {thing}."],
  },
  {
    id: "protest",
    label: "Protest",
    titles: ["March in {place} against {thing}", "{who} protests against {thing}"],
    sentences: ["People marched in {place} against {thing}.", "{who} had called for the march against {thing}."],
  },
  {
    id: "detention",
    label: "Detention",
    titles: ["{who} held at {place} over {thing}", "Detentions in {place} after {thing}"],
    sentences: ["People were held at {place} over {thing}.", "{whom} confirmed the detentions over {thing}."],
  },
  {
    id: "works",
    label: "Works",
    titles: ["Work on {thing} begins at {place}", "{who} pays for {thing} at {place}"],
    sentences: ["Work on {thing} began at {place}.", "{who} pays for {thing}, in part through {whom}."],
  },
  {
    id: "statement",
    label: "Statement",
    titles: ["{who} speaks about {thing}", "{who} answers {whom} on {thing}"],
    sentences: ["{who} spoke about {thing}.", "What {who} said about {thing} was an answer to {whom}."],
  },
  {
    id: "publication",
    label: "Publication",
    titles: ["Report on {thing} is published", "{who} publishes papers on {thing}"],
    sentences: ["A report on {thing} was published.", "The report names {whom} in connection with {thing}."],
  },
];

const OBJECTS = [
  "night shifts",
  "pilotage dues",
  "the dredging contract",
  "the coal quay",
  "crane safety",
  "the ferry timetable",
  "salt duties",
  "the eastern breakwater",
  "fishing grounds",
  "lighthouse wages",
  "warehouse rents",
  "the customs shed",
  "ballast water",
  "the tar works",
  "quarantine of ships",
  "the drowned crew of the Merrow",
  "missing cargo",
  "the harbour railway",
  "tide tables",
  "the grain elevator",
  "hiring at the gate",
  "oil on the shore",
  "the seawall fund",
  "insurance of lighters",
] as const;
const QUALITIES = ["disputed", "new", "unpaid", "promised", "secret", "provisional", "old", "northern"] as const;

/** The objects, plain and with adjectives: "the disputed dredging contract". */
export const THINGS: readonly string[] = [
  ...OBJECTS,
  ...OBJECTS.filter((one) => one.startsWith("the ")).flatMap((one) =>
    QUALITIES.map((quality) => `the ${quality} ${one.slice(4)}`),
  ),
  ...OBJECTS.filter((one) => !one.startsWith("the ")).flatMap((one) =>
    ["delayed", "unequal", "doubtful"].map((quality) => `${quality} ${one}`),
  ),
];

/** Objects with words longer than a narrow column. */
export const LONG_THINGS = [
  "the Vellmouthharbourdredgingconsortium and its books",
  "intercoastaltransshipmentregulations of the islands",
  "the Nordquaywarehousekeepersassociation's archive",
  "quarantineadministrationreform, counterproposals included",
] as const;

export const PAPERS = [
  "The Vell Gazette",
  "Karst Evening Post",
  "Ostrand Mail",
  "Coast Monitor",
  "Harbour Observer",
  "Saltmere Herald",
  "The Lantern",
  "Journal of Coastal Studies",
] as const;

/** Relays that have no record of their own. */
export const RELAYS = ["Vell Press Agency", "Coast Wireless Bulletin", "a clerk of the harbour board"] as const;

/** What may follow a sentence. {n} is a number. */
export const DETAILS = [
  "",
  "",
  "It went on for {n} days.",
  "Some {n} people were there.",
  "The papers of the following week repeat it.",
  "Nobody was named.",
  "{whom} did not answer when asked.",
  "A second account leaves this out.",
  "The figure given is {n}.",
] as const;
