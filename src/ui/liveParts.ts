/** What every page shows once it is alive, as one script: seven of their own would be seven requests for the same moment. */
export { Controls } from "./filters/Controls";
export { Tools } from "./help/Tools";
export { Live } from "./Live";
export { LiveRegion } from "./LiveRegion";
export { EventSteps } from "./list/EventSteps";
export { Notices } from "./Notices";
export { Overview } from "./overview/Overview";
