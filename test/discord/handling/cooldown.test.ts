import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCooldown } from '../../../src/discord/handling/cooldown.ts';

/** A cooldown whose time the test tells, in ms. */
function timed(perUser: number, perServer = 0) {
  let now = 1000;
  const cooldown = createCooldown({ perUser, perServer, clock: () => now });
  const wait = (user: string, server: string | null = null) => cooldown.ask({ user, server }).wait;
  const pass = (ms: number) => {
    now += ms;
  };
  return { cooldown, wait, pass };
}

describe('a cooldown', () => {
  it('lets a person ask so often in 10 s, then says how many seconds are left', () => {
    const { wait, pass } = timed(2);
    expect(wait('a')).toBe(0);
    pass(3000);
    expect([wait('a'), wait('a')]).toEqual([0, 7]);
    pass(6500);
    expect(wait('a')).toBe(1);
    pass(500);
    expect([wait('a'), wait('a')]).toEqual([0, 3]);
  });

  it('does not hold one person up for another, nor one server for another', () => {
    const { wait } = timed(1, 2);
    expect([wait('a', 's'), wait('b', 's'), wait('c', 's'), wait('d', 't'), wait('e')]).toEqual([
      0, 0, 10, 0, 0,
    ]);
  });

  it('takes direct messages of many people for no server', () => {
    const { wait } = timed(5, 1);
    expect([wait('a'), wait('b'), wait('c')]).toEqual([0, 0, 0]);
  });

  it('does not count what it has refused', () => {
    const { wait, pass } = timed(1);
    wait('a');
    for (let i = 0; i < 9; i++) {
      pass(1000);
      expect(wait('a')).toBe(9 - i);
    }
    pass(1000);
    expect(wait('a')).toBe(0);
  });

  it('says whether it has said so before, in this wait', () => {
    const { cooldown, pass } = timed(1);
    const ask = () => cooldown.ask({ user: 'a', server: null });
    expect(ask()).toEqual({ wait: 0, again: false });
    expect(ask()).toEqual({ wait: 10, again: false });
    expect(ask()).toEqual({ wait: 10, again: true });
    pass(10_000);
    ask();
    expect(ask()).toEqual({ wait: 10, again: false });
  });

  it('tells a server that is full once, whoever asks there, and says it to who asks too often themselves', () => {
    const { cooldown } = timed(2, 3);
    const ask = (user: string) => cooldown.ask({ user, server: 's' });
    for (const user of ['a', 'a', 'b']) expect(ask(user).wait).toBe(0);
    expect([ask('c'), ask('d')]).toEqual([
      { wait: 10, again: false },
      { wait: 10, again: true },
    ]);
  });

  it('makes wait for the longer of the two', () => {
    const { cooldown, pass } = timed(1, 2);
    const ask = (user: string) => cooldown.ask({ user, server: 's' });
    ask('b');
    pass(4000);
    ask('a');
    // The server has room again after 6 s, the person after 10.
    expect(ask('a')).toEqual({ wait: 10, again: false });
    expect(ask('c')).toEqual({ wait: 6, again: false });
    expect(ask('a')).toEqual({ wait: 10, again: true });
  });

  it('has not forgotten after 10 s what was asked in them', () => {
    const { wait, pass } = timed(1);
    pass(9000);
    expect(wait('a')).toBe(0);
    pass(2000);
    expect([wait('b'), wait('a')]).toEqual([0, 8]);
    pass(8000);
    expect([wait('c'), wait('b'), wait('a')]).toEqual([0, 2, 0]);
  });

  it('is off if the number is 0', () => {
    const { wait } = timed(0, 0);
    expect(Array.from({ length: 1000 }, () => wait('a', 's')).every((each) => each === 0)).toBe(true);
  });

  it('never lets more through in any 10 s, and never refuses who has asked less', () => {
    const steps = fc.array(fc.tuple(fc.nat(4000), fc.constantFrom('a', 'b')), { maxLength: 60 });
    fc.assert(
      fc.property(steps, fc.integer({ min: 1, max: 5 }), (asked, limit) => {
        const { wait, pass } = timed(limit);
        const taken: { readonly user: string; readonly at: number }[] = [];
        let at = 0;
        for (const [ms, user] of asked) {
          pass(ms);
          at += ms;
          const before = taken.filter((each) => each.user === user && each.at > at - 10_000).length;
          const seconds = wait(user);
          expect(seconds === 0).toBe(before < limit);
          if (seconds === 0) taken.push({ user, at });
        }
      }),
      { seed: 5, numRuns: 300 },
    );
  });
});
