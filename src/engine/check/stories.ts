/** The guided story of a dataset: one file at most, whose name is its id. Findings name the step, so that whoever removes an event, a
 *  claim or a question learns which step used it. */

import { checkMessages } from "../../i18n/check";
import { fill } from "../../i18n/text";
import { type DateReader, isFault } from "../../model/edtf";
import { isId } from "../../model/fields";
import { type Finding, pointerTo } from "../../model/problem";
import { type Story, type StoryStep, storySchema } from "../../model/story";
import { isObject } from "../json";
import { dateFinding } from "./dates";
import { type Door, placedOrMended } from "./door";
import { aboutItself, isStandIn, type Placed, type RawFile } from "./files";
import { finding, type Place, recordName, shown, worded } from "./finding";
import { idFrom } from "./ids";
import { keptTracks } from "./info";
import { parseRecord } from "./record";
import { type Checked, keptSentences, type RecordIds, References } from "./references";

type StoryFile = Omit<Story, "id">;

/** The story that can be shown, in a list of one or none. The first file is the dataset's; what is wrong with others is told all the
 *  same, since the editor may keep one of them instead. */
export function readStories(files: readonly RawFile[], existing: RecordIds, dates: DateReader, door: Door): Story[] {
  return files.flatMap((file, at) => {
    const { path, value, damaged } = file;
    const id = nameOf(path);
    const noun = isId(id) ? recordName(checkMessages.nouns.story, id) : checkMessages.nouns.story;
    const place: Place = { file: path, pointer: "", record: noun };
    const first = at > 0 ? files[0] : undefined;
    const own = [...misnamed(id, place), ...(first ? [second(first.path, place)] : [])];
    if (!isObject(value)) {
      const found = finding("E-FILE", place, [], undefined, ...worded(checkMessages.stories.noObject));
      const all = damaged ? own : [...own, found];
      if (all.length > 0) door.aside("stories", noun, path, "", all);
      return [];
    }
    const { $schema: _, ...raw } = value;
    const parsed = parseRecord<StoryFile>(storySchema, raw, place);
    const one = placedOrMended<StoryFile>(parsed, storySchema, raw, { file: path, pointer: "", noun });
    const windows = one ? aboutItself(windowFindings(one, dates), one) : [];
    const checked = one && checkStory(one, id, existing);
    const broken = [...own, ...parsed.findings, ...windows];
    if (broken.length > 0) door.aside("stories", noun, path, "", broken);
    if (checked) door.add(aboutItself(checked.findings, one));
    return checked && broken.length === 0 ? [checked.record] : [];
  });
}

/** "stories/khazali.json" -> "khazali". */
const nameOf = (path: string): string => (path.replaceAll("\\", "/").split("/").at(-1) ?? "").replace(/\.json$/, "");

function misnamed(id: string, place: Place): Finding[] {
  if (isId(id)) return [];
  const meant = idFrom(id);
  const [message, fix] = worded(checkMessages.stories.misnamed, { name: shown(id) });
  return [finding("E-ID", place, [], id, message, meant ? fill(checkMessages.stories.callIt, { id: meant }) : fix)];
}

function second(first: string, place: Place): Finding {
  const found = finding("E-DUP", place, [], undefined, ...worded(checkMessages.stories.second));
  return { ...found, first: { file: first, pointer: "" } };
}

/** A step as a part of its story: "story khazali, step 3 (Karbala)", or without the words where they are not its own. */
function placedStep(story: Placed<StoryFile>, step: StoryStep, at: number): Placed<object> {
  const { file, pointer, noun, standIns } = story;
  const name = isStandIn(story, "steps", at, "heading") ? checkMessages.nouns.step : checkMessages.nouns.stepNamed;
  return {
    file,
    pointer: pointer + pointerTo("steps", at),
    noun: fill(name, { story: noun, n: at + 1, heading: step.heading }),
    record: {},
    ...(standIns ? { standIns } : {}),
  };
}

/** A step has no id: its noun names it whole. */
const stepPlace = ({ file, pointer, noun }: Placed<object>): Place => ({ file, pointer, record: noun });

/** A window is a date, or an interval with two ends. */
function windowFindings(story: Placed<StoryFile>, dates: DateReader): Finding[] {
  return story.record.steps.flatMap((step, at) => {
    const place = stepPlace(placedStep(story, step, at));
    const found = dateFinding(dates, place, step.window, ["window"]);
    const date = dates(step.window);
    if (found.length > 0 || isFault(date) || (date.earliest !== null && date.latest !== null)) return found;
    const oneEnd = date.earliest === null ? checkMessages.stories.noStart : checkMessages.stories.noEnd;
    return [finding("E-DATE", place, ["window"], step.window, ...worded(oneEnd, { window: shown(step.window) }))];
  });
}

function checkStory(story: Placed<StoryFile>, id: string, existing: RecordIds): Checked<Story> {
  const steps = story.record.steps.map((step, at) => checkStep(placedStep(story, step, at), step, existing));
  return {
    record: { id, ...story.record, steps: steps.map(({ record }) => record) },
    findings: steps.flatMap(({ findings }) => findings),
  };
}

/** The step stays whatever it loses: without events it is still a text. */
function checkStep(placed: Placed<object>, step: StoryStep, existing: RecordIds): Checked<StoryStep> {
  const refs = new References(placed);
  const { disagreements, ...rest } = step;
  const tracks = keptTracks(step.tracks, stepPlace(placed), existing);
  const record: StoryStep = {
    ...rest,
    sentences: keptSentences(refs, existing, step.sentences, "sentences"),
    events: refs.keep(existing.events, step.events, ["events"], "event"),
    tracks: tracks.tracks,
    ...(disagreements
      ? { disagreements: refs.keep(existing.disagreements, disagreements, ["disagreements"], "disagreement") }
      : {}),
  };
  return { record, findings: [...refs.findings, ...tracks.findings] };
}
