import { describe, expect, it } from 'vitest';
import { timeInTopic } from '../../src/bot/time-in-topic.ts';

describe('a topic with a time', () => {
  it.each([
    ['between 2010 and 2011', { topic: undefined, from: '2010-01-01', to: '2011-12-31' }],
    [
      'the strike from March 2023 to 5 May 2023',
      { topic: 'the strike', from: '2023-03-01', to: '2023-05-05' },
    ],
    ['the strike since 2023-03', { topic: 'the strike', from: '2023-03-01' }],
    ['The Strike After 2023', { topic: 'The Strike', from: '2024-01-01' }],
    ['the strike before 2023', { topic: 'the strike', to: '2022-12-31' }],
    ['floods in the north until 17 March 2023', { topic: 'floods in the north', to: '2023-03-17' }],
    ['floods in 2021', { topic: 'floods', from: '2021-01-01', to: '2021-12-31' }],
    ['floods in 2021 ?!', { topic: 'floods', from: '2021-01-01', to: '2021-12-31' }],
    ['what happened in 2021?', { topic: undefined, from: '2021-01-01', to: '2021-12-31' }],
    ['floods between March and May 2023', { topic: 'floods', from: '2023-03-01', to: '2023-05-31' }],
    ['floods from 5 March to 9 May 2023', { topic: 'floods', from: '2023-03-05', to: '2023-05-09' }],
    ['what happened on 17 March 2023', { topic: undefined, from: '2023-03-17', to: '2023-03-17' }],
  ])('is parted: %s', (typed, expected) => {
    expect(timeInTopic(typed)).toEqual(expected);
  });

  it.each([
    'Expo 2020',
    'the strike',
    'trouble in Paris',
    'war from Kyiv to Lviv',
    'from 2012 to 2010',
    'in May',
    'crashes on 737',
    'goals in 10',
    'the ages from 12 to 2012',
    'flights from Brno to Prague 2023',
    'floods between May and March 2023',
    'Expo 2020?',
    'since',
    '',
  ])('is none without a time that says from when to when: %s', (typed) => {
    expect(timeInTopic(typed)).toBeUndefined();
  });
});
