import { expect, it } from 'vitest';
import { openArchive } from '../../src/archives/open-archive.ts';
import { LateError } from '../../src/reader/reader.ts';
import { countedArchive } from '../../src/serve/counted-archive.ts';
import { corpus } from '../corpus.ts';
import { recording } from '../discord/recording.ts';
import { fakeReader } from '../reader/fake-reader.ts';

it.each<[string, Error | undefined, unknown[]]>([
  ['too late', new LateError(), [['readTooLate']]],
  ['in time', undefined, []],
])(
  'an answer that the reader was asked for and gave %s is counted as such, and given',
  async (_, fails, counted) => {
    const { told, metrics } = recording();
    const { reader } = fakeReader(fails && { fails });
    const archive = countedArchive(await openArchive(corpus, { reader }), metrics);
    await archive.prepared;
    const { question } = await archive.ask('When was the bridge closed?');
    expect(question).toBe('When was the bridge closed?');
    expect(told).toEqual(counted);
  },
);
