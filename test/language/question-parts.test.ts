import { describe, expect, it } from 'vitest';
import { questionParts } from '../../src/language/question-parts.ts';

const LONG_NAME = Array.from('abcdefghijklmno', (letter) => `J${letter}n`).join(' ');

describe('a text that asks', () => {
  it.each([
    ['When did the bridge fall and who rebuilt it', ['When did the bridge fall', 'who rebuilt the bridge']],
    [
      'Who built the bridge, and how much did it cost?',
      ['Who built the bridge', 'how much did the bridge cost?'],
    ],
    [
      'hey, does anyone know when Jan Novak died and who leads his firm?',
      ['when Jan Novak died', "who leads Jan Novak's firm?"],
    ],
    [
      'Who paid for the bridge? When did it open? Where does it lead?',
      ['Who paid for the bridge?', 'When did the bridge open?', 'Where does the bridge lead?'],
    ],
    [
      'The river rose in May. How high did the water stand? Who paid for the damage?',
      ['The river rose in May. How high did the water stand?', 'Who paid for the damage?'],
    ],
    [
      'what did the mayor say and what did the council decide & where do the trams run',
      ['what did the mayor say', 'what did the council decide', 'where do the trams run'],
    ],
    [
      'when did the ICC issue a warrant for Putin and who did he meet',
      ['when did the ICC issue a warrant for Putin', 'who did Putin meet'],
    ],
    ['Who won the race? And when?', ['Who won the race?', 'When and who won the race?']],
    [
      '1. Where did the bridge fall? 2. When? 3) How many people?',
      ['Where did the bridge fall?', 'When did the bridge fall?', 'How many people did the bridge fall?'],
    ],
  ])('several things is several questions, each whole: %s', (text, parts) => {
    expect(questionParts(text)).toEqual(parts);
  });

  it.each([
    ['of one', 'Who built the bridge and the pool?'],
    ['when and where', 'When and where did the bridge fall?'],
    ['what kind and how many', 'How many and which countries joined?'],
    ['what somebody said', 'Did the mayor say why the bridge fell and when it will open?'],
    ['why, as it is told', 'What did the mayor say about the bridge and why trams are late?'],
    ['between two', 'What is the difference between who pays and who rides?'],
    ['no more than a word', 'What happened to the bridge and why?'],
    ['of whom nobody can tell', 'Did Jan Novak sue Eva Dvorak and why did she leave?'],
    ['of a person without a name', 'Who met the new mayor and what did he say?'],
    ['of her, which may be hers', 'Who is Eva Dvorak and where was her car found?'],
    ['of a place', 'What happened in Brno and who lives there?'],
    ['longer than is asked', `Who is ${LONG_NAME} and what did ${'he '.repeat(50)}do?`],
    ['without saying of what', 'Is it true? Did the bridge fall?'],
    ['and does not open as a question', 'The bridge? Who built it?'],
    ['and tells at the end', 'Who built the bridge? Who paid? I forgot.'],
    ['a list', 'Who fell? Who rose? Who paid? Who won? Who lost?'],
    ['nothing', ''],
    ['of one of two names', 'When did the ICC issue a warrant for Putin and what is it?'],
  ])('one thing, or %s, is one: %s', (_, text) => {
    expect(questionParts(text)).toEqual([text]);
  });
});
