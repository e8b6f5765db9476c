import { ComponentType, MessageFlags } from 'discord-api-types/v10';
import type { Body } from './body.ts';
import { type AnyComponent, flatten } from './components.ts';

/** What the schemas miss of a message: limits that count over the whole of it, and what may not stand beside what. */
export function checkMessage(message: object, files: Body['files']): string[] {
  const { components = [], flags = 0, content, embeds } = message as MessageBody;
  const all = flatten(components);
  const violations: string[] = [];
  const isV2 = (flags & MessageFlags.IsComponentsV2) !== 0;
  if (!isV2 && all.some(({ type }) => V2_TYPES.has(type)))
    violations.push('Components V2 without their flag');
  if (isV2 && content) violations.push('content beside Components V2');
  if (isV2 && embeds && embeds.length > 0) violations.push('embeds beside Components V2');
  if (isV2 && components.length === 0) violations.push('an empty message');
  if (!isV2 && !content && !embeds?.length && files.length === 0) violations.push('an empty message');
  if (!isV2 && components.length > 5) violations.push('more than 5 rows');
  if (all.length > 40) violations.push(`${all.length} components, 40 are allowed`);
  const text = all.reduce(
    (sum, part) => sum + (part.type === ComponentType.TextDisplay ? (part.content?.length ?? 0) : 0),
    0,
  );
  if (text > 4000) violations.push(`${text} characters of text, 4000 are allowed`);
  if (all.some((part) => part.type === ComponentType.TextDisplay && part.content?.trim() === ''))
    violations.push('a blank text');
  violations.push(
    ...twice('custom_id', all),
    ...twice('id', all),
    ...checkButtons(all),
    ...checkFiles(all, files),
  );
  return violations;
}

/** What the schemas miss of a window: how long it may be, and that each field has a name of its own. */
export function checkForm(form: object): string[] {
  const { title = '', components = [] } = form as { title?: string; components?: readonly AnyComponent[] };
  const fields = components.flatMap(({ component }) => component ?? []);
  return [
    ...(title.trim() === '' || title.length > 45 ? [`a title of ${title.length} characters`] : []),
    ...components.flatMap(({ type, label = '' }) =>
      type === ComponentType.Label && label.trim() !== '' && label.length <= 45
        ? []
        : [`a label of ${label.length} characters`],
    ),
    ...(components.length < 1 || components.length > 5 ? [`${components.length} fields`] : []),
    ...twice('custom_id', fields),
  ];
}

interface MessageBody {
  readonly components?: readonly AnyComponent[];
  readonly flags?: number;
  readonly content?: string;
  readonly embeds?: readonly object[];
}

const V2_TYPES: ReadonlySet<number> = new Set([
  ComponentType.Section,
  ComponentType.TextDisplay,
  ComponentType.Thumbnail,
  ComponentType.MediaGallery,
  ComponentType.File,
  ComponentType.Separator,
  ComponentType.Container,
]);

function twice(field: 'custom_id' | 'id', all: readonly AnyComponent[]): string[] {
  const given = all.flatMap((part) => (part[field] === undefined ? [] : [part[field]]));
  return new Set(given).size < given.length ? [`a ${field} twice in one message`] : [];
}

function checkButtons(all: readonly AnyComponent[]): string[] {
  const buttons = all.filter(({ type }) => type === ComponentType.Button);
  return buttons.flatMap(({ label, custom_id, url }) => [
    ...(label?.trim() ? [] : ['a button without words']),
    ...((custom_id === undefined) === (url === undefined)
      ? ['a button needs either an id or an address']
      : []),
    ...(url !== undefined && !/^(https?|discord):\/\//.test(url) ? [`a button leads to ${url}`] : []),
  ]);
}

function checkFiles(all: readonly AnyComponent[], files: Body['files']): string[] {
  const shown = all.flatMap(({ file, items }) => [
    ...(file ? [file.url] : []),
    ...(items ?? []).map(({ media }) => media.url),
  ]);
  const sent = files.map(({ name }) => `attachment://${name}`);
  return [
    ...shown
      .filter((url) => url.startsWith('attachment://') && !sent.includes(url))
      .map((url) => `${url} was not sent`),
    ...sent.filter((url) => !shown.includes(url)).map((url) => `${url} is not shown`),
    ...(new Set(sent).size < sent.length ? ['two files of one name'] : []),
    ...files
      .filter(({ bytes }) => bytes.length > 10_485_760)
      .map(({ name }) => `${name} is larger than 10 MiB`),
  ];
}
