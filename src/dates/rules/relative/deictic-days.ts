import { addDays } from '../../values/days.ts';
import { partOfDay } from '../../values/part-of-day.ts';
import { type Rule, rule } from '../rule.ts';

/**
 * "today", "yesterday", "tomorrow", "the day before yesterday", "the day after tomorrow", "tonight", "yesterday afternoon",
 * "tomorrow night", "this morning", "this evening", "last night", "earlier today", "later today".
 */
const nearDay = rule(
  /(?<!\bUSA )\b(?:(?:[Ee]arlier |[Ll]ater |[Ll]ate |[Ee]arly )?(?<day>the day before yesterday|the day after tomorrow|yesterday|today|tomorrow|tonight)(?<part> (?:morning|afternoon|evening|night|noon)\b)?|(?<this>this|last) (?<half>morning|afternoon|evening|night)|(?<over>overnight))\b(?!['’]s World|-| [Ss]how\b)/gi,
  (g) => {
    if (g['this']?.toLowerCase() === 'last' && /morning|afternoon/i.test(g['half'] ?? '')) return undefined;
    if (g['over']) return undefined;
    const word = (g['day'] ?? '').toLowerCase();
    const timed = g['part'] ?? g['half'] ?? (word === 'tonight' ? 'night' : undefined);
    return {
      type: timed ? 'TIME' : 'DATE',
      resolve(setting) {
        if (!setting.published) return `XXXX-XX-XX${partOfDay(timed)}`;
        const offset = OFFSETS[word] ?? (g['this']?.toLowerCase() === 'last' ? -1 : 0);
        return addDays(setting.published, offset) + partOfDay(timed);
      },
    };
  },
);
const OFFSETS: Readonly<Record<string, number>> = {
  'the day before yesterday': -2,
  yesterday: -1,
  today: 0,
  tonight: 0,
  tomorrow: 1,
  'the day after tomorrow': 2,
};

/** "now", "right now", "currently", "nowadays", "at present", "at the moment", "these days", "until now"; not "now-defunct", "Now". */
const present = rule(
  /\b(?<!\b(?:By|by|just|Just) )(?:[Rr]ight now|[Ff]or now|(?<!\w )[Nn]ow(?=,? [a-z(])|(?<=\w[,;]? )(?<!\b(?:will|would|must|should) )now|[Cc]urrently|[Nn]owadays|[Aa]t present|[Pp]resently|[Aa]t the moment|[Aa]t this (?:moment|time|point)(?! (?:last|next) )|(?:[Tt]he )?present day|[Tt]hese days)\b(?!-)/g,
  () => ({ type: 'DATE', resolve: () => 'PRESENT_REF' }),
);

/** "recently", "more recently", "lately", "in recent years", "the past", "in the past", "long ago", "years ago" without a number. */
const past = rule(
  /\b(?:(?:[Mm]ore |[Mm]ost |[Vv]ery |[Qq]uite )?[Rr]ecently|[Ll]ately|(?:[Tt]he )?(?:(?:most |more )?[Rr]ecent|[Pp]ast few recent) (?:years|months|weeks|days|decades|times|history)|(?<=\b[Ii]n )the (?:recent |distant |not-too-distant )?past\b(?! \w+ (?:year|month|week|day|decade|quarter)s?| (?:year|month|week|day|decade|quarter|two|three|four|five|six|few|several|couple|season|\d))|[Nn]ot (?:so )?long ago|[Ll]ong ago|[Ss]ome time ago|(?:[Mm]any |[Ss]everal )?(?:[Yy]ears|[Mm]onths|[Ww]eeks|[Dd]ays|[Dd]ecades|[Cc]enturies) ago|[Ss]hortly before|[Mm]oments ago)\b/g,
  (_, match) => (/shortly/i.test(match[0]) ? undefined : { type: 'DATE', resolve: () => 'PAST_REF' }),
);

/** "soon", "the future", "the near future", "the coming months", "in the years ahead", "in the long term". */
const future = rule(
  /\b(?:(?<!as |As )[Ss]oon(?:er or later)?(?! (?:after|as|to|before|afterwards?)\b|-)|(?:[Tt]he )?(?:near|foreseeable|not-too-distant|immediate|distant) future|(?<=\b(?:[Ii]n|[Ff]or) )the future|(?:[Tt]he )?coming (?:years|months|weeks|days|decades|hours)|(?:[Tt]he )?(?:years|months|weeks|days) (?:ahead|to come))\b/g,
  () => ({ type: 'DATE', resolve: () => 'FUTURE_REF' }),
);

/** Rules about words that point at the time of writing. */
export const deicticRules: readonly Rule[] = [nearDay, present, past, future];
