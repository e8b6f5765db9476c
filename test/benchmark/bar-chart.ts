/** A bar: how long, and how long at worst, in milliseconds. */
export interface Bar {
  readonly name: string;
  readonly median: number;
  readonly worst: number;
}

const WIDTH = 720;
const NAMES = 210;
const ROW = 22;
const LEAST = 0.01;

/** Groups of bars as an SVG, on a logarithmic scale: a bar to the median, a line to the 99th percentile. */
export function barChart(title: string, groups: readonly { name: string; bars: readonly Bar[] }[]): string {
  const most = Math.max(1, ...groups.flatMap(({ bars }) => bars.map(({ worst }) => worst)));
  const decades = Math.ceil(Math.log10(most / LEAST));
  const x = (ms: number) =>
    NAMES + (Math.log10(Math.max(LEAST, ms) / LEAST) / decades) * (WIDTH - NAMES - 130);
  const rows: string[] = [];
  let y = 46;
  for (const { name, bars } of groups) {
    rows.push(`<text x="8" y="${y}" font-weight="bold">${name}</text>`);
    for (const bar of bars) {
      y += ROW;
      const middle = y - 4;
      rows.push(
        `<text x="${NAMES - 8}" y="${y}" text-anchor="end">${bar.name}</text>`,
        `<rect x="${NAMES}" y="${y - 12}" width="${(x(bar.median) - NAMES).toFixed(1)}" height="14" fill="#2b6cb0"/>`,
        `<path d="M${x(bar.median).toFixed(1)} ${middle}H${x(bar.worst).toFixed(1)}" stroke="#2b6cb0" stroke-width="2"/>`,
        `<text x="${(x(bar.worst) + 6).toFixed(1)}" y="${y}">${short(bar.median)} / ${short(bar.worst)} ms</text>`,
      );
    }
    y += ROW + 14;
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${y}" font-family="sans-serif" font-size="13">
<title>${title}</title>
<rect width="100%" height="100%" fill="#fff"/>
<text x="8" y="20" font-size="15">${title}</text>
${rows.join('\n')}
</svg>
`;
}

function short(ms: number): string {
  return ms.toPrecision(2).replace(/e\+\d+$/, '') === String(ms)
    ? String(ms)
    : ms < 10
      ? ms.toFixed(2)
      : ms.toFixed(0);
}
