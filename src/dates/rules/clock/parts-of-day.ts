import type { Span } from '../../../language/span.ts';
import { type Context, type Resolved, relative } from '../../resolve/context.ts';
import { MONTH_PATTERN, WEEKDAY_NAME } from '../../values/calendar-names.ts';
import { addDays } from '../../values/days.ts';
import { oneOf } from '../../values/pattern.ts';
import { partOfDay } from '../../values/timex-codes.ts';
import type { DateRule, Groups } from '../rule.ts';
import { timeOnDay } from './time-on-day.ts';

/** "midnight EST Tuesday". */
const ZONE = '(?: (?:[ECMP][SD]?T|GMT|BST|CET|CEST|Eastern time|local time)\\b)?';
const NOON_OF = String.raw`\b(?<noonOf>noon|midday|midnight)(?= on (?:${WEEKDAY_NAME}|${MONTH_PATTERN} \d|\d))`;
const NOON = String.raw`\b(?<=\b${oneOf(
  '[Aa]t|[Bb]y|[Uu]ntil|[Tt]ill|[Aa]round|[Bb]efore|[Aa]fter|past',
  '[Ss]ince|[Ff]rom|of|[Aa]bout|near|to|12|[Bb]etween|for|than|and',
)} )(?<word>noon|midday|midnight)\b${ZONE}`;
/** "in the evening sky". */
const NOUN_NEXT = oneOf(
  'sky|sun|air|light|star|rush|peak|news|papers?|edition',
  'post|mail|service|session|shift|class(?:es)?|prayers?|commute|traffic',
);
const IN_THE_PART = String.raw`(?<=\b${oneOf(
  'in|during|of|on',
  '(?:early|late|later) in',
)} )the (?:early |late |same )?(?<part>morning|afternoon|evening|(?:early|small|wee) hours)\b(?! (?:of|${NOUN_NEXT})\b)`;
const THAT_PART = String.raw`\b(?:[Tt]hat|[Tt]he same) (?<same>morning|afternoon|evening|night)\b`;
const NEXT_PART = String.raw`\b[Tt]he (?<beside>next|following|previous) (?<besidePart>morning|afternoon|evening|night)\b`;
const EDGE = String.raw`(?<=\b${oneOf(
  '[Aa]t|[Bb]y|[Uu]ntil|[Tt]ill|[Bb]efore|[Aa]fter|[Ss]ince|[Ff]rom|[Aa]round',
)} )(?<edge>dawn|daybreak|first light|sunrise|dusk|nightfall|sunset|last light)\b`;
const MIDDLE = String.raw`\b(?<=\b${oneOf(
  'at|by|until|till|around|before|after',
  'since|from|in|about|this|of',
)} )(?:the )?(?:mid-?|(?:early|late)[ -])(?<middle>morning|afternoon)\b`;

const PART_SIGNS = [
  'noon midday midnight morning afternoon evening night hours midmorning midafternoon',
  'dawn daybreak light sunrise dusk nightfall sunset',
].join(' ');

