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

let last = 0n;

/** An id that has not been given before. It holds the time, as Discord's do: what is older than 3 s is not answered. */
export function snowflake(): string {
  const now = BigInt(Date.now() - EPOCH_MS) << 22n;
  last = now > last ? now : last + 1n;
  return last.toString();
}

/** The first millisecond of 2015, from which Discord counts. */
const EPOCH_MS = 1_420_070_400_000;
