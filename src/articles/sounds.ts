/** What transcripts and subtitles say in brackets of what is heard, "[Applause]", "(soft music playing)", "[inaudible]", by its first or last word. */
const HEARD: ReadonlySet<string> = new Set(
  'applause barking beeping booing cheering cheers chanting chuckles chuckling clapping coughing coughs crosstalk cross-talk crying footsteps gasping gasps groaning groans gunfire gunshot gunshots humming inaudible indistinct knocking laughing laughs laughter music playing ringing screaming shouting sighing sighs silence siren sirens sobbing sobs unintelligible whistling'.split(
    ' ',
  ),
);
const BRACKETS = /\[[^[\]()\n]{2,40}\]|\([^[\]()\n]{2,40}\)/g;
const MOST_WORDS = 4;
/** The words of a song stand between notes, and somebody says them. */
const NOTES = /^[♪♫\s]+$/u;

/** Whether a line tells of sounds and of nothing else. */
export function isSound(line: string): boolean {
  return /^[[(♪♫]/u.test(line) && withoutSounds(line).words === '';
}

/**
 * The words of a line without the sounds in it, and those.
 *
 * @example withoutSounds('We will [applause] rebuild it.') // { words: 'We will rebuild it.', sounds: ['[applause]'] }
 */
export function withoutSounds(line: string): { readonly words: string; readonly sounds: readonly string[] } {
  if (NOTES.test(line)) return { words: '', sounds: [line] };
  const sounds = (line.match(BRACKETS) ?? []).filter(isHeard);
  if (sounds.length === 0) return { words: line, sounds };
  const words = line.replace(BRACKETS, (bracket) => (isHeard(bracket) ? ' ' : bracket));
  return { words: words.replace(/\s+/g, ' ').trim(), sounds };
}

function isHeard(bracket: string): boolean {
  const words = bracket.toLowerCase().match(/[a-z'’-]+/g) ?? [];
  const isTelling = HEARD.has(words[0] ?? '') || HEARD.has(words.at(-1) ?? '');
  return words.length <= MOST_WORDS && isTelling && !SAYS.test(bracket);
}

/** Of somebody who says it: "(silence is golden)". */
const SAYS = /\d|\b(?:is|are|was|were|has|had|of|to|for|that|this|we|you|I)\b/;
