/** The help dialog: all keyboard shortcuts, the legend of the marks, and the two settings kept on this device
 * (appearance and single-key shortcuts). */
import { tools } from "../../i18n/tools";
import type { Look } from "../../state/view";
import { appear } from "../commands";
import { Modal, ModalHead } from "../Modal";
import { OfflineSetting } from "../offline/OfflineSetting";
import { LegendEntries } from "../timeline/Legend";
import { useApp, useAppStore } from "../useApp";
import { Setting } from "./Setting";

/** Rows of keys with what they do, in the form of the messages: `[[["D", "Shift D"], "next, previous …"]]`. */
type KeyList = readonly (readonly (string | readonly string[])[])[];

const GROUPS: readonly (readonly [title: string, rows: KeyList])[] = [
  [tools.help.anywhere, tools.help.globalKeys],
  [tools.help.inTimeline, tools.help.timelineKeys],
  [tools.help.inRecord, tools.help.recordKeys],
  [tools.help.inStory, tools.help.storyKeys],
  [tools.help.inSearch, tools.help.searchKeys],
];

export function Help() {
  const setPanels = useApp((state) => state.setPanels);
  const close = () => setPanels({ dialog: null });
  return (
    <Modal className="help" label={tools.help.title} onClose={close}>
      <ModalHead title={tools.help.title} close={tools.help.close} onClose={close} />
      <div className="help-columns">
        <section aria-label={tools.help.keysTitle}>
          <h3>{tools.help.keysTitle}</h3>
          {GROUPS.map(([title, keys]) => (
            <Keys key={title} title={title} keys={keys} />
          ))}
        </section>
        <div>
          <Settings />
          <section className="legend" aria-label={tools.help.marksTitle}>
            <h3>{tools.help.marksTitle}</h3>
            <LegendEntries />
          </section>
        </div>
      </div>
    </Modal>
  );
}

function Keys({ title, keys }: { readonly title: string; readonly keys: KeyList }) {
  return (
    <table className="keys">
      <caption>{title}</caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{tools.help.key}</th>
          <th scope="col">{tools.help.does}</th>
        </tr>
      </thead>
      <tbody>
        {keys.map(([keys, does]) => (
          <tr key={String(does)}>
            <th scope="row">
              {(keys as readonly string[]).map((key, at) => (
                <span key={key} className="key-choice">
                  {at > 0 && <span className="visually-hidden">{` ${tools.help.or} `}</span>}
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
  [null, tools.help.themes.system],
  ["light", tools.help.themes.light],
  ["dark", tools.help.themes.dark],
  ["contrast", tools.help.themes.contrast],
];

function Settings() {
  const store = useAppStore();
  const singleKeys = useApp((state) => state.remembered.singleKeys);
  const searches = useApp((state) => state.remembered.searches);
  const remember = useApp((state) => state.remember);
  const theme = useApp((state) => state.look.theme ?? state.remembered.theme);
  return (
    <section className="settings" aria-label={tools.help.settings}>
      <h3>{tools.help.settings}</h3>
      <fieldset>
        <legend>{tools.help.appearance}</legend>
        {THEMES.map(([value, label]) => (
          <label key={label}>
            <input type="radio" name="appearance" checked={theme === value} onChange={() => appear(store, value)} />
            <span>{label}</span>
          </label>
        ))}
      </fieldset>
      <Setting
        label={tools.help.singleKeys}
        isOn={singleKeys}
        hint={tools.help.singleKeysHint}
        onToggle={() => remember({ singleKeys: !singleKeys })}
      />
      <Setting
        label={tools.help.searches}
        isOn={searches !== null}
        hint={tools.help.searchesHint}
        onToggle={() => remember({ searches: searches === null ? [] : null })}
      />
      <OfflineSetting />
      <p className="quiet">{tools.help.kept}</p>
    </section>
  );
}
