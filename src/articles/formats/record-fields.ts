/** A record: an object of JSON, or a row of a table by the names of its columns. */
export type Fields = { readonly [name: string]: unknown };

/** What records say of articles, each under many names; the first that says something counts. */
const NAMES = {
  title: split('title headline webtitle subject'),
  text: split(
    'text body content articlebody bodytext fulltext articletext fullcontent maintext cleantext html bodyhtml contenthtml contenttext plaintext extract selftext storytext transcript',
  ),
  summary: split('leadparagraph summary description abstract excerpt trailtext standfirst snippet'),
  published: split(
    'published datepublished publishedat publisheddate publishdate publicationdate webpublicationdate pubdate postdate date dategmt datetime createdat created createdutc timestamp time seendate',
  ),
  publisher: split(
    'publisher source sourcename sitename publication newspaper outlet journal feedtitle domain',
  ),
  author: split('author authors byline creator writer by primaryauthor'),
  url: split('url link weburl canonicalurl permalink uri href sourceurl originalurl'),
};

function split(names: string): readonly string[] {
  return names.split(' ');
}

/** What is looked for in a record. */
export type Wanted = keyof typeof NAMES;

/** Whether a field or a column has the text of an article by its name: "text", "Article_Body". */
export function isTextName(name: string): boolean {
  return NAMES.text.includes(plainName(name));
}

/** "publishedAt", "Published at" and "published_at" are one name. */
export function plainName(name: string): string {
  return name.toLowerCase().replace(/[\s_-]/g, '');
}

/** A field of a record: its own name, and its value. */
export interface NamedValue {
  readonly name: string;
  readonly value: unknown;
}

/** The fields of a record that may say what is wanted, the likeliest first; those that are empty are left out. */
export function valuesOf(record: Fields, wanted: Wanted): NamedValue[] {
  const byName = new Map<string, NamedValue>();
  for (const [name, value] of Object.entries(record)) {
    const plain = plainName(name);
    if (!isEmpty(value) && !byName.has(plain)) byName.set(plain, { name, value });
  }
  return NAMES[wanted].flatMap((name) => byName.get(name) ?? []);
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || (typeof value === 'string' && value.trim() === '');
}

/** Under which names an object says what it is: WordPress has `rendered`, MediaWiki `*`, others the name of a person. */
const INNER = ['rendered', 'main', 'value', '@value', '*', '#text', 'name', 'original', 'plain'];

/** The words of a value: a string, what an object says of itself, several with `between` them. Undefined for a number and for what has no words. */
export function wordsOf(value: unknown, between = ', '): string | undefined {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value;
  if (Array.isArray(value))
    return (
      value.flatMap((each) => (Array.isArray(each) ? [] : (wordsOf(each) ?? []))).join(between) || undefined
    );
  if (!isFields(value)) return undefined;
  const inner = INNER.map((name) => value[name]).find(
    (each) => typeof each === 'string' && each.trim() !== '',
  );
  return inner as string | undefined;
}

/** Whether a value is an object with fields. */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
