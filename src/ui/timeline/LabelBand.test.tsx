import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { BandLabel } from "../../engine/draw/band";
import { eventsOf } from "../../engine/events/events";
import { shipped } from "../../testing/shipped";
import { createAppStore } from "../../testing/wholeStore";
import { RootContext } from "../static/root";
import { StoreContext } from "../useApp";
import { LabelBand } from "./LabelBand";

const { index } = shipped();

test("a name of the band links to its event, has its lines beside its pole, and is hidden from assistive technology", () => {
  const event = eventsOf(index).numberOf("karbala-raid-2007")!;
  const label: BandLabel = {
    event,
    x: 100,
    side: "start",
    tier: 1,
    lines: ["Attack in", "Karbala"],
    width: 60,
    bottom: 90,
  };
  const card = { show: () => {}, hide: () => {} };
  const markup = renderToStaticMarkup(
    <StoreContext value={createAppStore({ kind: "home", index })}>
      <RootContext value="https://a.example/">
        <LabelBand
          index={index}
          band={[label]}
          em={1}
          query=""
          highlighted={new Set()}
          lit={new Set()}
          card={card}
          ref={null}
        />
      </RootContext>
    </StoreContext>,
  );
  expect(markup).toContain('href="https://a.example/events/karbala-raid-2007/"');
  expect(markup).toContain('aria-hidden="true"');
  expect(markup).toMatch(
    /<span dir="auto"><span>Attack in<\/span><\/span><span dir="auto"><span>Karbala<\/span><\/span>/,
  );
  expect(markup).toMatch(/class="band-pole" style="left:99.5px;top:38px"/);
  expect(markup).toMatch(/class="band-label is-start[^>]*left:36px/);
});
