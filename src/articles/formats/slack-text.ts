/**
 * What Slack shows of a message as it keeps it: `<@U024BE7LH>` by the name, `<https://example.org|here>` by its words, `&amp;` as `&`.
 * `people`: names by ids.
 */
export function saidInSlack(said: string, people: ReadonlyMap<string, string>): string {
  return said
    .replace(
      /<([@#!]?)([^<>|]{1,2000})(?:\|([^<>|]{0,2000}))?>/g,
      (_, sign: string, what: string, label?: string) => {
        if (sign === '') return label || what;
        return `${sign === '#' ? '#' : '@'}${label || (people.get(what) ?? what)}`;
      },
    )
    .replace(/&(amp|lt|gt);/g, (_, name: string) => ({ amp: '&', lt: '<', gt: '>' })[name] ?? '');
}
