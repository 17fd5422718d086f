/** Describes each page for machines in the vocabulary of schema.org, as JSON-LD: the home page as a `Dataset`, a record
 * as a `WebPage` with what it cites. The record weighs statements and gives no verdicts, so that there is no
 * `ClaimReview`. The types are those of the vocabulary (schema-dts). */
import type {
  BreadcrumbList,
  CreativeWork,
  DataDownload,
  Dataset,
  Graph,
  Organization,
  Person,
  Place,
  WebPage,
} from "schema-dts";
import { recordTitle } from "../i18n/recordTitle";
import { t } from "../i18n/text";
import { pathTo, rootFrom } from "../model/address";
import type { RecordView } from "../model/compiled/recordView";
import type { Site } from "../model/compiled/site";
import type { SourceEntry } from "../model/compiled/sourceView";
import { type CompiledDate, calendarOf, type Day } from "../model/date";

export interface Described {
  /** The record of the page, or null for the home page. */
  readonly view: RecordView | null;
  readonly description: string;
  readonly site: Site;
  /** The kind of each actor by its id. */
  readonly actorKinds: ReadonlyMap<string, string>;
  /** The address of the site, or null; addresses are then relative to the page. */
  readonly baseUrl: string | null;
}

export function structuredData({ view, description, site, actorKinds, baseUrl }: Described): Graph {
  const path = view === null ? "" : pathTo(view.kind, view.id);
  // "./" is shorter than the way to the root and back.
  const at = (target: string) => (baseUrl ? baseUrl + target : target === path ? "./" : rootFrom(path) + target);
  return {
    "@context": "https://schema.org",
    "@graph": [view === null ? datasetOf(site, description, at) : pageOf(view, { site, actorKinds, at })],
  };
}

type At = (path: string) => string;

interface Around extends Pick<Described, "site" | "actorKinds"> {
  readonly at: At;
}

function datasetOf(site: Site, description: string, at: At): Dataset {
  const download = (path: string, name: string, encodingFormat: string): DataDownload => ({
    "@type": "DataDownload",
    name,
    encodingFormat,
    contentUrl: at(path),
  });
  return {
    "@type": "Dataset",
    "@id": at(""),
    url: at(""),
    name: site.title,
    description,
    inLanguage: site.language,
    version: site.version,
    ...(site.licence ? { license: site.licence.URL } : {}),
    isAccessibleForFree: true,
    temporalCoverage: site.years.map(isoYear).join("/"),
    ...publishedBy(site),
    distribution: [
      download("data/dataset.json", site.title, "application/json"),
      download("data/sources.csl.json", t.about.sources, "application/vnd.citationstyles.csl+json"),
    ],
  };
}

function publishedBy({ publisher, homepage }: Site): { creator?: Organization; publisher?: Organization } {
  if (!publisher) return {};
  const organization: Organization = {
    "@type": "Organization",
    name: publisher,
    ...(homepage ? { url: homepage } : {}),
  };
  return { creator: organization, publisher: organization };
}

function pageOf(view: RecordView, around: Around): WebPage {
  const { site, at } = around;
  const address = at(pathTo(view.kind, view.id));
  return {
    "@type": "WebPage",
    "@id": address,
    url: address,
    name: recordTitle(view),
    inLanguage: site.language,
    // The licence and the publisher are those of the record.
    isPartOf: { "@id": at("") },
    breadcrumb: breadcrumbOf(view, site, at),
    ...aboutOf(view, around),
  };
}

/** What the page is about, and what it cites. */
function aboutOf(view: RecordView, { actorKinds, at }: Around): Omit<Exclude<WebPage, string>, "@type"> {
  switch (view.kind) {
    case "event": {
      const [place] = view.place;
      return {
        ...coverageOf(view.date),
        ...(place ? { spatialCoverage: { "@type": "Place", name: place.name } satisfies Place } : {}),
        mentions: view.participants.map(({ actor: { id, name } }) => actorOf(id, name, actorKinds.get(id), at)),
        citation: view.sources.map(({ id, title }): CreativeWork => {
          return { "@type": "CreativeWork", "@id": at(pathTo("source", id)), name: title };
        }),
      };
    }
    case "actor": {
      const names = [...view.names.map(({ name }) => name), ...view.aliases];
      const actor = actorOf(view.id, view.name, view.actorKind, at);
      return { mainEntity: names.length > 0 ? { ...actor, alternateName: names } : actor };
    }
    case "source":
      return { mainEntity: workOf(view.source) };
    case "period":
      return coverageOf(view.date);
    default:
      return {};
  }
}

/** One person is a `Person`; a body, a force and several people are an `Organization`. */
function actorOf(id: string, name: string, kind: string | undefined, at: At): (Person | Organization) & object {
  const named = { "@id": `${at(pathTo("actor", id))}#part_subject`, name };
  return kind === "person" ? { "@type": "Person", ...named } : { "@type": "Organization", ...named };
}

/** A source as a work. Its authors may be people or bodies, which the data does not say: they are the credit. */
function workOf({
  title,
  authors,
  publisher,
  container,
  date,
  language,
  URL: url,
  archive,
}: SourceEntry): CreativeWork {
  const house = publisher ?? container;
  return {
    "@type": "CreativeWork",
    name: title,
    ...(authors.length > 0 ? { creditText: authors.join(", ") } : {}),
    ...(house ? { publisher: { "@type": "Organization", name: house } } : {}),
    ...(date && ISO_DATE.test(date.edtf) ? { datePublished: date.edtf } : {}),
    ...(language ? { inLanguage: language } : {}),
    ...(url ? { url } : {}),
    ...(archive ? { archivedAt: archive } : {}),
  };
}
const ISO_DATE = /^\d{4}(?:-\d\d(?:-\d\d)?)?$/;

/** The path to the page: the whole record, a list where there is one, and the page. */
function breadcrumbOf(view: RecordView, site: Site, at: At): BreadcrumbList {
  const above: (readonly [name: string, path: string])[] = [[site.title, ""]];
  if (view.kind === "actor") above.push([t.actors.title, pathTo("actors")]);
  if (view.kind === "source") above.push([t.about.title, pathTo("about")]);
  const steps = [...above.map(([name, path]) => ({ name, item: at(path) })), { name: recordTitle(view) }];
  return {
    "@type": "BreadcrumbList",
    itemListElement: steps.map((step, n) => ({ "@type": "ListItem", position: n + 1, ...step })),
  };
}

/** The days in which something lies, as an ISO 8601 interval. */
function coverageOf({ earliest, latest }: CompiledDate): { temporalCoverage?: string } {
  if (earliest === null && latest === null) return {};
  const [from, to] = [earliest, latest].map((day) => (day === null ? ".." : isoDay(day)));
  return { temporalCoverage: from === to ? from! : `${from}/${to}` };
}

function isoDay(day: Day): string {
  const date = calendarOf(day);
  const two = (part: number) => String(part).padStart(2, "0");
  return `${isoYear(date.year)}-${two(date.month)}-${two(date.day)}`;
}

const isoYear = (year: number): string => `${year < 0 ? "-" : ""}${String(Math.abs(year)).padStart(4, "0")}`;
