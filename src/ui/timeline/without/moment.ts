/** Replaces moment, which vis-timeline imports: here a time is just a number of milliseconds. vis-timeline makes
 * moments only to read their times back, and to show three days before and after now until it gets a window. Its axis
 * would need the other methods of moment; the axis is off, and calling them throws. */
const MS_PER_DAY = 86_400_000;

export default function moment(time = 0) {
  const same = () => moment(time);
  return {
    valueOf: () => time,
    toDate: () => time,
    clone: same,
    hours: same,
    minutes: same,
    seconds: same,
    milliseconds: same,
    add: (days: number) => moment(time + days * MS_PER_DAY),
  };
}
moment.isMoment = (): boolean => false;
moment.locale = (): void => {};
