/** Turns the events of a dataset into items for vis-timeline, as anyone would who has only the dataset and the library.
 * The plain vis-timeline page and the bare canvas draw them. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const SEASON_MONTH = { 21: 3, 22: 6, 23: 9, 24: 12 };

/** The first moment of a part of a date and the first moment after it: "2007-03" is March. */
function boundsOf(part) {
  const text = part.replace(/[~?%]|T.*/g, "");
  if (text.endsWith("X")) {
    const from = Number(text.replace(/X/g, "0"));
    return [Date.UTC(from, 0), Date.UTC(from + 10 ** (text.length - text.indexOf("X")), 0)];
  }
  const [year, month, day] = text.split("-").map(Number);
  if (month > 12) return [Date.UTC(year, SEASON_MONTH[month] - 1, 20), Date.UTC(year, SEASON_MONTH[month] + 2, 20)];
  if (day) return [Date.UTC(year, month - 1, day), Date.UTC(year, month - 1, day + 1)];
  return month ? [Date.UTC(year, month - 1), Date.UTC(year, month)] : [Date.UTC(year, 0), Date.UTC(year + 1, 0)];
}

/** The start of an event, and its end if it is longer than a day. */
function spanOf(edtf) {
  const ends = edtf.split("/").filter((end) => end !== "" && end !== "..");
  const [start, after] = [boundsOf(ends[0])[0], boundsOf(ends.at(-1))[1]];
  return after - start > 86_400_000 ? { start, end: after } : { start };
}

const read = (folder, name) => JSON.parse(readFileSync(join(folder, name), "utf8"));

/** All events of a dataset folder. */
export const eventsOf = (folder) =>
  readdirSync(join(folder, "events"))
    .sort()
    .flatMap((name) => read(folder, join("events", name)).events);

/** @returns `{ items, groups }` of a dataset folder */
export function itemsOf(folder) {
  const { tracks, groups } = read(folder, "dataset.json");
  const { actors } = read(folder, "actors.json");
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  const open = new Set(tracks);
  const tracksOfActor = new Map(
    actors.map((actor) => {
      const on = open.has(`group:${actor.group}`) ? [`group:${actor.group}`] : [];
      for (let unit = actor; unit; unit = byId.get(unit.parent)) if (open.has(unit.id)) on.push(unit.id);
      return [actor.id, on];
    }),
  );
  const items = eventsOf(folder).flatMap(({ id, title, date, participants }) => {
    const on = new Set(participants.flatMap(({ actor }) => tracksOfActor.get(actor)));
    return [...on].map((group) => ({ id: `${group} ${id}`, group, content: title, ...spanOf(date.edtf) }));
  });
  const nameOf = (track) => byId.get(track)?.name ?? groups.find(({ id }) => `group:${id}` === track).label;
  return { items, groups: tracks.map((id) => ({ id, content: nameOf(id) })) };
}
