/** The setting in the help dialog that keeps the record on the device, with what is kept at the moment. */
import { useContext, useEffect, useState } from "react";
import { fill } from "../../i18n/text";
import { tools } from "../../i18n/tools";
import { MOST_AHEAD, type Report } from "../../offline/kept";
import { Setting } from "../help/Setting";
import { RootContext } from "../static/root";
import { useApp } from "../useApp";
import { canKeep, listen, order, savesData } from "./device";

/** Milliseconds between two questions to the worker while files arrive. */
const AGAIN = 1000;

export function OfflineSetting() {
  const isOn = useApp((state) => state.remembered.offline);
  const isOffered = useApp((state) => state.site.offline === true && state.look.ui !== "embed");
  const remember = useApp((state) => state.remember);
  const report = useReport(isOn);
  if (!isOffered || !canKeep()) return null;
  const hint = isOn ? report && inWords(report) : tools.help.offlineOff;
  return (
    <Setting label={tools.help.offline} isOn={isOn} hint={hint ?? ""} onToggle={() => remember({ offline: !isOn })} />
  );
}

function useReport(isOn: boolean): Report | null {
  const root = useContext(RootContext);
  const [report, setReport] = useState<Report | null>(null);
  useEffect(() => {
    if (!isOn || !canKeep()) return;
    const ask = () => void order(root, { do: "report" });
    const timer = setInterval(ask, AGAIN);
    const stop = listen(setReport);
    ask();
    return () => {
      clearInterval(timer);
      stop();
    };
  }, [root, isOn]);
  return report;
}

function inWords({ files, of, bytes, ofBytes, isFull }: Report): string {
  const said = { size: megabytes(bytes), all: megabytes(ofBytes) };
  const { offlineWhole, offlineFull, offlineLarge, offlineSaving, offlineSoFar } = tools.help;
  if (files === of) return fill(offlineWhole, said);
  if (isFull) return fill(offlineFull, said);
  if (ofBytes > MOST_AHEAD) return fill(offlineLarge, said);
  return fill(savesData() ? offlineSaving : offlineSoFar, said);
}

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);