/** "noon", "in the evening", "that night", "the next morning", "at dawn"; "the afternoon of" and "at night" are not taken. */
const partOfDayRule: DateRule = {
  name: 'part-of-day',
  examples: [
    { text: 'It struck at [noon].', value: '2023-10-18T12:00' },
    { text: 'By [noon on Tuesday] ten had come.', value: '2023-10-17T12:00' },
    { text: 'The deadline, [midnight on May 10], was missed.', value: '2023-05-10T24:00' },
    { text: 'They drank till [dawn on Sunday].', value: '2023-10-15TMO' },
    { text: 'It rained in [the evening].', value: '2023-10-18TEV' },
    { text: 'He died on 5 May 2019. [That night] it rained.', value: '2019-05-05TNI' },
    { text: 'It struck on Monday and [the next morning] again.', value: '2023-10-17TMO' },
    { text: 'It rained on Monday, as on [the previous night].', value: '2023-10-15TNI' },
    { text: 'They left at [dawn].', value: '2023-10-18TMO' },
    { text: 'It began on Monday night, and by [dawn] it was over.', value: '2023-10-17TMO' },
    { text: 'The deadline passed at [midnight EST Tuesday].', value: '2023-10-17T24:00' },
    { text: 'By [nightfall] the town had been taken.', value: '2023-10-18TEV' },
    { text: 'The vote came in [the small hours].', value: '2023-10-18TMO' },
    { text: 'The search was called off at [first light on Monday].', value: '2023-10-16TMO' },
    { text: 'All trains were running by [mid-morning].', value: '2023-10-18TMO' },
    { text: 'Showers will come from [late morning].', value: '2023-10-18TMO' },
    { text: 'They stopped at dusk on Monday and will start again at [first light].', value: '2023-10-17TMO' },
    { text: 'Bakers will strike from [midnight on Friday].', value: '2023-10-20T24:00' },
  ],
  counterExamples: [
    'It rains at night.',
    'It stood in the evening sky.',
    'the morning after',
    'He stood before the dusk.',
  ],
  signs: { words: PART_SIGNS, before: 2 },
  pattern: new RegExp([NOON, NOON_OF, IN_THE_PART, THAT_PART, NEXT_PART, EDGE, MIDDLE].join('|'), 'g'),
  read: (g) => ({
    type: 'TIME',
    resolve(context, span) {
      if (g['edge']) return atEdge(context, span, EARLY_EDGE.test(g['edge']));
      if (g['middle']) return timeOnDay(context, span, partOfDay(g['middle']));
      const word = g['word'] ?? g['noonOf'] ?? g['part'] ?? g['same'] ?? g['besidePart'];
      const part = partOfDay(word === 'midday' ? 'noon' : word);
      return partOfToldDay(context, span, g, part) ?? timeOnDay(context, span, part);
    },
  }),
};

const EARLY_EDGE = /^(?:da|first|sunrise)/;

/** Code units: how far back the night may be told of that a dawn ends. */
const NIGHT_REACH = 200;
/** "at dawn"; after a night that was just told of, that of the next day. */
function atEdge(context: Context, span: Span, isEarly: boolean): Resolved | undefined {
  if (!isEarly) return timeOnDay(context, span, 'TEV');
  const day = context.anchor(span, /^\d{4}-\d\d-\d\d/, NIGHT_REACH)?.slice(0, 10);
  const night = context.anchor(span, /^\d{4}-\d\d-\d\dT(?:EV|NI|1[89]|2\d)/, NIGHT_REACH);
  if (day === undefined || night?.slice(0, 10) !== day || context.dayAfter(span))
    return timeOnDay(context, span, 'TMO');
  return relative(`${addDays(day, 1)}TMO`, night);
}

/** For "that night" and "the next morning" the part of the day told of, or of the one beside it. */
function partOfToldDay(context: Context, span: Span, g: Groups, part: string): Resolved | undefined {
  const beside = g['beside'];
  if (!beside && !g['same']) return undefined;
  const news = beside === 'previous' ? (context.newsBefore(span) ?? context.published) : undefined;
  const told = news ?? context.anchor(span, /^\d{4}-\d\d-\d\d/)?.slice(0, 10);
  if (!told) return undefined;
  return relative(addDays(told, !beside ? 0 : beside === 'previous' ? -1 : 1) + part, told);
}

const PREPOSITION_NEXT = oneOf(
  'and|but|as|after|when|while|in|on|to|by|from|into|at|with|across',
  WEEKDAY_NAME,
);

/** "overnight" where it tells when something happened: the night before the publication, or that of the day beside it. */
const overnight: DateRule = {
  name: 'overnight',
  examples: [
    { text: 'Two barns burned down [overnight], the brigade said.', value: '2023-10-17TNI' },
    { text: 'Snow fell across the hills [overnight on Sunday].', value: '2023-10-15TNI' },
  ],
  counterExamples: [
    'Leave the dough overnight.',
    'They stayed at an overnight shelter.',
    'The road will be closed overnight.',
    'He became an overnight success.',
  ],
  signs: { words: 'overnight' },
  pattern: new RegExp(
    String.raw`(?<!\b(?:an?|the|its|their|of) )\b[Oo]vernight\b(?=[.,;)]|$| ${PREPOSITION_NEXT}\b)`,
    'g',
  ),
  read: () => ({
    type: 'TIME',
    resolve(context, span) {
      const { published } = context;
      if (!published || context.tense(span) !== 'past') return undefined;
      const day = context.dayAfter(span)?.slice(0, 10) ?? addDays(published, -1);
      return relative(`${day}TNI`, published);
    },
  }),
};

/** Rules about parts of a day without a day. */
export const partOfDayRules: readonly DateRule[] = [partOfDayRule, overnight];
