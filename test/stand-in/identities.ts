/** Who is who in the stand-in. Snowflakes are made up; none is a secret. */
export const TOKEN = 'MTAwMDAwMDAwMDAwMDAwMDAx.stand-in.not-a-secret-but-treated-as-one';
export const APPLICATION_ID = '100000000000000001';
export const GUILD_ID = '200000000000000002';
export const CHANNEL_ID = '300000000000000003';

export const BOT_USER = {
  id: APPLICATION_ID,
  username: 'dateline',
  discriminator: '0',
  avatar: null,
  global_name: null,
  bot: true,
};
export const ASKER = {
  id: '400000000000000004',
  username: 'asker',
  discriminator: '0',
  avatar: null,
  global_name: 'Asker',
};

let last = 500000000000000000n;

/** An id that has not been given before. */
export function snowflake(): string {
  last += 1n << 22n;
  return last.toString();
}
