import { endsSentence, type Line, wordCount } from './lines.ts';
import { LIST_LABELS } from './page-phrases.ts';
import type { AsideReason } from './set-aside.ts';
import { isProse } from './signs.ts';

/**
 * Indices of the headlines of other stories: those under a line such as "Most read" or "Related:", as far as they stand close
 * together, or to the end if no prose follows; and what is left at the end after a link, an appeal or a button.
 */
export function otherStories(
  lines: readonly Line[],
  reasons: readonly (AsideReason | undefined)[],
): number[] {
  const lastProse = lines.findLastIndex(({ text }, index) => reasons[index] === undefined && isTold(text));
  const found: number[] = [];
  let isListed = false;
  let isUnderLabel = false;
  for (const [index, line] of lines.entries()) {
    const reason = reasons[index];
    const isLast = index > lastProse;
    if (OTHER_STORIES.test(line.text) && reason !== undefined) isListed = isUnderLabel = true;
    else if (reason !== undefined) isListed ||= isLast && ENDING.has(reason);
    else if (isListed && isHeadline(line.text) && (!line.gap || isLast)) found.push(index);
    else if (isUnderLabel && isLast && !line.gap && isLink(line.text)) found.push(index);
    else if (isLast && MENU.test(line.text) && !/\d/.test(lines[index + 1]?.text ?? '')) {
      found.push(index);
      isListed = isUnderLabel = true;
    } else isListed = isUnderLabel = false;
  }
  return found;
}

/** What stands between the end of an article and the headlines of others. */
const ENDING: ReadonlySet<AsideReason> = new Set(['navigation', 'pointer', 'appeal', 'rights', 'contact']);

const OTHER_STORIES = new RegExp(
  `^(?:most (?:read|popular|viewed)|trending(?: now)?|latest(?: news)?|top stories|recommended(?: for you)?|you (?:may|might) (?:also )?like.*|(?:more|related)(?: (?:articles?|stories|news|topics|content|on this.*|from .*|interviews))?:?|editors?['’]? picks?|what to read next|(?:more )?(?:popular|recent|latest|trending|featured) (?:now|news|posts|stories|articles|headlines|videos)|${LIST_LABELS}|(?:posts?|article|story) navigation)$`,
  'i',
);

/** The menu of a page of sport: after the last prose, and not above rows with figures. */
const MENU =
  /^(?:(?:fixtures?|results?|scores?|tables?|standings|schedules?)(?:(?:,| &| and) (?:fixtures?|results?|scores?|tables?|standings|schedules?)){1,2}|league tables?|live scores?)$/i;

/** One or two words, as a tag or a site is named. */
function isLink(text: string): boolean {
  return wordCount(text) <= 2 && /^\p{Lu}[^\d\t|:.?!]*$/u.test(text);
}

/** Prose that is no headline: a headline may ask or exclaim. */
function isTold(text: string): boolean {
  return isProse(text) && !isHeadline(text);
}

const MAX_HEADLINE_WORDS = 18;

/** Three to eighteen words without a full stop, and none of the signs of a fact or a row. */
function isHeadline(text: string): boolean {
  const words = wordCount(text);
  return (
    words >= 3 &&
    words <= MAX_HEADLINE_WORDS &&
    /^["'“‘]?[\p{Lu}\d]/u.test(text) &&
    (!endsSentence(text) || /[?!…]["'”’)]*$/u.test(text)) &&
    !/[\t|]|:$|^\d{1,2}[.):]|^[-–—•*]/u.test(text)
  );
}
