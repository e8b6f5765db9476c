import { type Client, Events } from 'discord.js';
import { expect, it } from 'vitest';
import { createClient, reportEvents } from '../../../src/discord/gateway/client.ts';
import { recording } from '../recording.ts';

const HALF_AN_HOUR = 30 * 60_000;
const TRIES_A_SECOND = 2;

it('half an hour without the gateway is a line when it is lost and one a minute of why, not one each try', () => {
  const lines: string[] = [];
  let now = 0;
  const { client, told } = reported(lines, () => now);
  for (; now < HALF_AN_HOUR; now += 1000 / TRIES_A_SECOND) {
    client.emit(Events.ShardError, new Error('connect ECONNREFUSED'), 0);
    client.emit(Events.ShardReconnecting, 0);
  }
  expect(lines.filter((line) => line.startsWith('Gateway lost'))).toHaveLength(1);
  expect(lines.filter((line) => line.startsWith('Gateway error'))).toHaveLength(30);
  client.emit(Events.ShardReady, 0, undefined);
  expect(told).toEqual([['reconnected']]);
});

it('of each shard it is said that it is lost, each time', () => {
  const lines: string[] = [];
  const { client } = reported(lines);
  for (const shard of [0, 1, 1]) client.emit(Events.ShardReconnecting, shard);
  client.emit(Events.ShardResume, 1, 0);
  client.emit(Events.ShardReconnecting, 1);
  expect(lines).toEqual([
    'Gateway lost, connecting again 0',
    'Gateway lost, connecting again 1',
    'Gateway resumed 1',
    'Gateway lost, connecting again 1',
  ]);
});

function reported(lines: string[], clock = () => 0): { client: Client; told: readonly unknown[] } {
  const { told, metrics } = recording();
  const client = createClient('http://127.0.0.1:1/api', { mentions: false, onFault: () => {} });
  const line = ({ shard }: { shard?: unknown }, message: string) => {
    lines.push(`${message} ${shard}`);
  };
  reportEvents(client, { log: { debug: line, info: line, warn: line, error: line }, metrics, clock });
  return { client, told };
}
