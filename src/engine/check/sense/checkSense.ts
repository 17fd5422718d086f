/** Does the dataset make sense? Each check warns only of what is certain, and none ever stops a build. */
import { oneAddress } from "./addresses";
import { type Answered, withoutAnswered } from "./answers";
import { publishedBefore } from "./before";
import { nearDuplicates } from "./duplicates";
import { outOfLife } from "./life";
import { outOfOrder } from "./order";
import { twoPlacesAtOnce } from "./places";
import { tooPrecise } from "./precise";
import { type Records, senseOf } from "./sense";
import { withoutShortTitle } from "./short";
import { unused } from "./unused";

const CHECKS = [
  publishedBefore,
  outOfOrder,
  tooPrecise,
  nearDuplicates,
  twoPlacesAtOnce,
  outOfLife,
  oneAddress,
  withoutShortTitle,
] as const;

/** `isWhole`: the dataset has no error. Else a record that would use another may be set aside, and nothing can be called unused. */
export function checkSense(records: Records, isWhole: boolean): Answered {
  const sense = senseOf(records);
  const checks = isWhole ? [...CHECKS, unused] : CHECKS;
  return withoutAnswered(
    sense,
    checks.flatMap((check) => check(sense)),
    isWhole,
  );
}
