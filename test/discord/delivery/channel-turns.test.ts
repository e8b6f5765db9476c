import { expect, it } from 'vitest';
import { createChannelTurns } from '../../../src/discord/delivery/channel-turns.ts';

const settled = () => new Promise(setImmediate);

/** Requests that end when they are told to, by name; `begun` has those that were made, in order. */
function requests() {
  const begun: string[] = [];
  const ends = new Map<string, (error?: Error) => void>();
  const of = (name: string) => () => {
    begun.push(name);
    return new Promise<string>((resolve, reject) =>
      ends.set(name, (error) => (error ? reject(error) : resolve(`${name} sent`))),
    );
  };
  const end = async (name: string, error?: Error) => {
    await settled();
    ends.get(name)?.(error);
    await settled();
  };
  return { begun, of, end };
}

it('one channel is written into one after the other, another one meanwhile', async () => {
  const { begun, of, end } = requests();
  const turn = createChannelTurns();
  const sent = [turn('1', of('a')), turn('1', of('b')), turn('2', of('c'))];
  await settled();
  expect(begun).toEqual(['a', 'c']);
  await end('a');
  expect(begun).toEqual(['a', 'c', 'b']);
  await end('c');
  await end('b');
  expect(await Promise.all(sent)).toEqual(['a sent', 'b sent', 'c sent']);
});

it('of more than may wait for a channel the oldest is left, and the others go on in their order', async () => {
  const { begun, of, end } = requests();
  const turn = createChannelTurns(2);
  const [first, ...others] = ['a', 'b', 'c', 'd', 'e'].map((name) => turn('1', of(name)));
  expect(await Promise.all(others.slice(0, 2))).toEqual(['left', 'left']);
  for (const name of ['a', 'd', 'e']) await end(name);
  expect(begun).toEqual(['a', 'd', 'e']);
  expect(await Promise.all([first, ...others.slice(2)])).toEqual(['a sent', 'd sent', 'e sent']);
});

it('a request that fails holds up nobody', async () => {
  const { begun, of, end } = requests();
  const turn = createChannelTurns();
  const failed = turn('1', of('a'));
  const next = turn('1', of('b'));
  const seen = expect(failed).rejects.toThrow('refused');
  await end('a', new Error('refused'));
  await seen;
  await end('b');
  expect(await next).toBe('b sent');
  void turn('1', of('c'));
  await settled();
  expect(begun).toEqual(['a', 'b', 'c']);
});
