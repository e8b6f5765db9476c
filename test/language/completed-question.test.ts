import { describe, expect, it } from 'vitest';
import { completedQuestion } from '../../src/language/completed-question.ts';

describe('a question that says too little by itself', () => {
  it.each([
    ['How many trams did Brno buy?', 'why?', 'Why did Brno buy trams?'],
    ['How many trams did Brno buy?', 'and when?', 'When did Brno buy trams?'],
    ['How many trams did Brno buy?', 'and from whom?', 'From whom did Brno buy trams?'],
    ['How many trams did Brno buy?', 'which models?', 'Which models did Brno buy?'],
    ['What did Brno buy?', 'How many trams?', 'How many trams did Brno buy?'],
    ['Which towns are joining the union?', 'when', 'When are towns joining the union?'],
    ['How many lanes has the pool?', 'since when?', 'Since when has the pool lanes?'],
    ['Who paid for the pool?', 'which bank?', 'Which bank paid for the pool?'],
    ['For whom did Brno buy trams?', 'until when?', 'Until when did Brno buy trams?'],
    ['How much was paid for the pool?', 'who else?', 'Who else was paid for the pool?'],
    ['How much bid for the pool?', 'who?', 'Who bid for the pool?'],
    ['What does the Red Cross want?', 'and Brno?', 'What does Brno want?'],
    ['Who paid for the pool?', 'who else?', 'Who else paid for the pool?'],
    ['Did the bridge fall?', 'but why?', 'Why did the bridge fall?'],
    ['tell me about the flood', 'when?', 'The flood: when?'],
    ['How much is a ticket?', 'and in Ostrava?', 'How much is a ticket in Ostrava?'],
    ['How much is a ticket in Brno?', 'what about in Ostrava?', 'How much is a ticket in Ostrava?'],
    ['How old is Petra Novak?', 'and Jan Dvorak?', 'How old is Jan Dvorak?'],
    ['When did Petra Novak resign?', 'how old was she?', 'How old was Petra Novak?'],
    ['When will Skoda deliver?', 'who is its director?', "Who is Skoda's director?"],
    ['hey, does anyone know when the pool opened? thanks', 'why?', 'Why the pool opened?'],
    ['Who resigned from the council?', 'when?', 'When and who resigned from the council?'],
    ['Who was arrested in Brno?', 'and why?', 'Why and who was arrested in Brno?'],
    [
      'How many people died in the fire?',
      'where exactly?',
      'Where exactly and how many people died in the fire?',
    ],
    ['Which minister will resign in May?', 'and why?', 'Why and which minister will resign in May?'],
    ['What year did the strike end?', 'and why?', 'Why did the strike end?'],
    ['How many trams did Brno buy?', 'what else?', 'What else did Brno buy?'],
    ['How many trams did Brno buy?', 'why did people attack it?', 'Why did people attack Brno?'],
  ])('is made whole by the one before it: %s %s', (earlier, question, whole) => {
    expect(completedQuestion(question, earlier)).toBe(whole);
  });

  it.each([
    ['How many trams did Brno buy?', 'When was the bridge closed?'],
    ['How many trams did Brno buy?', 'and what happened?'],
    ['How many trams did Brno buy?', 'what?'],
    ['How many trams did Brno buy?', 'who wrote this article?'],
    ['Who is the mayor of Brno?', 'how old is she?'],
    ['When did Petra Novak meet Jan Dvorak?', 'and Eva Mala?'],
    ['When did Petra Novak meet Jan Dvorak?', 'how old is she?'],
    ["Who left Novak's council?", 'why did he leave?'],
    ["Who left Novak's council?", 'and Dvorak?'],
    ['How many trams did Brno buy?', 'Is it true that Novak resigned?'],
    ['How many trams did Brno buy?', 'So in May Novak fired Dvorak?'],
    ['How many trams did Brno buy?', 'what broke?'],
    ['Who stood in the election?', 'which party won?'],
    ['When did Petra Novak speak?', 'did the minister say he would resign?'],
    ['When did Petra Novak speak?', 'how many people lost their homes in the flood?'],
    ['When did Petra Novak speak?', 'Why did Dvorak fire him?'],
    ['and last year?', 'how many laps?'],
    ['Who fell? Who rose?', 'why?'],
    ['Who paid in Brno?', 'and in which bank?'],
    ['???', 'why?'],
    ['Who paid?', '???'],
    [`Who ${'very '.repeat(70)}paid?`, 'why?'],
  ])('is left as it is where it is whole, or nobody can tell: %s %s', (earlier, question) => {
    expect(completedQuestion(question, earlier)).toBeUndefined();
  });
});
