/** Labels for what a dataset does not name itself, in the order in which pages list them. */

/** The groups of actors, each for some kinds of actor. */
export const groups = {
  people: "People",
  "armed-groups": "Armed groups",
  parties: "Parties",
  organizations: "Organizations",
  states: "States and institutions",
  media: "Press and media",
};

export const categories = {
  event: "Event",
  background: "Background",
  politics: "Politics",
  law: "Law and courts",
  diplomacy: "Travel and diplomacy",
  economy: "Economy",
  conflict: "Conflict",
  detention: "Detention",
  release: "Release",
  disaster: "Disaster",
  society: "Society",
  science: "Science and technology",
  culture: "Culture",
  protest: "Protest",
  statement: "Statement",
  publication: "Publication",
};

export const roles = {
  subject: "Subject",
  actor: "Acting party",
  authority: "Deciding authority",
  leader: "Leader",
  founder: "Founder",
  follower: "Follower",
  mentor: "Teacher",
  participant: "Participant",
  combatant: "Combatant",
  opponent: "Opponent",
  perpetrator: "Perpetrator",
  planner: "Planner",
  authoriser: "Authoriser",
  accused: "Accused",
  supporter: "Supporter or funder",
  trainer: "Trainer",
  trainee: "Trainee",
  victim: "Victim",
  target: "Target",
  affected: "Affected",
  holder: "Holder of captives",
  recipient: "Recipient or beneficiary",
  mediator: "Mediator",
  party: "Party",
  counterpart: "Counterpart",
  host: "Host",
  candidate: "Candidate or list",
  defendant: "Defendant",
  speaker: "Speaker",
  commentator: "Commentator",
  reporter: "Reporter",
  author: "Author",
  publisher: "Publisher",
  addressee: "Addressee",
};

export const bases = {
  agreed: "not contradicted in the sources read",
  alleged: "alleged",
  admitted: "admitted, as reported",
  claimed: "claimed by the actor",
  denied: "denied",
};

export const statuses = {
  reported: "Reported",
  "official-statement": "Official statement",
  "admitted-in-custody": "Said in custody, as relayed",
  alleged: "Alleged",
  denied: "Denied",
  opinion: "Opinion",
};

export const genres = {
  opinion: "Opinion",
  news: "News",
  official: "Official text",
  primary: "Primary document",
  testimony: "Testimony",
  court: "Court",
  scholarly: "Scholarly work",
  encyclopedia: "Encyclopedia or reference site",
  commentary: "Analysis and commentary",
  advocacy: "Advocacy",
};
