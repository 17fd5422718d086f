/** Lists what the citation dialog offers on a page: the open record, its claims and sources, the current view, and the
 * whole dataset. */
import type { Original, Work } from "../../engine/cite/citations";
import { recordTitle } from "../../i18n/recordTitle";
import { fill } from "../../i18n/text";
import { tools } from "../../i18n/tools";
import type { ClaimView } from "../../model/compiled/claimView";
import type { RecordView } from "../../model/compiled/recordView";
import type { Site } from "../../model/compiled/site";
import { addressOfRecord } from "../../state/url";

/** A source to cite, without its citation texts, which are fetched later. `where` is the place in the source that a
 * claim cites. */
interface Cited {
  readonly id: string;
  readonly where: Original["where"];
}

export interface Citable {
  readonly key: string;
  readonly label: string;
  readonly group: keyof typeof tools.cite.groups;
  /** The sources that are cited, before the work or alone. */
  readonly sources: readonly Cited[];
  /** The part of this dataset that is cited. Missing for a source cited by itself. */
  readonly work?: Work;
}

export interface Here {
  readonly site: Site;
  /** The site's root as an absolute address, ending in a slash. */
  readonly root: string;
  readonly record: RecordView | null;
  /** The address of the view, null where nothing was chosen; `shown` says in words what the view shows. */
  readonly view: string | null;
  readonly shown: string;
}

export function citables(here: Here): readonly Citable[] {
  const { site, root, record, view, shown } = here;
  const whole: Work = {
    id: site.id,
    record: site.title,
    ...(site.publisher ? { publisher: site.publisher } : {}),
    version: site.version,
    address: root,
  };
  const page = (open: RecordView): Work => ({
    ...whole,
    id: [site.id, open.kind, open.id].filter(Boolean).join("-"),
    part: recordTitle(open),
    address: addressOfRecord(root, open.kind, open.id),
  });
  const ofView = { key: "view", label: fill(tools.cite.view, { words: shown }), group: "record", sources: [] } as const;
  return [
    ...(record ? ofRecord(record, page(record)) : []),
    ...(view ? [{ ...ofView, work: { ...whole, id: `${site.id}-view`, part: shown, address: view } }] : []),
    {
      key: "dataset",
      label: fill(tools.cite.dataset, { title: site.title }),
      group: "record",
      sources: [],
      work: whole,
    },
  ];
}

function ofRecord(record: RecordView, work: Work): Citable[] {
  if (record.kind === "source") {
    return [
      { key: record.id, label: record.source.title, group: "page", sources: [{ id: record.id, where: NOWHERE }] },
    ];
  }
  const page: Citable = { key: "page", label: recordTitle(record), group: "page", sources: [], work };
  if (record.kind !== "event") return [page];
  return [
    page,
    ...record.claims.map((claim, at) => ofClaim(claim, at + 1, work)),
    ...record.sources.map(
      ({ id, title }): Citable => ({
        key: `source ${id}`,
        label: title,
        group: "sources",
        sources: [{ id, where: NOWHERE }],
      }),
    ),
  ];
}

const NOWHERE: Original["where"] = { via: [] };

function ofClaim(claim: ClaimView, n: number, work: Work): Citable {
  return {
    key: claim.id,
    label: fill(tools.cite.claim, { n, text: claim.text }),
    group: "claims",
    sources: claim.citations.map(({ source, locator, approximate, via }) => ({
      id: source.id,
      where: { via, ...(locator ? { locator } : {}), ...(approximate ? { approximate } : {}) },
    })),
    work: {
      ...work,
      id: `${work.id}-${claim.id.slice(claim.id.indexOf(".") + 1)}`,
      address: `${work.address}#${claim.id}`,
      note: fill(tools.citation.claim, { text: claim.text.replace(/\.$/, "") }),
    },
  };
}
