import {
  type ChatInputCommandInteraction,
  Client,
  Events,
  GatewayIntentBits,
  MessageFlags,
} from 'discord.js';
import { commands } from '../../commands/index.ts';
import { openArchive } from '../../src/archives/open-archive.ts';
import { readArticles } from '../../src/articles/read.ts';
import { createBot } from '../../src/bot/bot.ts';
import { startGateway } from '../../src/discord/gateway/start-gateway.ts';
import { TOKEN } from '../stand-in/identities.ts';

/**
 * A bot in a process of its own, for the benchmark: `bot-process.ts dateline|no-op API`. Tells its parent when it is ready;
 * asked for it, collects garbage and tells how much of the heap is in use and of memory taken, bytes.
 */
const [kind, api = ''] = process.argv.slice(2);
process.on('message', () => {
  globalThis.gc?.();
  const { heapUsed: heap, rss: resident } = process.memoryUsage();
  process.send?.({ heap, resident });
});
await (kind === 'dateline' ? startDateline() : startNoOp());
process.send?.({ ready: true });

async function startDateline(): Promise<void> {
  const { articles } = await readArticles('seeds');
  const write = (fields: object, message: string) =>
    process.stderr.write(`${message} ${JSON.stringify(fields)}\n`);
  const log = { debug: () => {}, info: () => {}, warn: write, error: write };
  await startGateway({ token: TOKEN, api, bot: createBot(await openArchive(articles), commands), log }).ready;
}

/** The least that answers: no search, no rendering, one fixed text. */
async function startNoOp(): Promise<void> {
  const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api } });
  client.on(Events.InteractionCreate, (interaction) => {
    const command = interaction as ChatInputCommandInteraction;
    const components = [{ type: 10, content: 'Nothing' }];
    void command.reply({ flags: [MessageFlags.IsComponentsV2], components }).catch(() => {});
  });
  await client.login(TOKEN);
}
