/** Forms of a counted phrase by plural category; `#` stands for the number. `other` serves where one is missing. */
export type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

/** Makes counters of a language: `counted({one: '# day', other: '# days'})(3)` is "3 days". */
export function plural(locale: string, write: (number: number) => string) {
  const rules = new Intl.PluralRules(locale);
  return (forms: Forms) => (number: number) =>
    (forms[rules.select(number)] ?? forms.other).replace('#', write(number));
}
