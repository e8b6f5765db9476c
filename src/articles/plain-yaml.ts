/**
 * The fields of YAML of which every line is a name and a plain or quoted value, as front matter mostly is: without the library, which takes a tenth
 * of the reading of an article. Undefined for any other YAML, which may be right or wrong.
 *
 * @example plainYaml('title: The bridge\npublished: 2021-03-12\n') // { title: 'The bridge', published: '2021-03-12' }
 */
export function plainYaml(yaml: string): Readonly<Record<string, string>> | undefined {
  const fields = new Map<string, string>();
  for (const line of yaml.split(/\r?\n/)) {
    if (line === '') continue;
    const [, name = '', quoted, value = ''] = FIELD.exec(line) ?? [];
    if (name === '' || fields.has(name) || NOT_PLAIN.test(value)) return undefined;
    fields.set(name, quoted ?? value);
  }
  return Object.fromEntries(fields);
}

const PRINTED = String.raw`\x20-\x7e\u00a1-\u1fff\u2010-\u2027\u2030-\ud7ff`;
/**
 * Of what is printed. In double quotes all means itself but these and backslashes; else it begins with a letter or figure: the other characters
 * mean something to YAML there.
 */
const FIELD = new RegExp(
  String.raw`^([a-z]+): (?:"((?:(?!["\\])[${PRINTED}])*)"|([A-Za-z0-9][${PRINTED}]*))$`,
);
/** Another field, a comment, or white space that is not the value's. */
const NOT_PLAIN = /:(?:\s|$)|\s#|\s$/;
