import { endsSentence, wordCount } from '../lines.ts';
import { type Cue, spokenAt } from './transcript-cues.ts';

/** A transcript as it is copied from the page of a film: a time above or before what is said, from the beginning on. */
export interface PastedTranscript {
  /** What stands above it. */
  readonly title: string | undefined;
  readonly cues: readonly Cue[];
}

/** "0:05", "(00:05)", "[1:02:03]", alone or before what is said. */
const STAMPED = /^[[(]?(?:(\d{1,2}):)?(\d{1,2}):(\d\d)[\])]?(?:[ \t]+(?:[-–—] )?(\S.*)|[ \t]*)$/;
/** What a player says to those who cannot see the time: "1 minute, 5 seconds". */
const SPOKEN_TIME = /^(?:\d+ (?:hours?|minutes?|seconds?)(?:, |$))+$/;
const NO_TITLE = /^(?:transcript|show transcript|hide transcript|search in video|english\b.*)$/i;

/** So much of a text is looked at, in UTF-16 units, and so many lines may stand above the first time. */
const SAMPLE = 4000;
const MOST_ABOVE = 3;
const FEWEST = 3;
/** A ticker of news and a programme have the times of a day: a film begins in its first minute. */
const FIRST_SECONDS = 60;
/** A line of a title has no more words. */
const MOST_TITLE_WORDS = 20;

/** Whether a text is such a transcript: times that grow from the first minute on, one on every other line at least. */
export function isPasted(text: string): boolean {
  const lines = linesOf(text.slice(0, SAMPLE));
  const first = lines.findIndex((line) => STAMPED.test(line));
  if (first < 0 || first > MOST_ABOVE || lines.slice(0, first).some((line) => !isAbove(line))) return false;
  const times = lines.flatMap((line) => secondsOf(line) ?? []);
  const grows = times.every((time, index) => time >= (times[index - 1] ?? 0));
  return (
    grows &&
    times.length >= FEWEST &&
    (times[0] ?? 0) < FIRST_SECONDS &&
    times.length >= (lines.filter((line) => !SPOKEN_TIME.test(line)).length - first) / 3
  );
}

/** What is said in such a text, with its times. */
export function pastedCues(text: string): PastedTranscript {
  const lines = linesOf(text);
  const first = lines.findIndex((line) => STAMPED.test(line));
  const said: { readonly time: readonly string[]; readonly words: string[] }[] = [];
  for (const line of lines.slice(first)) {
    const [, hours = '0', minutes, seconds, words] = STAMPED.exec(line) ?? [];
    if (minutes !== undefined && seconds !== undefined)
      said.push({ time: [hours, minutes, seconds], words: words ? [words] : [] });
    else if (!SPOKEN_TIME.test(line)) said.at(-1)?.words.push(line);
  }
  return {
    title: lines.slice(0, first).find((line) => !NO_TITLE.test(line)),
    cues: said.flatMap(({ time, words }) => spokenAt(time, words.join(' '))),
  };
}

function linesOf(text: string): string[] {
  return text.split('\n').flatMap((line) => line.trim() || []);
}

function isAbove(line: string): boolean {
  return !endsSentence(line) && wordCount(line) <= MOST_TITLE_WORDS;
}

function secondsOf(line: string): number | undefined {
  const [, hours = '0', minutes, seconds] = STAMPED.exec(line) ?? [];
  return minutes === undefined ? undefined : Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}
