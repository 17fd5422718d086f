/** The parts that every live page shows, bundled as one script, because separate scripts would be as many requests at
 * the same moment. */
export { RecordTools } from "./detail/RecordTools";
export { LiveEmbedFoot } from "./embed/LiveEmbedFoot";
export { Controls } from "./filters/Controls";
export { Tools } from "./help/Tools";
export { Live } from "./Live";
export { LivePrintAddress } from "./LivePrintAddress";
export { LiveRegion } from "./LiveRegion";
export { ColumnTabs } from "./list/ColumnTabs";
export { EventSteps } from "./list/EventSteps";
export { Notices } from "./Notices";
export { Overview } from "./overview/Overview";
