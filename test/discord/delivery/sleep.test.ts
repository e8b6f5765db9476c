import { expect, it } from 'vitest';
import { sleepFor } from '../../../src/discord/delivery/sleep.ts';

it('waits until its time is over, or until it is told that nobody waits any more', async () => {
  const never = new AbortController();
  await sleepFor(1, never.signal);
  const soon = new AbortController();
  const waiting = sleepFor(60_000, soon.signal);
  soon.abort();
  await expect(waiting).rejects.toThrow(/abort/i);
});
