/** The dialog in which the reader chooses the actors and actor groups that have an open track. */
import { fill, t } from "../../i18n/text";
import type { Index } from "../../model/compiled/eventIndex";
import { Modal } from "../Modal";
import { hideTrack, showTrack } from "../trackCommands";
import { useApp, useAppStore } from "../useApp";

interface ChooserProps {
  readonly index: Index;
  readonly close: () => void;
}

export function TrackChooser({ index, close }: ChooserProps) {
  const store = useAppStore();
  const own = useApp((state) => state.tracks.open);
  const pins = useApp((state) => state.tracks.pins);
  const arrange = useApp((state) => state.arrange);
  const tracks = [...new Set([...(own ?? index.tracks), ...pins])];
  const toggle = (id: string) => (tracks.includes(id) ? hideTrack(store, index, id) : showTrack(store, index, id));
  return (
    <Modal className="chooser" label={t.timeline.openTracks} onClose={close}>
      <div className="modal-head">
        <h2>{t.timeline.openTracks}</h2>
        <button type="button" className="button" onClick={() => arrange({ open: null, pins: [] })}>
          {t.timeline.standardTracks}
        </button>
        <button type="button" className="button primary" onClick={close}>
          {t.timeline.done}
        </button>
      </div>
      <div className="actor-groups">
        {index.groups.map((group, tint) => (
          <section key={group.id} aria-label={group.label}>
            <p className={`group-name tint-${tint}`}>{group.label}</p>
            <ul>
              <Choice
                id={`group:${group.id}`}
                name={fill(t.timeline.wholeGroup, { name: group.short ?? group.label })}
                open={tracks}
                toggle={toggle}
              />
              {index.actors
                .filter((actor) => actor.group === group.id && actor.events > 0)
                .map((actor) => (
                  <Choice
                    key={actor.id}
                    id={actor.id}
                    name={actor.name}
                    events={actor.events}
                    open={tracks}
                    toggle={toggle}
                  />
                ))}
            </ul>
          </section>
        ))}
      </div>
    </Modal>
  );
}

interface ChoiceProps {
  readonly id: string;
  readonly name: string;
  readonly events?: number;
  readonly open: readonly string[];
  readonly toggle: (id: string) => void;
}

function Choice({ id, name, events, open, toggle }: ChoiceProps) {
  return (
    <li>
      <label className="choice">
        <input type="checkbox" checked={open.includes(id)} onChange={() => toggle(id)} />
        <span>{name}</span>
        <span className="count">{events}</span>
      </label>
    </li>
  );
}
