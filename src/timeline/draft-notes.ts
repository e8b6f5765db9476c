import type { Draft } from './draft.ts';
import type { DraftNote } from './draft-table.ts';

/** What is to be noted of an article's drafts. Of several that begin at one place a relation means the last. */
export function notesOn(drafts: readonly Draft[]): DraftNote[] {
  let places: ReadonlyMap<number, number> | undefined;
  return drafts.flatMap(({ relations, denied, retells }, draft): DraftNote[] => {
    if (relations.length === 0 && !denied && !retells) return [];
    // Made when it is needed: few articles have anything to be noted.
    places ??= new Map(drafts.map(({ mention }, place) => [mention.start, place]));
    const noted = relations.map(({ side, of, days }) => {
      const place = places?.get(of.start);
      return { side, ...(place !== undefined && { of: place }), ...(days && { days }) };
    });
    const again = retells ? drafts.findIndex(({ mention }) => mention === retells) : -1;
    return [
      {
        draft,
        ...(noted.length > 0 && { relations: noted }),
        ...(denied && { denied }),
        ...(again >= 0 && { retells: again }),
      },
    ];
  });
}
