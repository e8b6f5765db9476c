import { withoutSounds } from '../sounds.ts';

/** What one speaker says of a cue. */
export interface Cue {
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

const TIMING = /(?:(\d{1,3}):)?(\d{2}):(\d{2})[.,]\d{3}\s*-->/;

/** The cues of WebVTT and SubRip. */
export function cuesIn(text: string): Cue[] {
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
    const speaker = /<v(?:\.[^ <>]*)? ([^<>]+)>/.exec(block)?.[1]?.trim();
    cues.push(...spokenAt([hours, minutes, seconds], turns.join(' '), speaker));
  }
  return cues;
}

/** What is said at a time, hours, minutes and seconds, by one or by several in turn. */
export function spokenAt(time: readonly string[], said: string, speaker?: string): Cue[] {
  const seconds = time.reduce((sum, part) => sum * 60 + Number(part), 0);
  return said.split(TURN).flatMap((part, index): Cue[] => {
    const spoken = withoutSounds(part.trim());
    if (spoken.words === '' && spoken.sounds.length === 0) return [];
    const label = time.map((each) => each.padStart(2, '0')).join(':');
    return [{ time: label, seconds, speaker, turns: index > 0, ...spoken }];
  });
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
