import type { Mark } from '../article.ts';
import { withoutSounds } from '../sounds.ts';
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

/** What one speaker says of a cue. */
interface Cue {
  /** "00:12:31" */
  readonly time: string;
  readonly seconds: number;
  readonly speaker: string | undefined;
  /** Whether a sign says that somebody else speaks now. */
  readonly turns: boolean;
  /** Without what is only heard; maybe empty. */
  readonly words: string;
  readonly sounds: readonly string[];
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
    const isDialogue = said.filter((line) => DASHED.test(line)).length > 1;
    const turns = isDialogue ? said.map((line) => line.replace(DASHED, '>> ')) : said;
    for (const [index, part] of turns.join(' ').split(TURN).entries()) {
      const spoken = withoutSounds(part.trim());
      if (spoken.words === '' && spoken.sounds.length === 0) continue;
      cues.push({
        time: [hours, minutes, seconds].map((each) => each.padStart(2, '0')).join(':'),
        seconds: Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds),
        speaker: /<v(?:\.[^ <>]*)? ([^<>]+)>/.exec(block)?.[1]?.trim(),
        turns: index > 0,
        ...spoken,
      });
    }
  }
  return cues;
}

/** ">> MAYOR NOVAK: Good evening.": another speaker, and with ">>>" another story. */
const TURN = />>+/;
/** Two lines of a cue that open so are said by two. */
const DASHED = /^[-–—] ?(?=["“]?\p{Lu})/u;

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

/**
 * The cues as running text: a sentence goes on from one to the next. What is only heard stands on lines of its own below the paragraph in which
 * it was, so that it is in no sentence, and is set aside there.
 */
function joined(cues: readonly Cue[]): { readonly text: string; readonly marks: readonly Mark[] } {
  const marks: Mark[] = [];
  let text = '';
  let words = 0;
  let heard: string[] = [];
  let before: Cue | undefined;
  const endParagraph = () => {
    text += heard.map((sound) => (text === '' ? sound : `\n${sound}`)).join('');
    heard = [];
    words = 0;
  };
  for (const cue of cues) {
    const { time, seconds, speaker, words: said, sounds } = cue;
    const names = speaker !== undefined && speaker !== before?.speaker;
    if (said !== '') {
      const ends = /[.!?…]["”’)\]]*$/u.test(before?.words ?? '');
      const pauses =
        words >= PARAGRAPH_WORDS || heard.length > 0 || seconds - (before?.seconds ?? 0) >= PAUSE_SECONDS;
      const breaks =
        before === undefined || names || cue.turns || (ends && pauses) || words >= MAX_PARAGRAPH_WORDS;
      if (breaks) endParagraph();
      if (text !== '') text += breaks ? '\n\n' : ' ';
      marks.push({ kind: 'time', at: text.length, label: time });
      text += names ? `${speaker}: ${said}` : said;
      words += said.split(' ').length;
      before = cue;
    }
    heard.push(...sounds);
  }
  endParagraph();
  return { text, marks };
}
