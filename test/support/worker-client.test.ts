import { afterEach, describe, expect, it } from 'vitest';
import { startWorker, type WorkerClient } from '../../src/support/worker-client.ts';

let client: WorkerClient<unknown, unknown>;
const idle: number[] = [];
const start = () => {
  client = startWorker({
    script: new URL('./echo-thread.mjs', import.meta.url),
    name: 'the echo',
    onIdle: () => idle.push(1),
  });
  return client;
};
afterEach(async () => {
  idle.length = 0;
  await client.close(new Error('the test is over'));
});

describe('a thread', () => {
  it('answers each task with its own result or its own error, and says when it has nothing to do', async () => {
    const { run } = start();
    const wrong = run('throw');
    const all = Promise.all([run('a'), run('b')]);
    await expect(wrong).rejects.toThrow('no such task');
    expect(await all).toEqual(['a', 'b']);
    expect(idle).toHaveLength(1);
  });

  it('is told of a task that nobody waits for any more, and goes on with the others', async () => {
    const { run } = start();
    const late = new AbortController();
    const [given, other] = [run('later', late.signal), run('b')];
    late.abort(new Error('too late'));
    await expect(given).rejects.toThrow('too late');
    expect(await other).toBe('b');
    expect(await run('cancelled')).toEqual([1]);
  });

  it('that dies rejects what is under way and what comes after', async () => {
    start();
    const under = [client.run('later'), client.run('die')];
    for (const one of under) await expect(one).rejects.toThrow('expected the echo to stay, it ended with 3');
    expect(client.isEnded).toBe(true);
    await expect(client.run('a')).rejects.toThrow('expected the echo to stay');
  });

  it('that is closed rejects what is under way with the reason given, and ends by itself', async () => {
    start();
    const under = expect(client.run('later')).rejects.toThrow('enough');
    await client.close(new Error('enough'));
    await under;
    await expect(client.run('a')).rejects.toThrow('enough');
  });

  it('rejects a task that cannot be sent, and goes on', async () => {
    const { run } = start();
    await expect(run(() => 'a function')).rejects.toThrow('could not be cloned');
    expect(await run('a')).toBe('a');
  });
});
