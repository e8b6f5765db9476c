import { describe, expect, it } from 'vitest';
import { withEarlier } from '../../src/language/with-earlier.ts';

describe('a question that no rule makes whole', () => {
  it.each([
    ['Who is Petra Novak?', 'how old was she?', 'how old was she? Petra Novak.'],
    [
      'Where did Petra Novak meet Jan Dvorak?',
      'what did they talk about',
      'what did they talk about? Petra Novak meet Jan Dvorak.',
    ],
    ['What is wrong with the trams?', 'Has anyone been hurt?', 'Has anyone been hurt? wrong with the trams.'],
    ['hey, who is Petra Novak? thanks', 'where does she live?', 'where does she live? Petra Novak.'],
    ['the flood in Brno', 'did anyone die?', 'did anyone die? the flood in Brno.'],
  ])('is followed by what the one before it asked about: %s %s', (earlier, question, both) => {
    expect(withEarlier(question, earlier)).toBe(both);
  });

  it.each([
    ['Who is Petra Novak?', 'what is a flood?'],
    ['Who is Petra Novak?', 'And Jan Janusz Dvorak?'],
    ['Who is Petra Novak?', 'and what about dvorak?'],
    ['Who is Petra Novak?', 'and when did they close the bridge?'],
    ['Who is Petra Novak?', 'thanks'],
    ['Who is Petra Novak?', 'really?'],
    ['Who is Petra Novak?', 'more'],
    ['Who is Petra Novak?', 'who wrote it?'],
    ['Who is she?', 'how old was she?'],
    ['Who is Petra Novak? Who is Jan Dvorak?', 'how old was she?'],
    ['When did Petra Novak resign?', 'how old was she?'],
    ['Who was it?', 'how old was she?'],
    ['Has anyone been hurt?', 'how old was she?'],
    [`Who is Petra Novak ${'of Brno '.repeat(40)}?`, 'how old was she?'],
  ])('else is left as it is: %s %s', (earlier, question) => {
    expect(withEarlier(question, earlier)).toBeUndefined();
  });
});
