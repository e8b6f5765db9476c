/** What satori draws: text, or an element of HTML or SVG. */
export type Drawn = string | Element;

export interface Element {
  readonly type: string;
  readonly props: Readonly<Record<string, unknown>> & { readonly children?: Drawn | readonly Drawn[] };
}

/** CSS in camel case, as satori's README lists it; numbers are pixels. */
export type Style = Readonly<Record<string, string | number>>;

/** Children from top to bottom. */
export function column(style: Style, ...children: readonly Drawn[]): Element {
  return { type: 'div', props: { style: { display: 'flex', flexDirection: 'column', ...style }, children } };
}

/** Children from left to right. */
export function row(style: Style, ...children: readonly Drawn[]): Element {
  return { type: 'div', props: { style: { display: 'flex', ...style }, children } };
}

/** Running text that wraps between words; its children are strings and `span`s. */
export function paragraph(style: Style, ...children: readonly Drawn[]): Element {
  return {
    type: 'div',
    props: { style: { display: 'block', overflowWrap: 'anywhere', ...style }, children },
  };
}

/** Words that stand in a line with what is beside them. */
export function span(style: Style, text: string): Element {
  return { type: 'span', props: { style, children: text } };
}

/** A drawing of `size` by `size` pixels with the coordinates of `viewBox`. */
export function svg(size: number, viewBox: string, ...shapes: readonly Element[]): Element {
  return { type: 'svg', props: { width: size, height: size, viewBox, children: shapes } };
}

/** A shape by the data of an SVG path, for `svg`. */
export function path(d: string, paint: Style): Element {
  return { type: 'path', props: { d, ...paint } };
}

/** The same tree with every text changed. */
export function mapTexts(drawn: Drawn, change: (text: string) => string): Drawn {
  if (typeof drawn === 'string') return change(drawn);
  const { children } = drawn.props;
  if (children === undefined) return drawn;
  const changed =
    typeof children === 'string' || !isList(children)
      ? mapTexts(children, change)
      : children.map((child) => mapTexts(child, change));
  return { ...drawn, props: { ...drawn.props, children: changed } };
}

function isList(children: Drawn | readonly Drawn[]): children is readonly Drawn[] {
  return Array.isArray(children);
}
