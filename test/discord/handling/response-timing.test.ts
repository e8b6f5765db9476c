import { describe, expect, it } from 'vitest';
import type { Responder } from '../../../src/discord/handling/interaction-router.ts';
import { measuredResponder } from '../../../src/discord/handling/response-timing.ts';
import { recording } from '../recording.ts';

const SILENT = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

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
      messageCommand: taking(50),
      autocomplete: taking(1),
    } as Responder;
    const lines: unknown[] = [];
    const log = { ...SILENT, debug: (...line: unknown[]) => void lines.push(line) };
    const measured = measuredResponder(responder, { metrics, log, now: () => clock });
    await measured.command({ commandName: 'ask' } as Parameters<Responder['command']>[0]);
    await measured.messageCommand({ commandName: 'Ask' } as Parameters<Responder['messageCommand']>[0]);
    await measured.button({} as Parameters<Responder['button']>[0]);
    await measured.autocomplete({} as Parameters<Responder['autocomplete']>[0]);
    expect(lines[0]).toEqual([{ interaction: 'ask', ms: 250 }, 'Dealt with']);
    expect(told).toEqual([
      ['took', 'ask', 0.25],
      ['took', 'message_command', 0.05],
      ['took', 'button', 2.5],
      ['took', 'autocomplete', 0.001],
    ]);
  });
});
