/** dataset.json: each key stands alone, so that one bad label does not cost the title. What cannot be kept of it is left
 *  out, and gets the default of what is missing. */

import * as v from "valibot";
import { checkMessages } from "../../i18n/check";
import { fill } from "../../i18n/text";
import type { DateReader } from "../../model/edtf";
import { trackPattern } from "../../model/fields";
import { datasetSchema, type WrittenInfo } from "../../model/info";
import { type Finding, pointerTo } from "../../model/problem";
import { BASES, GENRES, STATUSES } from "../../model/schema";
import { isObject } from "../json";
import { contrastFindings } from "./contrast";
import { dateFinding } from "./dates";
import type { RawFile } from "./files";
import { finding, orNear, type Place, recordName, shown, worded } from "./finding";
import { existingId, idsMeantIn } from "./ids";
import { allowedOf, nearest } from "./nearest";
import { parseRecord } from "./record";
import type { RecordIds } from "./references";

/** What stands in for the two needed keys. */
const FALLBACK: WrittenInfo = { title: checkMessages.info.untitled, language: "en" };

export interface ReadInfo {
  readonly info: WrittenInfo;
  /** Keys that could not be read: nothing is measured against their defaults. */
  readonly lost: ReadonlySet<string>;
  readonly findings: readonly Finding[];
}

/** Where findings about dataset.json stand. */
export const infoPlace = (file: RawFile | undefined, id: string | undefined): Place => ({
  file: file?.path ?? "dataset.json",
  pointer: "",
  record: id ? recordName(checkMessages.nouns.dataset, id) : checkMessages.nouns.dataset,
});

export function readInfo(file: RawFile | undefined, dates: DateReader): ReadInfo {
  const everyKey = new Set(Object.keys(datasetSchema.entries));
  if (!file || !isObject(file.value)) {
    const lacking = worded(file ? checkMessages.info.noObject : checkMessages.info.missing);
    const findings = file?.damaged ? [] : [finding("E-FILE", infoPlace(file, ""), [], undefined, ...lacking)];
    return { info: FALLBACK, lost: everyKey, findings };
  }
  const { $schema: _, ...value } = file.value;
  const whole = parseRecord<WrittenInfo>(datasetSchema, value, infoPlace(file, ""));
  if (whole.record) return keptInfo(whole.record, file, new Set(), dates);
  const lost = new Set<string>();
  // A file with neither of the needed keys is not the dataset.json that records count on.
  const isDamaged = file.damaged || !Object.keys(FALLBACK).some((key) => Object.hasOwn(value, key));
  const info: Record<string, unknown> = { ...FALLBACK };
  for (const [key, schema] of Object.entries(datasetSchema.entries)) {
    const result = Object.hasOwn(value, key) ? v.safeParse(schema as v.GenericSchema, value[key]) : null;
    const isLost = whole.findings.some(({ pointer }) => pointer === "" || pointer.split("/")[1] === key);
    if (result?.success && !isLost) info[key] = result.output;
    // What is missing from a damaged file may stand in the part that could not be read.
    else if (result || isLost || isDamaged) lost.add(key);
  }
  const kept = keptInfo(info as WrittenInfo, file, lost, dates);
  return { ...kept, findings: [...(file.damaged ? [] : whole.findings), ...kept.findings] };
}

/** Dates that exist and ids that are used once; whether the tracks exist is seen when the actors are known. */
function keptInfo(written: WrittenInfo, file: RawFile, lost: ReadonlySet<string>, dates: DateReader): ReadInfo {
  const { opening, ...info } = written;
  const place = infoPlace(file, info.id ?? "");
  const badOpening = dateFinding(dates, place, opening, ["opening"]);
  const findings = [...badOpening, ...contrastFindings(info, place)];
  const once = <T extends { id: string }>(key: "periods" | "groups", list: readonly T[]): T[] => {
    const seen = new Map<string, number>();
    return list.filter(({ id }, at) => {
      const before = seen.get(id);
      if (before === undefined) return seen.set(id, at);
      const found = finding("E-DUP", place, [key, at, "id"], id, ...worded(checkMessages.info.idTwice, { id }));
      findings.push({ ...found, first: { file: place.file, pointer: pointerTo(key, before, "id") } });
      return false;
    });
  };
  const at = new Map(info.periods?.map((period, n) => [period, n]));
  const periods = once("periods", info.periods ?? []).filter((period) => {
    const found = dateFinding(dates, place, period.edtf, ["periods", at.get(period)!, "edtf"]);
    findings.push(...found);
    return found.length === 0;
  });
  const groups = once("groups", info.groups ?? []);
  for (const [key, allowed] of Object.entries({ bases: BASES, statuses: STATUSES, genres: GENRES })) {
    for (const name of Object.keys(info[key as "bases" | "statuses" | "genres"] ?? {})) {
      if ((allowed as readonly string[]).includes(name)) continue;
      const strange = fill(checkMessages.info.strangeLabel, { name: shown(name), key });
      findings.push(finding("E-KEY", place, [key, name], name, strange, allowedOf(allowed, name)));
    }
  }
  return {
    info: {
      ...info,
      ...(opening === undefined || badOpening.length > 0 ? {} : { opening }),
      ...(info.periods ? { periods } : {}),
      ...(info.groups ? { groups } : {}),
    },
    lost,
    findings,
  };
}

/** Of a list `tracks`, those that exist, each once; the place is that of what holds the list. */
export function keptTracks(
  list: readonly string[],
  place: Place,
  { actors, groups }: Pick<RecordIds, "actors" | "groups">,
): { readonly tracks: string[]; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const seen = new Map<string, number>();
  const tracks = list.filter((track, at) => {
    const prefix = track.startsWith("group:") ? "group:" : "";
    const [ids, id] = [prefix ? groups : actors, track.slice(prefix.length)];
    const say = (code: "E-REF" | "E-ID" | "E-DUP" | "E-DRAFT", [message, fix]: readonly [string, string], near = "") =>
      finding(code, place, ["tracks", at], track, message, orNear(near && prefix + near, fix));
    const before = seen.get(track);
    if (before !== undefined) {
      const first = { file: place.file, pointer: place.pointer + pointerTo("tracks", before) };
      findings.push({ ...say("E-DUP", worded(checkMessages.info.trackTwice, { track: shown(track) })), first });
      return false;
    }
    seen.set(track, at);
    if (!trackPattern.test(track)) {
      findings.push(say("E-ID", worded(checkMessages.info.noTrack, { track: shown(track) }), existingId(id, ids.all)));
    } else if (ids.drafts?.has(id)) {
      const noun = checkMessages.nouns.actor;
      findings.push(say("E-DRAFT", worded(checkMessages.references.draft, { noun, id })));
    } else if (!ids.all.has(id) && !idsMeantIn(ids.all).has(id) && ids.whole) {
      const lacking = worded(prefix ? checkMessages.info.noGroup : checkMessages.info.noActor, { id: shown(id) });
      findings.push(say("E-REF", lacking, nearest(id, ids.all)));
    }
    return ids.kept.has(id);
  });
  return { tracks, findings };
}
