import { afterEach, describe, expect, it } from 'vitest';
import {
  createWorkerClient,
  JustFailedError,
  type WorkerClient,
  type WorkerClientOptions,
  WorkerTimeoutError,
} from '../../src/support/worker-client.ts';

let client: WorkerClient<unknown, unknown>;
const problems: string[] = [];
const create = (options: Partial<WorkerClientOptions<unknown>> = {}) => {
  client = createWorkerClient({
    script: new URL('./echo-worker.ts', import.meta.url),
    name: 'the echo',
    onProblem: ({ message }) => problems.push(message),
    ...options,
  });
  return client;
};
afterEach(async () => {
  problems.length = 0;
  await client.close(new Error('the test is over'));
});

describe('the client of a thread', () => {
  it('gives each task its own result or its own error, and goes on', async () => {
    const { run } = create();
    const [wrong, text] = [run('throw'), run('throw text')];
    const all = Promise.all([run('a'), run('b')]);
    await expect(wrong).rejects.toThrow('no such task');
    await expect(text).rejects.toThrow('text');
    expect(await all).toEqual(['a', 'b']);
    await expect(run(() => 'a task that cannot be sent')).rejects.toThrow('could not be cloned');
    expect(await run('a')).toBe('a');
    expect(problems).toEqual([]);
  });

  it('tells the thread of a task that nobody waits for any more, which is not begun, and goes on with the others', async () => {
    const { run } = create();
    const late = new AbortController();
    const [first, given, other] = [run('moment'), run('a', { signal: late.signal }), run('b')];
    late.abort(new Error('too late'));
    await expect(given).rejects.toThrow('too late');
    expect([await first, await other]).toEqual(['moment', 'b']);
    expect(await run('count')).toBe(2);
    await expect(run('a', { signal: late.signal })).rejects.toThrow('too late');
    expect(await run('count')).toBe(2);
  });

  it('ends a thread that has nothing to do, and starts another for the next task, which has done what is to be done first', async () => {
    create({ idleMs: 0, first: 'moment' });
    await client.start();
    await client.run('a');
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(await client.run('count')).toBe(1);
    expect(problems).toEqual([]);
  });
});

describe('a thread that dies', () => {
  const DEAD = 'expected the echo to stay, it ended with 3';

  it('rejects what is under way, is told once, and another does the next task', async () => {
    const { run } = create();
    for (const one of [run('die'), run('a')]) await expect(one).rejects.toThrow(DEAD);
    expect(problems).toEqual([DEAD]);
    expect(await run('a')).toBe('a');
  });

  it('is not started again at once if that costs much', async () => {
    const { run } = create({ restartMs: 600_000 });
    await expect(run('die')).rejects.toThrow(DEAD);
    await expect(run('a')).rejects.toThrow(JustFailedError);
  });

  it('by the memory that it takes does so alone', async () => {
    const { run } = create({ resourceLimits: { maxOldGenerationSizeMb: 64 } });
    await expect(run('fill')).rejects.toThrow('memory limit');
    expect(problems).toHaveLength(1);
  });
});

describe('a thread that takes too long', () => {
  it('is ended, whatever it does, with all that waits for it, and another does the next task', async () => {
    const { run } = create();
    const [hanging, behind] = [run('hang', { timeout: 100 }), run('a')];
    await expect(hanging).rejects.toThrow(
      new WorkerTimeoutError('expected the echo to be done within 100 ms, it was not'),
    );
    await expect(behind).rejects.toThrow(WorkerTimeoutError);
    expect(problems).toHaveLength(1);
    expect(await run('a', { timeout: 60_000 })).toBe('a');
  });

  it('or that nobody needs any more is ended by hand, of which nobody is told, and another starts at once', async () => {
    const { run } = create({ restartMs: 600_000 });
    const hanging = expect(run('hang')).rejects.toThrow('enough');
    client.terminate(new Error('enough'));
    await hanging;
    expect(problems).toEqual([]);
    expect(await run('a')).toBe('a');
  });
});

describe('what a thread has to do first', () => {
  it('must succeed: if not, nothing else is done', async () => {
    create({ first: 'throw' });
    await expect(client.start()).rejects.toThrow('no such task');
    await expect(Promise.all([client.run('moment'), client.run('moment')])).rejects.toThrow('no such task');
    expect(problems).toEqual(['no such task', 'no such task']);
  });
});

describe('a client that is closed', () => {
  it('rejects what is under way and what comes after with the reason given, when the thread has ended by itself', async () => {
    create();
    const under = expect(client.run('moment')).rejects.toThrow('enough');
    await client.close(new Error('enough'));
    await under;
    await expect(client.run('a')).rejects.toThrow('enough');
    expect(problems).toEqual([]);
  });

  it('has ended too if the thread dies on its way to its end', async () => {
    create();
    await client.start();
    const under = expect(client.run('break later')).rejects.toThrow('enough');
    await client.close(new Error('enough'));
    await under;
    expect(problems).toEqual([]);
  });

  it('need not have begun', async () => {
    await create().close(new Error('enough'));
    await expect(client.run('a')).rejects.toThrow('enough');
  });
});
