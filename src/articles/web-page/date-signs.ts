import type { PageElement } from './page.ts';

/** What an element's attributes tell machines of a date. */
export function statedBy(element: PageElement): string | undefined {
  for (const name of element.getAttributeNames()) {
    if (!DATE_ATTRIBUTE.test(name)) continue;
    const value = element.getAttribute(name) ?? '';
    if (value.length <= MAX_STATED && HAS_YEAR.test(value)) return value;
  }
  return undefined;
}

const DATE_ATTRIBUTE =
  /^(?:datetime|title|data-(?!.*(?:modif|update|expir|end|start)).*(?:date|time|publi).*)$/;
const HAS_YEAR = /^1[0-9]{9}(?:\d{3})?$|(?:19|20)\d\d|\d[./-]\d\d?[./-]\d\d/;
const MAX_STATED = 60;

const OTHER_PIECES =
  /comment|related|sidebar|(?:^|\s)widget|recommend|\bmore-|promo|\bnav|menu|most-?read|popular|trending|latest|archive|calendar|disqus|copyright|event/i;
const OF_PUBLICATION = /publish|pub-?date|posted|dateline|created|erstellt|\bissued|dt-published|timestamp/i;
const OF_CHANGE = /modif|update|aktualis|last-?edit/i;
const OF_DATE = /date|datum|fecha|time\b|\bday\b/i;
const OF_BYLINE = /byline|\bmeta\b|[-_]meta|meta[-_]|info|author|kicker|stand\b/i;

/** What an element adds to the signs of what is in it. Signs of the same kind are counted once, the nearest element's. */
export function signOf(name: string, classes: string, before: number, isOfArticle: boolean): number {
  let score = before;
  if (name === 'aside' || name === 'nav' || (name === 'footer' && !isOfArticle)) score -= OF_OTHERS;
  else if (name === 'time') score += 1.5;
  else if (name === 'a') score -= 0.5;
  if (classes.length < 3) return score;
  if (OTHER_PIECES.test(classes)) score -= OF_OTHERS;
  if (OF_CHANGE.test(classes)) score -= 1.5;
  else if (OF_PUBLICATION.test(classes)) score = Math.min(score + 2, 4);
  else if (OF_DATE.test(classes)) score = Math.min(score + 1.5, 4);
  else if (OF_BYLINE.test(classes)) score = Math.min(score + 0.75, 4);
  return score;
}

const OF_OTHERS = 6;

/** What words before a date or around it say of it. */
export function labelOf(words: string): 'published' | 'updated' | undefined {
  return UPDATED.test(words) ? 'updated' : PUBLISHED.test(words) ? 'published' : undefined;
}

/** "Published on", in the languages of the pages. */
const PUBLISHED =
  /(?:^|[\s|(])(?:(?:first |originally )?(?:published|posted|created|submitted|written|released)|veröffentlicht|erstellt|publiziert|erschienen|datum|meldung vom|pressemitteilung|online seit|publié|mis(?:e)? en ligne|publicado|fecha|pubblicato|gepubliceerd|opublikowano|data (?:publikacji|dodania)|опубликовано|yayın)(?![\p{L}])/iu;
const UPDATED =
  /(?:^|[\s|(])(?:(?:last )?(?:updated|modified|edited|changed)|aktualisiert|letzte änderung|zuletzt|geändert|mis à jour|modifié|actualizado|aggiornato|bijgewerkt|zaktualizowano|обновлено)(?![\p{L}])/iu;
