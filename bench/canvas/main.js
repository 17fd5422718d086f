/** Draws the same events on the same tracks on a plain canvas, as a lower bound of what showing them can cost. The page
 * can pan, zoom and hide the last track. It has no axis and nothing that a keyboard or a screen reader could use. */
const NAME = 14;
const LABEL = 26;
const BAR = 32;
const BAR_HEIGHT = 8;
const LEAST = 3;
const GAP = 8;
/** The zoom factor of one notch of the wheel, the same as in vis-timeline. */
const NOTCH = 1.2;

const { items, groups } = await (await fetch("./items.json")).json();
const canvas = document.querySelector("canvas");
canvas.width = document.documentElement.clientWidth - 16;
const { width, height } = canvas;
const brush = canvas.getContext("2d", { alpha: false });
brush.font = "12px sans-serif";
const lane = Math.floor(height / groups.length);

const tracks = groups.map(({ id, content }, at) => ({
  name: content,
  top: at * lane,
  items: items.filter(({ group }) => group === id).sort((a, b) => a.start - b.start),
}));
const last = tracks.at(-1);
const shown = new Set(tracks);
const ends = items.map(({ start, end = start }) => end);
let from = items.reduce((least, { start }) => Math.min(least, start), Number.POSITIVE_INFINITY);
let to = ends.reduce((most, end) => Math.max(most, end), Number.NEGATIVE_INFINITY);

const xOf = (time) => Math.round(((time - from) / (to - from)) * width);

/** Calls `visit` for each item in the window, with its left edge and its width in whole pixels. */
function eachInWindow(track, visit) {
  for (const item of track.items) {
    if (item.start > to) return;
    if ((item.end ?? item.start) < from) continue;
    const x = xOf(item.start);
    visit(item, x, Math.max(LEAST, xOf(item.end ?? item.start) - x));
  }
}

function drawTrack(track) {
  let [covered, labelled] = [Number.NEGATIVE_INFINITY, 0];
  eachInWindow(track, (item, x, long) => {
    // A bar that lies wholly on bars already drawn would not be visible.
    if (x + long > covered) brush.fillRect(x, track.top + BAR, long, BAR_HEIGHT);
    covered = Math.max(covered, x + long);
    if (x < labelled) return;
    item.width ??= Math.ceil(brush.measureText(item.content).width);
    brush.fillText(item.content, x, track.top + LABEL);
    labelled = x + item.width + GAP;
  });
  brush.fillText(track.name, 0, track.top + NAME);
}

function draw() {
  brush.fillStyle = "#fff";
  brush.fillRect(0, 0, width, height);
  brush.fillStyle = "#246";
  for (const track of shown) drawTrack(track);
}

let isAsked = false;
/** Draws once in each frame, because pointer moves come faster than frames. */
function drawSoon() {
  if (isAsked) return;
  isAsked = true;
  requestAnimationFrame(() => {
    isAsked = false;
    draw();
  });
}

let heldAt = null;
canvas.addEventListener("pointerdown", ({ clientX, pointerId }) => {
  heldAt = clientX;
  canvas.setPointerCapture(pointerId);
});
canvas.addEventListener("pointerup", () => {
  heldAt = null;
});
canvas.addEventListener("pointermove", ({ clientX }) => {
  if (heldAt === null) return;
  const moved = ((heldAt - clientX) / width) * (to - from);
  [from, to, heldAt] = [from + moved, to + moved, clientX];
  drawSoon();
});
canvas.addEventListener(
  "wheel",
  (domEvent) => {
    if (!domEvent.ctrlKey) return;
    domEvent.preventDefault();
    const share = domEvent.offsetX / width;
    const length = (to - from) * (domEvent.deltaY < 0 ? 1 / NOTCH : NOTCH);
    from += (to - from - length) * share;
    to = from + length;
    drawSoon();
  },
  { passive: false },
);
document.getElementById("track").addEventListener("change", ({ target }) => {
  if (target.checked) shown.add(last);
  else shown.delete(last);
  draw();
});

/** The bench cannot look into a canvas. This gives it the middles of the drawn marks, in pixels of the page. */
window.drawnMarks = () => {
  const { left, top } = canvas.getBoundingClientRect();
  const marks = [];
  for (const track of shown)
    eachInWindow(track, (_, x, long) => {
      marks.push({ x: left + x + long / 2, y: top + track.top + BAR + BAR_HEIGHT / 2 });
    });
  return marks;
};
draw();
