/** From one written date to another: "2009–2010" between bare years, with ` between ` and its spaces among longer ones. */
export function rangeWith(between: string) {
  return (from: string, to: string) =>
    BARE_YEAR.test(from) && BARE_YEAR.test(to) ? `${from}–${to}` : `${from} ${between} ${to}`;
}

const BARE_YEAR = /^\d+$/;
