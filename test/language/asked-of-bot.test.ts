import { describe, expect, it } from 'vitest';
import { type Wanted, wantedOfBot } from '../../src/language/asked-of-bot.ts';

describe('what is asked of the bot itself', () => {
  it.each<[string, Wanted | undefined]>([
    ['help', 'help'],
    ['/help', 'help'],
    ['Help me!', 'help'],
    ['what can you do?', 'help'],
    ['How does this work?', 'help'],
    ['are you a bot', 'help'],
    ['latest news', 'articles'],
    ["What's new?", 'articles'],
    ['show me the latest articles', 'articles'],
    ['How many articles do you have?', 'articles'],
    ['list all articles', 'articles'],
    ['sources?', 'articles'],
    ['timeline', { timeline: undefined }],
    ['Timeline of the  strike.', { timeline: 'the strike' }],
    ['show me a timeline about Apple', { timeline: 'Apple' }],
    ['who wrote this article?', 'article'],
    ['Who is the author of the story', 'article'],
    ['when was this published?', 'article'],
    ['how old is that report', 'article'],
    ["What's the source?", 'article'],
    ['link?', 'article'],
    ['give me the link to this piece', 'article'],
    ['show me the article', 'article'],
    ['who wrote it?', undefined],
    ['who wrote the article on Lima?', undefined],
    ['when was this bridge built?', undefined],
    ['what is the source of the leak?', undefined],
    ['what date was set', undefined],
    ['help for victims', undefined],
    ['who helped', undefined],
    ['latest news on the strike', undefined],
    ['What is new in Lima?', undefined],
    ['which articles name Lima', undefined],
    ['new sources of oil', undefined],
    ['What was the timeline of the strike?', undefined],
    ['', undefined],
  ])('is told: %s', (text, wanted) => {
    expect(wantedOfBot(text)).toEqual(wanted);
  });
});
