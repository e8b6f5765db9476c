import { writeFile } from 'node:fs/promises';
import { requestedTimeline, timelineList } from '../../commands/timeline.ts';
import { timelineBlock } from '../../commands/timeline-forms.ts';
import type { Archive } from '../archive.ts';
import { UserError } from '../bot/errors.ts';
import { TIMELINE_FORMS } from '../bot/invocations.ts';
import { en } from '../locales/en.ts';
import type { TimelineEvent } from '../timeline/event.ts';
import type { CommandLine, TimelineFiles } from './command-line.ts';
import { type ExitStatus, printJson, printReply } from './one-shot.ts';
import type { Paint } from './paint.ts';
import type { Streams } from './streams.ts';
import { timelineJson } from './to-json.ts';

/**
 * Selects the events of a timeline, writes them into the files that the words name, and prints them for people or as JSON
 * (json.ts has the schema). Throws a UserError that names a file that cannot be written.
 */
export async function runTimeline(
  archive: Archive,
  { invocation, files, json }: CommandLine,
  streams: Streams,
  paint: Paint,
): Promise<ExitStatus> {
  const requested = await requestedTimeline(invocation.args, archive);
  const { events, topic } = requested;
  const reply = json ? undefined : timelineList(requested, en);
  if (events.length > 0) await writeFiles(events, topic, files);
  return reply
    ? printReply(reply, paint, streams)
    : printJson(timelineJson(events, topic), events.length > 0, streams);
}

async function writeFiles(
  events: readonly TimelineEvent[],
  topic: string | undefined,
  files: TimelineFiles,
): Promise<void> {
  for (const form of TIMELINE_FORMS) {
    const path = files[form];
    if (path === undefined) continue;
    const block = await timelineBlock(form, events, en, topic);
    if (!('data' in block)) throw new Error(`expected a file for "${form}"`);
    await writeFile(path, block.data).catch((cause: NodeJS.ErrnoException) => {
      throw new UserError(() => `${path}: cannot be written: ${cause.code ?? cause.message}`);
    });
  }
}
