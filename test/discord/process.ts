import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { InteractionData } from '../stand-in/interactions.ts';
import type { Step } from '../stand-in/rest.ts';
import type { StandIn } from '../stand-in/stand-in.ts';
import { eventually } from './running.ts';

/** The bot as it is started. */
export interface StartedProcess {
  readonly child: ChildProcess;
  /** All that it has written so far. */
  output(): string;
  /** Resolves to the exit status when it has ended. */
  ended(): Promise<number | null>;
}

/** Starts the program, bundled, on the seeds with these settings and no others but `READER=off`, in a folder without a `.env` file. */
export function startProcess(env: Readonly<Record<string, string>>): StartedProcess {
  const child = spawn(process.execPath, [START], {
    cwd: tmpdir(),
    env: { ARTICLES_DIR: SEEDS, READER: 'off', ...env },
  });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  return {
    child,
    output: () => output,
    ended: async () => {
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
      await eventually(() => child.exitCode).not.toBeNull();
      return child.exitCode;
    },
  };
}

/** What the bot has said to an interaction in the end: on a busy machine it says first that it takes a while. */
export async function answerTo(interaction: InteractionData, { rest }: StandIn): Promise<Step | undefined> {
  const [first] = await rest.steps(interaction, 1);
  return first?.type === DEFERRED ? (await rest.steps(interaction, 2))[1] : first;
}

/** The type of the callback that says so. */
const DEFERRED = 5;

const START = fileURLToPath(new URL('../../src/bundle/start.mjs', import.meta.url));
const SEEDS = fileURLToPath(new URL('../../seeds', import.meta.url));
