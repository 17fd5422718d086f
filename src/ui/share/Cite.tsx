/** The dialog for citing the open record, one of its claims or sources, the current view or the whole dataset. The
 * reader chooses what and in which format, and copies the text or saves it as a file. */
import { useContext, useRef, useState } from "react";
import {
  type CiteFormat,
  citeClaim,
  citeSource,
  citeWork,
  FORMATS,
  type Original,
  type PreparedSource,
} from "../../engine/cite/citations";
import type { CslItem } from "../../engine/cite/cslItem";
import { tools } from "../../i18n/tools";
import type { RecordView } from "../../model/compiled/recordView";
import type { SourceCitations } from "../../model/compiled/sourceCitations";
import { readCitations, readItems } from "../../model/compiled/sourceCitations";
import { citedRoot, linkTo } from "../../state/url";
import { HOME, INITIAL_VIEW, viewOf } from "../../state/view";
import { activeChips } from "../filters/chips";
import { Modal, ModalHead } from "../Modal";
import { RootContext } from "../static/root";
import { useApp, useAppStore } from "../useApp";
import { type Citable, citables } from "./citables";
import { saveFile } from "./saveFile";
import { useCopy } from "./useCopy";
import { useFile } from "./useFile";

/** The build wrote this file from `CslItem`, so the items need no check beyond `readItems`. */
const readSourceItems = (value: unknown) => readItems(value) as readonly CslItem[] | null;

const FILES: Readonly<Record<CiteFormat, readonly [ending: string, type: string]>> = {
  apa: ["txt", "text/plain"],
  chicago: ["txt", "text/plain"],
  mla: ["txt", "text/plain"],
  bibtex: ["bib", "application/x-bibtex"],
  ris: ["ris", "application/x-research-info-systems"],
  csl: ["json", "application/vnd.citationstyles.csl+json"],
};

interface CiteProps {
  /** The open record, or null. */
  readonly record: RecordView | null;
  /** The id of the claim to cite, if the dialog was opened from a claim. */
  readonly claim?: string | undefined;
  readonly onClose: () => void;
}

export function Cite({ record, claim, onClose }: CiteProps) {
  const site = useApp((state) => state.site);
  const store = useAppStore();
  const index = useApp((state) => state.remote.index.value);
  const filters = useApp((state) => state.filters);
  const root = citedRoot(useContext(RootContext), site);
  const choice = useRef<HTMLSelectElement>(null);
  const [format, setFormat] = useState<CiteFormat>("apa");
  const chips = index ? activeChips(index, filters) : [];
  const shown = chips.map(({ label }) => label).join("; ") || tools.cite.unfiltered;
  // The view is cited as the timeline without the open record, which has an entry of its own. The address is taken
  // once.
  const [view] = useState(() => linkTo(root, { ...viewOf(store.getState()), page: HOME }, site));
  const choices = citables({
    site,
    root,
    record,
    view: view === linkTo(root, INITIAL_VIEW, site) ? null : view,
    shown,
  });
  const [key, setKey] = useState(
    () => (choices.find((one) => one.key === (claim ?? store.getState().page.hash)) ?? choices[0])?.key,
  );
  const chosen = choices.find((one) => one.key === key) ?? choices[0]!;
  const text = useText(chosen, format);
  return (
    <Modal className="cite" label={tools.cite.title} focus={choice} onClose={onClose}>
      <ModalHead title={tools.cite.title} close={tools.cite.close} onClose={onClose} />
      <label className="cite-what">
        <span>{tools.cite.what}</span>
        <select ref={choice} value={chosen.key} onChange={(domEvent) => setKey(domEvent.target.value)}>
          {GROUPS.map((group) => {
            const members = choices.filter((one) => one.group === group);
            return (
              members.length > 0 && (
                <optgroup key={group} label={tools.cite.groups[group]}>
                  {members.map((one) => (
                    <option key={one.key} value={one.key}>
                      {one.label.length > 110 ? `${one.label.slice(0, 109)}…` : one.label}
                    </option>
                  ))}
                </optgroup>
              )
            );
          })}
        </select>
      </label>
      <fieldset>
        <legend>{tools.cite.format}</legend>
        {FORMATS.map((one) => (
          <label key={one}>
            <input type="radio" name="cite-format" checked={format === one} onChange={() => setFormat(one)} />
            {tools.cite.formats[one]}
          </label>
        ))}
      </fieldset>
      {text === null ? (
        <p className="notice">{tools.cite.failed}</p>
      ) : (
        <Text
          key={`${format} ${chosen.key}`}
          text={text}
          name={`${fileName(chosen, site.id)}.${FILES[format][0]}`}
          type={FILES[format][1]}
        />
      )}
      {chosen.group === "claims" && <p className="quiet">{tools.cite.originals}</p>}
    </Modal>
  );
}

