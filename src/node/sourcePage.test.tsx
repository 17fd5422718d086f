/** Checks what the page of a source says of the claims that cite it. */
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { compileSource } from "../engine/compile/compileSource";
import { parseHtml } from "../testing/parseHtml";
import { timeline } from "../testing/timeline";
import { SourceArticle } from "../ui/static/SourceArticle";

const drawn = timeline("1903  ada  Trip to Port Vell  gazette\n1904  ada  Fire  almanac");

function citedOn(id: string, citations: readonly { readonly source: string; readonly locator?: string }[]) {
  const [event, ...others] = drawn.dataset.events;
  const [claim, ...rest] = event!.claims;
  const events = [{ ...event!, claims: [{ ...claim!, citations: [...citations] }, ...rest] }, ...others];
  const view = compileSource(drawn.changed({ events }), id);
  const html = renderToStaticMarkup(<SourceArticle view={view} labels={drawn.index.labels} site={drawn.index.site} />);
  const lines = [...parseHtml(html).body.querySelectorAll(".claim .claim-source")];
  return lines.map((one) => [one.textContent, one.querySelector("a")?.getAttribute("href") ?? null]);
}

test("a claim on the page of its source gives the place in it, without a link to the page itself", () => {
  expect(citedOn("gazette", [{ source: "gazette", locator: "page 3" }])).toEqual([["at page 3", null]]);
  expect(citedOn("gazette", [{ source: "gazette" }])).toEqual([]);
});

test("other sources of the claim are linked", () => {
  const cited = [{ source: "gazette" }, { source: "almanac", locator: "page 5" }];
  expect(citedOn("gazette", cited)).toEqual([[expect.stringContaining("page 5"), "./sources/almanac/"]]);
});
