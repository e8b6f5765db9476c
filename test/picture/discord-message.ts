import { ButtonStyle, ComponentType } from 'discord-api-types/v10';
import type { Message } from '../../src/discord/rendering/message.ts';
import { FONT_FAMILY } from '../../src/picture/fonts.ts';
import { column, type Drawn, path, row, type Style, span, svg } from '../../src/picture/tree.ts';
import { authorLine, avatar, usedLine } from './discord-frame.ts';
import { DISCORD, drawMarkdown } from './discord-markdown.ts';

/** Layout pixels; the message's text is as wide as Discord's client makes it on a desktop. */
export const MESSAGE_WIDTH = 600;

/** A message as Discord's client shows it in the dark theme, under the line that says who used which command. */
export function drawMessage({ components, files }: Message, command: string): Drawn {
  const names = new Map(files.map(({ name, attachment }) => [`attachment://${name}`, attachment]));
  return column(
    {
      width: MESSAGE_WIDTH,
      boxSizing: 'border-box',
      padding: 16,
      backgroundColor: DISCORD.ground,
      fontFamily: FONT_FAMILY,
    },
    usedLine(command),
    row(
      {},
      avatar(40, DISCORD.blurple, 'D'),
      column(
        { ...FILL, marginLeft: 16 },
        authorLine(),
        ...components.map((component) => drawComponent(component, names)),
      ),
    ),
  );
}

/** The files of a message by the address that its components give them. */
type Files = ReadonlyMap<string, Buffer>;

/** As much of a component as is drawn; those of discord-api-types fit it. */
interface Component {
  readonly type: ComponentType;
  readonly content?: string;
  readonly components?: readonly Component[];
  readonly accessory?: Component;
  readonly accent_color?: number | null | undefined;
  readonly items?: readonly { readonly media: { readonly url: string } }[];
  readonly file?: { readonly url: string };
  readonly label?: string | undefined;
  readonly style?: number;
  readonly disabled?: boolean | undefined;
}

function drawComponent(component: Component, files: Files): Drawn {
  const { components = [], accessory, items = [] } = component;
  const inner = components.map((each) => drawComponent(each, files));
  switch (component.type) {
    case ComponentType.Container:
      return row(
        { ...CONTAINER, marginTop: 4 },
        row({ width: 4, flexShrink: 0, backgroundColor: colour(component.accent_color) }),
        column({ ...FILL, padding: 16, gap: 8 }, ...inner),
      );
    case ComponentType.TextDisplay:
      return column({}, ...drawMarkdown(component.content ?? ''));
    case ComponentType.Section:
      return row(
        { alignItems: 'flex-start' },
        column(FILL, ...inner),
        row({ marginLeft: 12, flexShrink: 0 }, ...(accessory ? [drawComponent(accessory, files)] : [])),
      );
    case ComponentType.ActionRow:
      return row({ flexWrap: 'wrap', gap: 8 }, ...inner);
    case ComponentType.Button:
      return button(component);
    case ComponentType.Separator:
      return row({ height: 1, margin: '4px 0', backgroundColor: DISCORD.border });
    case ComponentType.MediaGallery:
      return column({}, ...items.map(({ media }) => picture(media.url, files)));
    case ComponentType.File:
      return row(
        { ...CONTAINER, padding: 12 },
        span({ color: DISCORD.link }, (component.file?.url ?? '').replace('attachment://', '')),
      );
    default:
      throw new Error(`expected a component that our messages have, got type ${component.type}`);
  }
}

function button({ label = '', style, disabled = false }: Component): Drawn {
  const arrow = svg(14, '0 0 24 24', path(ARROW, { fill: DISCORD.strong }));
  return row(
    {
      alignItems: 'center',
      minHeight: 32,
      boxSizing: 'border-box',
      padding: '4px 14px',
      gap: 6,
      borderRadius: 8,
      fontSize: 14,
      color: DISCORD.strong,
      backgroundColor: style === ButtonStyle.Primary ? DISCORD.blurple : DISCORD.button,
      opacity: disabled ? 0.5 : 1,
    },
    label,
    ...(style === ButtonStyle.Link ? [arrow] : []),
  );
}

/** A PNG of the message, at most as large as Discord shows one. */
function picture(url: string, files: Files): Drawn {
  const data = files.get(url);
  if (!data) throw new Error(`expected ${url} among the files of its message`);
  const [width, height] = [data.readUInt32BE(16), data.readUInt32BE(20)];
  const scale = Math.min(1, LARGEST.width / width, LARGEST.height / height);
  const src = `data:image/png;base64,${data.toString('base64')}`;
  return {
    type: 'img',
    props: { src, width: width * scale, height: height * scale, style: { borderRadius: 8 } },
  };
}

function colour(accent: number | null | undefined): string {
  return typeof accent === 'number' ? `#${accent.toString(16).padStart(6, '0')}` : DISCORD.border;
}

const FILL: Style = { flexGrow: 1, flexShrink: 1, flexBasis: 0 };
const CONTAINER: Style = {
  overflow: 'hidden',
  borderRadius: 8,
  border: `1px solid ${DISCORD.border}`,
  backgroundColor: DISCORD.container,
};
const ARROW = 'M14 3h7v7h-2V6.4l-9.3 9.3-1.4-1.4L17.6 5H14zM5 5h6v2H5v12h12v-6h2v8H3V5z';
const LARGEST = { width: 480, height: 1200 };
