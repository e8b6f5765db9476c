import { expect, it } from 'vitest';
import { compose } from '../../../src/discord/handling/compose.ts';

it('each step is around all that follow it, and may keep them from happening', async () => {
  const around = (name: string) => async (lines: string[], next: () => Promise<void>) => {
    lines.push(`before ${name}`);
    await next();
    lines.push(`after ${name}`);
  };
  const lines: string[] = [];
  await compose<string[]>([around('one'), around('two')])(lines);
  expect(lines).toEqual(['before one', 'before two', 'after two', 'after one']);
  const stopped: string[] = [];
  await compose<string[]>([async (given) => void given.push('only'), around('two')])(stopped);
  expect(stopped).toEqual(['only']);
});
