import type { Mark } from '../article.ts';
import type { Format } from './format.ts';
import { statedIn } from './plain-text.ts';

/** Subtitles and transcripts, WebVTT and SubRip: what was said, each cue's beginning a time code. Read here: it is a page of rules. */
export const transcript: Format = {
  name: 'a transcript (.vtt, .srt)',
  recognises: ({ text }) => text !== undefined && OPENING.test(text.slice(0, 2000)),
  read({ text = '' }) {
    const cues = cuesIn(text);
    if (cues.length === 0) throw new Error('expected a transcript with cues, got none');
    const title = /^WEBVTT[ \t]+(?:-\s*)?(\S[^\r\n]*)/.exec(text)?.[1];
    return { documents: [{ ...statedIn('its first line', { title }), ...joined(cues), layout: 'article' }] };
  },
};

const TIME = String.raw`(?:\d{1,3}:)?\d{2}:\d{2}[.,]\d{3}`;
const OPENING = new RegExp(String.raw`^\s*(?:WEBVTT(?:[ \t\r\n]|$)|(?:\d+\s*\r?\n)?${TIME}\s*-->\s*${TIME})`);
const TIMING = /(?:(\d{1,3}):)?(\d{2}):(\d{2})[.,]\d{3}\s*-->/;

interface Cue {
  /** "00:12:31" */
  readonly time: string;
  readonly seconds: number;
  readonly speaker: string | undefined;
  readonly words: string;
}

function cuesIn(text: string): Cue[] {
  const cues: Cue[] = [];
  let before = '';
  for (const block of text.split(/\r?\n[ \t]*\r?\n/)) {
    const lines = block.split(/\r?\n/);
    const at = lines.findIndex((line) => TIMING.test(line));
    const [, hours = '0', minutes = '0', seconds = '0'] = TIMING.exec(lines[at] ?? '') ?? [];
    if (at < 0) continue; // the heading, a note, a style
    // Captions that roll show each line twice.
    const said = lines
      .slice(at + 1)
      .map(plainCue)
      .filter((line) => line !== '' && line !== before);
    before = said.at(-1) ?? before;
    if (said.length === 0) continue;
    cues.push({
      time: [hours, minutes, seconds].map((part) => part.padStart(2, '0')).join(':'),
      seconds: Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds),
      speaker: /<v(?:\.[^ <>]*)? ([^<>]+)>/.exec(block)?.[1]?.trim(),
      words: said.join(' '),
    });
  }
  return cues;
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  nbsp: ' ',
  lrm: '',
  rlm: '',
  quot: '"',
};

/** A line of a cue without its tags. */
function plainCue(line: string): string {
  return line
    .replace(/<[^<>]*>|\{\\[^{}]*\}/g, '')
    .replace(/&(\w+);/g, (entity, name: string) => ENTITIES[name] ?? entity)
    .replace(/\s+/g, ' ')
    .trim();
}

/** A paragraph ends with a sentence once it has so many words, and without one at last; and where there is a pause. */
const PARAGRAPH_WORDS = 60;
const MAX_PARAGRAPH_WORDS = 150;
const PAUSE_SECONDS = 15;

/** The cues as running text: a sentence goes on from one to the next. */
function joined(cues: readonly Cue[]): { readonly text: string; readonly marks: readonly Mark[] } {
  const marks: Mark[] = [];
  let text = '';
  let words = 0;
  for (const [index, { time, seconds, speaker, words: said }] of cues.entries()) {
    const before = cues[index - 1];
    const turns = speaker !== undefined && speaker !== before?.speaker;
    if (before) {
      const ends = /[.!?…]["”’)\]]*$/u.test(before.words);
      const breaks =
        turns ||
        (ends && (words >= PARAGRAPH_WORDS || seconds - before.seconds >= PAUSE_SECONDS)) ||
        words >= MAX_PARAGRAPH_WORDS;
      text += breaks ? '\n\n' : ' ';
      if (breaks) words = 0;
    }
    marks.push({ kind: 'time', at: text.length, label: time });
    text += turns ? `${speaker}: ${said}` : said;
    words += said.split(' ').length;
  }
  return { text, marks };
}
