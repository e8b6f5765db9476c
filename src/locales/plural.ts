/** Forms of a counted phrase by plural category; `#` stands for the number. `other` serves where one is missing. */
export type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

/** Makes counters of a language: `counted({one: '# day', other: '# days'})(3)` is "3 days". Numbers are whole. */
export function plural(locale: string, write: (number: number) => string) {
  let rules: Intl.PluralRules | undefined;
  const categories = new Map<number, Intl.LDMLPluralRule>();
  const categoryOf = (number: number) => {
    rules ??= new Intl.PluralRules(locale);
    const category = categories.get(number) ?? rules.select(number);
    if (number < FIRST_GROUPED) categories.set(number, category);
    return category;
  };
  return (forms: Forms) => (number: number) => {
    const written = number < FIRST_GROUPED ? String(number) : write(number);
    return (forms[categoryOf(number)] ?? forms.other).replace('#', written);
  };
}

/** From here on digits stand in groups; what writes those takes some milliseconds to load. */
const FIRST_GROUPED = 1000;
