/** The track of an actor on the page of it, where the screen has no room for tracks beside a record. */
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
  // A page that was opened by its address has it already, and keeps it (see `Page`).
  useEffect(() => setEmpty(place.current?.childElementCount === 0), []);
  const Drawing = useLater(ownDrawing, isEmpty && isPhone && index !== null);
  return (
    <div ref={place} className="own-track" suppressHydrationWarning>
      {index && Drawing && Drawing !== "failed" ? <Drawing index={index} id={id} /> : ""}
    </div>
  );
}