const GROUPS = ["page", "claims", "sources", "record"] as const;

/** Replaces dots, so that the name has only letters, digits and hyphens. */
function fileName({ sources, work }: Citable, siteId: string): string {
  return (work?.id ?? sources[0]?.id ?? siteId).replaceAll(".", "-");
}

/** The text of the citation. Undefined while its files are loading, null if they did not load. */
function useText(chosen: Citable, format: CiteFormat): string | null | undefined {
  const needs = chosen.sources.length > 0;
  const citations = useFile(needs ? "data/citations.json" : null, readCitations);
  const items = useFile(needs && format === "csl" ? "data/sources.csl.json" : null, readSourceItems);
  if (!needs) return chosen.work ? citeWork(chosen.work, format) : null;
  const isWaiting = citations === undefined || (format === "csl" && items === undefined);
  if (isWaiting) return undefined;
  if (citations === null || (format === "csl" && items === null)) return null;
  const originals = chosen.sources.flatMap(({ id, where }): Original[] => {
    const prepared = preparedOf(id, citations, format === "csl" ? (items ?? []) : null);
    return prepared ? [{ ...prepared, where }] : [];
  });
  // A source that the file lacks, as after an update of the site, must not be left out silently.
  if (originals.length < chosen.sources.length) return null;
  return chosen.work ? citeClaim(originals, chosen.work, format) : citeSource(originals[0]!, format);
}

function preparedOf(
  id: string,
  citations: Readonly<Record<string, SourceCitations>>,
  /** Null where the item is needed only for its id. */
  items: readonly CslItem[] | null,
): PreparedSource | null {
  const found = Object.hasOwn(citations, id) ? citations[id] : undefined;
  const item = items ? items.find((one) => one.id === id) : ({ id, type: "document", title: id } as const);
  return found && item ? { citations: found, item } : null;
}

interface TextProps {
  readonly text: string | undefined;
  readonly name: string;
  readonly type: string;
}

function Text({ text, name, type }: TextProps) {
  const { field, outcome, copy } = useCopy();
  return (
    <>
      <textarea
        ref={field}
        readOnly
        rows={8}
        dir="auto"
        spellCheck={false}
        aria-label={tools.cite.text}
        aria-busy={text === undefined}
        value={text ?? tools.cite.loading}
      />
      <div className="cite-actions">
        <button
          type="button"
          className="button primary"
          disabled={text === undefined}
          onClick={() => void copy(text ?? "")}
        >
          {outcome === "copied" ? tools.cite.copied : tools.cite.copy}
        </button>
        <button
          type="button"
          className="button"
          disabled={text === undefined}
          onClick={() => saveFile(name, type, text ?? "")}
        >
          {tools.cite.download}
        </button>
        <p role="status" className="quiet">
          {outcome === "copied" ? tools.cite.copied : outcome === "refused" ? tools.cite.copyRefused : ""}
        </p>
      </div>
    </>
  );
}
