import { describe, expect, it } from 'vitest';
import { measuredResponder } from '../../src/discord/measured.ts';
import type { Responder } from '../../src/discord/respond.ts';
import { recording } from './recording.ts';

describe('a measured responder', () => {
  it('takes the time of every kind of interaction until it is answered, in seconds', async () => {
    const { told, metrics } = recording();
    let clock = 5000;
    const taking = (ms: number) => async () => {
      await Promise.resolve();
      clock += ms;
    };
    const responder = {
      command: taking(250),
      button: taking(2500),
      messageCommand: taking(0),
      autocomplete: taking(1),
    } as Responder;
    const measured = measuredResponder(responder, metrics, () => clock);
    await measured.command({ commandName: 'ask' } as Parameters<Responder['command']>[0]);
    await measured.button({} as Parameters<Responder['button']>[0]);
    await measured.autocomplete({} as Parameters<Responder['autocomplete']>[0]);
    expect(told).toEqual([
      ['took', 'ask', 0.25],
      ['took', 'button', 2.5],
      ['took', 'autocomplete', 0.001],
    ]);
  });
});
