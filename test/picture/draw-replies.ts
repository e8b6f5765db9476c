import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { commands } from '../../commands/index.ts';
import { openArchive } from '../../src/archives/open-archive.ts';
import { readArticles } from '../../src/articles/read.ts';
import { createBot } from '../../src/bot/bot.ts';
import type { InvocationArgs } from '../../src/bot/reply.ts';
import { renderReply } from '../../src/discord/rendering/render-reply.ts';
import { en } from '../../src/locales/en.ts';
import { drawTimeline } from '../../src/picture/draw-timeline.ts';
import { toPng } from '../../src/picture/to-png.ts';
import { openReader } from '../../src/reader/thread-reader.ts';
import { drawMessage, MESSAGE_WIDTH } from './discord-message.ts';

/** Draws the replies of the bot to the seeds as Discord shows them, from the bodies that are sent to Discord; and their timeline. */
const REPLIES: readonly (readonly [name: string, command: string, args: InvocationArgs])[] = [
  ['ask', 'ask', { question: "Who is Russia's finance minister?" }],
  ['ask-unanswered', 'ask', { question: 'How many people live in Brazil?' }],
  ['sources', 'sources', {}],
  ['timeline', 'timeline', {}],
];

/** Picture pixels to the layout pixel: sharp enough beside a README's text. */
const SCALE = 1.5;

const folder = fileURLToPath(new URL('replies/', import.meta.url));
const seeds = fileURLToPath(new URL('../../seeds/', import.meta.url));
const reader = await openReader();
const archive = await openArchive((await readArticles(seeds)).articles, { reader });
await archive.prepared;
const bot = createBot(archive, commands);

await mkdir(folder, { recursive: true });
for (const [name, command, args] of REPLIES) {
  const message = renderReply(await bot.handle({ command, args }, en), { ephemeral: false, catalogue: en });
  const options = { width: MESSAGE_WIDTH, scale: SCALE, locale: en.locale };
  await save(name, (await toPng(drawMessage(message, `/${command}`), options)).data);
}
await save('timeline-picture', (await drawTimeline(await archive.timeline(), en)).png);

async function save(name: string, data: Uint8Array): Promise<void> {
  await writeFile(`${folder}${name}.png`, data);
  process.stdout.write(`${name}.png: ${data.length} bytes\n`);
}
await reader.close();
