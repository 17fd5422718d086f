/** In place of moment: a time is a number here from beginning to end. vis-timeline makes moments of times only to have them back, and to look at
 *  three days before and after now until it is given a window. All else that one can ask of a moment is for its axis, and throws. */
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
