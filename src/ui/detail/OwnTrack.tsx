/** The track of an actor on the actor's page. It is drawn only on a phone, where there is no room for the tracks beside
 * a record. */
import { useEffect, useRef, useState } from "react";
import { later, useLater } from "../later";
import { useApp } from "../useApp";
import { useFrame } from "../useFrame";

const ownDrawing = later(async () => {
  const loaded = await import("../static/OwnDrawing");
  return loaded.OwnDrawing;
});

export function OwnTrack({ id }: { readonly id: string }) {
  const place = useRef<HTMLDivElement>(null);
  const index = useApp(({ remote }) => remote.index.value);
  const isPhone = useFrame() === "phone";
  const [isEmpty, setEmpty] = useState(false);
  // On a page opened by its address, the track is prerendered and stays (see `Page`).
  useEffect(() => setEmpty(place.current?.childElementCount === 0), []);
  const Drawing = useLater(ownDrawing, isEmpty && isPhone && index !== null);
  return (
    <div ref={place} className="own-track" suppressHydrationWarning>
      {index && Drawing && Drawing !== "failed" ? <Drawing index={index} id={id} /> : ""}
    </div>
  );
}
