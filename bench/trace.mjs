/** Reads from a browser trace how long the main thread of the page was busy. It counts processor time, so that the
 * figures hold on a machine that others use too. */

/** Trace categories that contain tasks and little else. */
export const CATEGORIES = ["toplevel", "blink.user_timing", "__metadata"];
const MARKS = new Set(["bench-begin", "bench-end", "bench-usable", "bench-frame"]);

/** Splits a trace into the opening, from its start to the mark "bench-usable", and the steps, each from a mark
 * "bench-begin" to the next "bench-end". Each span is `{ cpu, blocked, longest, frames }` in milliseconds of processor
 * time: the total, the sum of what each task took beyond 50 ms, the longest task, and the cost of each frame, one for
 * each mark "bench-frame". */
export function spansOf(trace) {
  const events = JSON.parse(trace).traceEvents;
  const mains = new Set(
    events
      .filter(({ name, args }) => name === "thread_name" && args.name === "CrRendererMain")
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const marks = events.filter(({ name }) => MARKS.has(name));
  const page = marks.length > 0 ? `${marks[0].pid} ${marks[0].tid}` : [...mains][0];
  const tasks = events
    .filter(
      ({ name, ph, pid, tid }) => ph === "X" && name === "ThreadControllerImpl::RunTask" && `${pid} ${tid}` === page,
    )
    .map(({ ts, dur, tdur }) => ({ ts, end: ts + dur, cpu: (tdur ?? dur) / 1000 }));
  const at = (wanted) =>
    marks
      .filter(({ name }) => name === wanted)
      .map(({ ts }) => ts)
      .sort((a, b) => a - b);
  const frameMarks = at("bench-frame");
  const within = (from, to) => {
    const inside = tasks.filter(({ ts }) => ts >= from && ts < to);
    const cpus = inside.map(({ cpu }) => cpu);
    return {
      cpu: cpus.reduce((sum, cpu) => sum + cpu, 0),
      blocked: cpus.reduce((sum, cpu) => sum + Math.max(0, cpu - 50), 0),
      longest: cpus.reduce((most, cpu) => Math.max(most, cpu), 0),
      frames: framesOf(
        inside,
        frameMarks.filter((ts) => ts >= from && ts < to),
      ),
    };
  };
  const ends = at("bench-end");
  const usable = at("bench-usable")[0] ?? Number.POSITIVE_INFINITY;
  return {
    opening: within(0, usable),
    steps: at("bench-begin").map((from) => within(from, ends.find((to) => to > from) ?? Number.POSITIVE_INFINITY)),
  };
}

/** The cost of a frame: the task that contains its mark, and all tasks since that of the previous frame. */
function framesOf(tasks, marks) {
  const frames = [];
  let [cpu, mark] = [0, 0];
  for (const task of [...tasks].sort((a, b) => a.ts - b.ts)) {
    cpu += task.cpu;
    for (; marks[mark] <= task.end; mark++) {
      frames.push(cpu);
      cpu = 0;
    }
  }
  return frames;
}
