/** Draws the same events on the same tracks with vis-timeline as it comes: one item for each event on each track, and a
 * fixed height. */
import { DataSet } from "vis-data/esnext";
import { Timeline } from "vis-timeline/esnext";
import "vis-timeline/styles/vis-timeline-graph2d.min.css";

const { items, groups } = await (await fetch("./items.json")).json();
const tracks = new DataSet(groups);
new Timeline(document.getElementById("tracks"), new DataSet(items), tracks, { height: "740px" });
document.getElementById("track").addEventListener("change", ({ target }) => {
  // The last track, which is in view at first.
  tracks.update({ id: groups.at(-1).id, visible: target.checked });
});
