import type { Span } from '../../language/span.ts';
import { oneOf } from '../values/pattern.ts';
import type { Context } from './context.ts';
import { tenseAt } from './tense.ts';

/**
 * On which side of the publication a phrase lies: `ahead` in the future and the timetabled present tense, where something is put off or called for
 * it, and after "by", "until" without a past verb; `near` where it was to come at a time that is over ("was due"), so that the
 * nearest is meant; else `back`.
 */
export function sideOf(context: Context, span: Span): 'back' | 'ahead' | 'near' {
  const tense = context.tense(span);
  const before = context.before(span);
  const after = context.after(span);
  if (LOOKED_BACK_FROM.test(before) || OF_MISHAP.test(after) || DATA_FOR.test(before) || OF_DATA.test(after))
    return 'back';
  if (/\bfor (?:the )?$/.test(before) && FIXTURE.test(after) && !OWED_FOR.test(before)) return 'ahead';
  if (OF_DELIVERY.test(after) || (CALLED_FOR.test(before) && CALLED_OFF.test(after))) return 'near';
  if (/\bafter (?:the |last )?$/i.test(before) && tense !== 'future') return 'back';
  if (TAKEN_FOR.test(before)) return 'near';
  if (PUT_OFF_FROM.test(before)) return /\bhad been\b/.test(before) ? 'back' : 'near';
  if (FIRST_SET.test(before)) return 'near';
  if (tense !== 'prospect' && (PUT_OFF.test(before) || CALLED_FOR.test(before))) return 'ahead';
  if (UNTIL_GIVEN.test(before) || IS_UNTIL.test(before) || AHEAD_OF.test(before)) return 'ahead';
  if (LOOKED_BACK_ON.test(before)) return 'back';
  if (tense === 'future') return 'ahead';
  if (tense === 'prospect') return 'near';
  if (PERFECT_AHEAD_OF.test(before)) return 'ahead';
  if (tense === 'present')
    return /\b(?:ago|since)\s*$/i.test(before) || isAfterEvent(before) ? 'back' : 'ahead';
  return tense === 'unknown' && TOWARDS.test(before) ? 'ahead' : 'back';
}

/** What comes after these words is over: "since November", "as recently as April 8", "earlier than on Sunday". */
const LOOKED_BACK_FROM =
  /\b(?:since|as of|ended|ending|as (?:recently|late) as|than (?:on|in|at))\s+(?:the |last )?$/i;

/** "the jobs figures for October", "the September inflation report": of a time that is over. */
const DATA = oneOf(
  'figures|data|numbers|readings?|report|results',
  'prices|sales|output|production|exports|imports|profits|orders|takings',
);
const DATA_FOR = new RegExp(String.raw`\b${DATA} for (?:the month of )?$`, 'i');
const OF_DATA = /^ (?:[a-z-]+ ){0,2}(?:report|figures|data|numbers|reading)\b/;
/** "named their side for Saturday's match"; not "was criticised for Saturday's meeting". */
const PLANNED = oneOf(
  'match|game|final|semi-final|Test|race|derby|draw|clash|fixture|opener',
  'election|poll|vote|referendum|meeting|summit|debate|hearing|ceremony|launch',
);
const FIXTURE = new RegExp(String.raw`^['’]s? (?:[\w'’-]+ ){0,3}${PLANNED}\b`);
const OWED = oneOf(
  'criticised|criticized|blamed|praised|fined|banned|apologised|apologized|thanked',
  'absent|sorry|arrested|paid',
);
const OWED_FOR = new RegExp(String.raw`\b${OWED} for (?:the )?$`);
/** "crude for February delivery". */
const OF_DELIVERY = /^ (?:delivery|settlement|futures|contracts?)\b/;
/** "A wedding planned for Saturday was put off". */
const CALLED_OFF =
  /^ (?:was|were|has been|have been|had been) (?:put (?:off|back)|called off|cancell?ed|postponed|scrapped|delayed|abandoned)\b/;

/** Whether the phrase tells of what was still to come. */
export function pointsAhead(context: Context, span: Span): boolean {
  return sideOf(context, span) === 'ahead';
}

/** "Ahead of Thursday's meeting, stocks rose", "was named chairman, effective Jan. 1". */
const AHEAD_OF =
  /\b(?:ahead of|in advance of|in time for|in the run-up to|effective|coming (?:up )?(?:in|on)) $/i;
