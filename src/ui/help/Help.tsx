/** Help: every key, how to read the marks, and the two settings that this device keeps. */
import { tools } from "../../i18n/tools";
import type { Look } from "../../state/view";
import { appear } from "../commands";
import { Modal, ModalHead } from "../Modal";
import { LegendEntries } from "../timeline/Legend";
import { useApp, useAppStore } from "../useApp";

const words = tools.help;

/** Rows of keys and what they do, as the messages hold them: `[[["D", "Shift D"], "next, previous …"]]`. */
type KeyRows = readonly (readonly (string | readonly string[])[])[];

const GROUPS: readonly (readonly [title: string, rows: KeyRows])[] = [
  [words.anywhere, words.globalKeys],
  [words.inTimeline, words.timelineKeys],
  [words.inRecord, words.recordKeys],
  [words.inStory, words.storyKeys],
  [words.inSearch, words.searchKeys],
];

export function Help() {
  const setPanels = useApp((state) => state.setPanels);
  const close = () => setPanels({ dialog: null });
  return (
    <Modal className="help" label={words.title} onClose={close}>
      <ModalHead title={words.title} close={words.close} onClose={close} />
      <div className="help-columns">
        <section aria-label={words.keysTitle}>
          <h3>{words.keysTitle}</h3>
          {GROUPS.map(([title, rows]) => (
            <Keys key={title} title={title} rows={rows} />
          ))}
        </section>
        <div>
          <Settings />
          <section className="legend" aria-label={words.marksTitle}>
            <h3>{words.marksTitle}</h3>
            <LegendEntries />
          </section>
        </div>
      </div>
    </Modal>
  );
}

function Keys({ title, rows }: { readonly title: string; readonly rows: KeyRows }) {
  return (
    <table className="keys">
      <caption>{title}</caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{words.key}</th>
          <th scope="col">{words.does}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([keys, does]) => (
          <tr key={String(does)}>
            <th scope="row">
              {(keys as readonly string[]).map((key, at) => (
                <span key={key} className="key-choice">
                  {at > 0 && <span className="visually-hidden">{` ${words.or} `}</span>}
                  {key.split(" ").map((one) => (
                    <kbd key={one}>{one}</kbd>
                  ))}
                </span>
              ))}
            </th>
            <td>{String(does)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const THEMES: readonly (readonly [Look["theme"], string])[] = [
  [null, words.themes.system],
  ["light", words.themes.light],
  ["dark", words.themes.dark],
  ["contrast", words.themes.contrast],
];

function Settings() {
  const store = useAppStore();
  const singleKeys = useApp((state) => state.remembered.singleKeys);
  const remember = useApp((state) => state.remember);
  const theme = useApp((state) => state.look.theme ?? state.remembered.theme);
  return (
    <section className="settings" aria-label={words.settings}>
      <h3>{words.settings}</h3>
      <fieldset>
        <legend>{words.appearance}</legend>
        {THEMES.map(([value, label]) => (
          <label key={label}>
            <input type="radio" name="appearance" checked={theme === value} onChange={() => appear(store, value)} />
            <span>{label}</span>
          </label>
        ))}
      </fieldset>
      <label>
        <input
          type="checkbox"
          checked={singleKeys}
          aria-describedby="part_single-keys-hint"
          onChange={() => remember({ singleKeys: !singleKeys })}
        />
        {words.singleKeys}
      </label>
      <p id="part_single-keys-hint" className="quiet">
        {words.singleKeysHint}
      </p>
      <p className="quiet">{words.kept}</p>
    </section>
  );
}
