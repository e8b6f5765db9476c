import type { Catalogue } from '../locales/en.ts';
import type { TimelineEvent } from '../timeline/event.ts';
import { COLOURS } from './palette.ts';
import { column, type Drawn, path, row, type Style, svg } from './tree.ts';

/** What the mark beside an event says of its date. */
export interface DateMark {
  /** A day is a point, a longer time a bar, a vague one a bar that comes and goes. */
  readonly form: 'point' | 'bar' | 'vague';
  /** Not stated but reckoned, or only the day of publication: drawn hollow. */
  readonly hollow: boolean;
  /** Still to come when it was written: a point is drawn as a triangle that points ahead. */
  readonly planned: boolean;
}

/** How the date of an event is to be drawn. */
export function dateMark({ earliest, latest, precision, basis, planned }: TimelineEvent): DateMark {
  const vague = VAGUE.includes(precision);
  const form = earliest === latest ? 'point' : vague ? 'vague' : 'bar';
  return { form, hollow: basis !== 'stated', planned };
}

/** The mark, `RAIL` layout pixels wide; a bar is as high as its surroundings, a point stands at their top. */
export function drawDateMark({ form, hollow, planned }: DateMark): Drawn {
  if (form === 'point') {
    const shape = planned ? TRIANGLE : CIRCLE;
    const paint = { fill: hollow ? COLOURS.ground : COLOURS.date, stroke: COLOURS.date, strokeWidth: 2 };
    return row(AT_TOP, svg(POINT, '0 0 16 16', path(shape, paint)));
  }
  const edge = form === 'vague' && hollow ? 'dashed' : 'solid';
  const bar: Style = {
    width: BAR,
    borderRadius: 3,
    flexGrow: 1,
    ...(hollow
      ? { border: `2px ${edge} ${COLOURS.date}`, backgroundColor: COLOURS.ground }
      : form === 'vague'
        ? { backgroundImage: STRIPES, backgroundColor: COLOURS.ground }
        : { backgroundColor: COLOURS.date }),
  };
  const tip = planned ? [svg(POINT, '0 0 16 16', path(DOWN, { fill: COLOURS.date }))] : [];
  return column({ width: RAIL, alignItems: 'center', flexGrow: 1 }, row(bar), ...tip);
}

/** The kinds of marks beside these events, each with what it means; a hollow one and a planned one by themselves. */
export function markMeanings(
  events: readonly TimelineEvent[],
  catalogue: Catalogue,
): (readonly [mark: DateMark, said: string])[] {
  const { day, time, vague } = catalogue.picture.marks;
  const plain = { hollow: false, planned: false };
  const marks = events.map(dateMark);
  const forms = new Set(marks.map(({ form }) => form));
  const all: readonly (readonly [boolean, DateMark, string])[] = [
    [forms.has('point'), { ...plain, form: 'point' }, day],
    [forms.has('bar'), { ...plain, form: 'bar' }, time],
    [forms.has('vague'), { ...plain, form: 'vague' }, vague],
    [marks.some(({ hollow }) => hollow), { ...plain, form: 'point', hollow: true }, catalogue.basis.relative],
    [marks.some(({ planned }) => planned), { ...plain, form: 'point', planned: true }, catalogue.planned],
  ];
  return all.flatMap(([occurs, mark, said]) => (occurs ? [[mark, said] as const] : []));
}

/** Width of the column in which the marks stand. */
export const RAIL = 26;

const VAGUE: readonly string[] = ['stretch', 'season', 'decade', 'century'];
const POINT = 16;
const BAR = 10;
const AT_TOP: Style = { width: RAIL, justifyContent: 'center', paddingTop: 3 };
const CIRCLE = 'M2 8a6 6 0 1 0 12 0a6 6 0 1 0 -12 0Z';
const TRIANGLE = 'M3.5 1.5L14 8L3.5 14.5Z';
const DOWN = 'M1 1H15L8 14Z';
const STRIPES = `repeating-linear-gradient(180deg, ${COLOURS.date} 0px, ${COLOURS.date} 5px, ${COLOURS.ground} 5px, ${COLOURS.ground} 10px)`;
