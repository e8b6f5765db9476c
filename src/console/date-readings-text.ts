import { safeLine } from '../support/safe-text.ts';
import type { DateReading } from '../timeline/explain-dates.ts';

/** How the dates of a timeline were read, as text for who looks after the rules: a line an event. */
export function dateReadingsText(readings: readonly DateReading[]): string {
  return readings
    .map(({ earliest, latest, phrase, rule, anchor, isPublication }) => {
      const days = earliest === latest ? earliest : `${earliest}..${latest}`;
      const words = phrase === undefined ? '-' : `"${safeLine(phrase)}"`;
      const from =
        anchor === undefined ? '' : `, from ${anchor} (${isPublication ? 'publication' : 'told before'})`;
      return `${days.padEnd(22)}  ${words}  ${rule}${from}\n`;
    })
    .join('');
}
