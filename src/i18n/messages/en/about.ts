/** Messages of the page about the record. */
export const title = "About this record";
export const counts = "In this version";
export const howRead = "How the sources were read";
export const kinds = "Kinds of source";
export const periods = "Periods";
export const actors = "Actors";
export const allActors = "All actors, by group";
export const sources = "All sources";
export const licence = "The data are published under {licence} by {publisher}.";
export const licenceAlone = "The data are published under {licence}.";
export const publisher = "The data are published by {publisher}. No licence is stated.";
export const noLicence = "No publisher and no licence are stated.";
export const version = "Data version {version}";
export const report = "How to report an error";
export const softwareInFile = "The licences of the programs and fonts in this file stand at the end of its text.";
export const publishedAt = "The whole record, with its downloads, is at";
export const software = "Licences of the programs and fonts of this site";
export const reportText =
  "Every claim has an address of its own. To report an error, send that address and what is wrong to the publisher of this copy.";
export const noContact = "No contact address was given for this copy.";
