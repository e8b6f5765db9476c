import type { Mark } from '../article.ts';
import type { Format } from './format.ts';
import { isPasted, pastedCues } from './pasted-transcript.ts';
import { statedIn } from './plain-text.ts';
import { type Cue, cuesIn } from './transcript-cues.ts';

/** Subtitles and transcripts, WebVTT, SubRip or copied from a player: what was said, each cue's beginning a time code. Read here: it is a page of rules. */
export const transcript: Format = {
  name: 'a transcript (.vtt, .srt)',
  recognises: ({ text }) => text !== undefined && (OPENING.test(text.slice(0, 2000)) || isPasted(text)),
  read({ text = '' }) {
    const pasted = OPENING.test(text.slice(0, 2000)) ? undefined : pastedCues(text);
    const cues = pasted?.cues ?? cuesIn(text);
    if (cues.length === 0) throw new Error('expected a transcript with cues, got none');
    const title = pasted ? pasted.title : /^WEBVTT[ \t]+(?:-\s*)?(\S[^\r\n]*)/.exec(text)?.[1];
    return { documents: [{ ...statedIn('its first line', { title }), ...joined(cues), layout: 'article' }] };
  },
};

const TIME = String.raw`(?:\d{1,3}:)?\d{2}:\d{2}[.,]\d{3}`;
const OPENING = new RegExp(String.raw`^\s*(?:WEBVTT(?:[ \t\r\n]|$)|(?:\d+\s*\r?\n)?${TIME}\s*-->\s*${TIME})`);

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
