/** What kept the main thread of the page busy, by the processor's own clock, so that it holds on a machine that others use too. */

/** Tasks come with these, and hardly anything else. */
export const CATEGORIES = ["toplevel", "blink.user_timing", "__metadata"];

/** Spans between the marks "bench-begin" and "bench-end", the first from the start to the first mark, each as
 *  `{ cpu, blocked, longest }` in milliseconds: time on the processor, the sum of what each task took beyond 50 ms, and the longest. */
export function spansOf(trace) {
  const events = JSON.parse(trace).traceEvents;
  const mains = new Set(
    events
      .filter(({ name, args }) => name === "thread_name" && args.name === "CrRendererMain")
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const marks = events.filter(({ name }) => name === "bench-begin" || name === "bench-end" || name === "bench-usable");
  const page = marks.length > 0 ? `${marks[0].pid} ${marks[0].tid}` : [...mains][0];
  const tasks = events
    .filter(
      ({ name, ph, pid, tid }) => ph === "X" && name === "ThreadControllerImpl::RunTask" && `${pid} ${tid}` === page,
    )
    .map(({ ts, dur, tdur }) => ({ ts, cpu: (tdur ?? dur) / 1000 }));
  const within = (from, to) => {
    const cpus = tasks.filter(({ ts }) => ts >= from && ts < to).map(({ cpu }) => cpu);
    return {
      cpu: cpus.reduce((sum, cpu) => sum + cpu, 0),
      blocked: cpus.reduce((sum, cpu) => sum + Math.max(0, cpu - 50), 0),
      longest: cpus.reduce((most, cpu) => Math.max(most, cpu), 0),
    };
  };
  const at = (wanted) =>
    marks
      .filter(({ name }) => name === wanted)
      .map(({ ts }) => ts)
      .sort((a, b) => a - b);
  const ends = at("bench-end");
  const usable = at("bench-usable")[0] ?? Number.POSITIVE_INFINITY;
  return {
    opening: within(0, usable),
    steps: at("bench-begin").map((from) => within(from, ends.find((to) => to > from) ?? Number.POSITIVE_INFINITY)),
  };
}