const TOWARDS =
  /\b(?:by|(?<=\w \w+ )from|until|till|through|before|ahead of|(?:starting|beginning|effective)(?: on| in| from)?)\s+$/i;

const ON = '(?:(?:in|on|of|for|at) )?(?:the )?';
const NOUNS = String.raw`(?:[\w'’-]+ ){1,5}`;
/** "has been stepped up ahead of the summit on". */
const PERFECT_AHEAD_OF = new RegExp(
  String.raw`\b(?:ahead of|before|in advance of|in the run-up to)(?= ${NOUNS}${ON}$)` +
    String.raw`(?<=\b(?:has|have|is|are) .*\b(?:of|before|to))`,
  'i',
);
/** "are at half-mast after the shooting on". */
const AFTER_EVENT = new RegExp(
  String.raw`\b(?:after|following) (?:the|a|an|his|her|its|their) ${NOUNS}${ON}$`,
  'i',
);
/** Not "After the strike the pool opens on": a verb behind the event has a time of its own. */
function isAfterEvent(before: string): boolean {
  const at = AFTER_EVENT.exec(before)?.index;
  if (at === undefined) return false;
  const end = before.length;
  return tenseAt(before, { start: end, end }, { start: at, end }) !== 'present';
}

/** What nobody plans: when it is told of it has happened. */
const MISHAP = oneOf(
  'fire|blaze|crash|collision|shooting|stabbing|attack|blast|explosion|bombing',
  'flood(?:s|ing)?|storm|hurricane|earthquake|quake|landslide|outbreak|disaster|collapse|spill|leak',
  'murder|massacre|killing|death|accident|derailment|robbery|raid|riots?|coup|defeat|loss',
);
/** "Wednesday's massacre". */
const OF_MISHAP = new RegExp(String.raw`^['’]s? (?:[\w'’-]+ ){0,2}${MISHAP}\b`, 'i');
const LOOKED_BACK_ON = new RegExp(
  String.raw`\b(?:the|a|an|his|her|its|their|that) (?:[\w'’-]+ )?${MISHAP} (?:in|on|of) (?:the )?$`,
  'i',
);

const DELAY = oneOf(
  'postponed|moved|delayed|rescheduled|deferred|adjourned|extended|switched|shifted',
  '(?:pushed|put|moved|brought) (?:back|off|forward)',
);
const PUT_OFF = new RegExp(String.raw`\b${DELAY} (?:to|until|till|for|into) (?:the )?$`, 'i');
const PUT_OFF_FROM = new RegExp(String.raw`\b${DELAY} from (?:the )?$`, 'i');
/** "called a strike for", "set for". */
const CALL = oneOf(
  'called|calling|calls?|set|planned|arranged',
  'fixed|booked|billed|pencilled in|slated|summoned',
);
/** "was first set for". */
const FIRST_SET = /\b(?:was|were|been) (?:first|originally|initially|at first|once) [a-z]+ (?:for|on|in) $/;
/** "tickets for September were gone". */
const TAKEN_FOR = /\b(?:tickets|passes|seats|bookings|reservations|flights|trains) for (?:the )?$/i;
const CALLED_FOR = new RegExp(String.raw`\b${CALL} (?:[\w'’,-]+ ){0,4}for (?:the )?$`, 'i');

const GIVE =
  'has|have|had|gave|gives?|given|granted|extended|closed|shut|suspended|halted|postponed|delayed|adjourned';
const HOUR = String.raw`(?:noon|midday|midnight|[\d.:]+ ?(?:[ap]\.?m\.?)?|the (?:morning|evening|close|end)) (?:on|of) `;
const NARROWED = `(?:at least |late |early |mid-|the (?:end|middle|beginning|start) of |${HOUR})?`;
/** "classes are called off through". */
const IS_UNTIL = new RegExp(
  String.raw`\b(?:is|are|has been|have been) (?:[\w']+ ){1,5}(?:until|through|till) ${NARROWED}$`,
  'i',
);
/** "has given it until", "have until": a respite ends in what is still to come. */
const UNTIL_GIVEN = new RegExp(String.raw`\b(?:${GIVE}) (?:[\w']+ ){0,4}(?:until|through) ${NARROWED}$`, 'i');
