import { type Drawn, row, type Style } from '../../src/picture/tree.ts';
import { DISCORD } from './discord-markdown.ts';

/** The line of a slash command above the answer, tied to it by a bent line. */
export function usedLine(command: string): Drawn {
  const spine: Style = {
    width: 30,
    height: 10,
    marginLeft: 19,
    marginRight: 6,
    marginTop: 9,
    borderLeft: `2px solid ${DISCORD.button}`,
    borderTop: `2px solid ${DISCORD.button}`,
    borderTopLeftRadius: 6,
  };
  return row(
    { alignItems: 'center', marginBottom: 2, fontSize: 14, color: DISCORD.muted },
    row(spine),
    avatar(16, '#3ba55d', ''),
    row({ marginLeft: 6, color: DISCORD.strong }, 'Olena'),
    row({ marginLeft: 4 }, 'used'),
    row(
      { marginLeft: 4, padding: '0 3px', borderRadius: 3, backgroundColor: '#3c4270', color: '#c9cdfb' },
      command,
    ),
  );
}

/** Who answers. */
export function authorLine(): Drawn {
  const badge: Style = {
    marginLeft: 6,
    padding: '0 5px',
    borderRadius: 4,
    fontSize: 11,
    fontWeight: 700,
    color: '#ffffff',
    backgroundColor: DISCORD.blurple,
  };
  return row(
    { alignItems: 'center' },
    row({ fontSize: 16, fontWeight: 700, color: DISCORD.strong }, 'Dateline'),
    row(badge, 'APP'),
    row({ marginLeft: 8, fontSize: 12, color: DISCORD.muted }, 'Today at 12:00'),
  );
}

/** A round picture with a letter. */
export function avatar(size: number, backgroundColor: string, letter: string): Drawn {
  return row(
    {
      width: size,
      height: size,
      flexShrink: 0,
      borderRadius: size / 2,
      alignItems: 'center',
      justifyContent: 'center',
      fontSize: size / 2,
      fontWeight: 700,
      color: '#ffffff',
      backgroundColor,
    },
    letter,
  );
}
