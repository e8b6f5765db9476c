import { bufferOf } from '../../support/bytes.ts';
import { parsePage } from '../web-page/page.ts';
import { lineOf, textOf } from '../web-page/text-of.ts';
import type { Format } from './format.ts';
import { statedIn } from './plain-text.ts';
import { firstEntry, unzip } from './unpack.ts';

/**
 * A Word document (.docx). By mammoth, which knows Word's styles: headings are marks, and a title is what is styled as one. The
 * file's own properties are left alone: they name the template's author and the day of the last save.
 */
export const word: Format = {
  name: 'a Word document',
  recognises({ bytes }) {
    const first = firstEntry(bytes) ?? '';
    return (
      /^(?:\[Content_Types\]\.xml|_rels\/|word\/|docProps\/)/.test(first) &&
      bufferOf(bytes).includes('word/document.xml')
    );
  },
  async read({ bytes }) {
    // mammoth unpacks without a limit: what it would get is looked at first.
    const parts = await unzip(bytes, (name) => !/\/media\//.test(name));
    if ([...parts.values()].some((part) => bufferOf(part).includes('<!ENTITY')))
      throw new Error('expected a Word document, got one that defines entities of its own');
    const { default: mammoth } = await import('mammoth');
    const { value } = await mammoth
      .convertToHtml(
        { buffer: bufferOf(bytes) },
        {
          convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
          styleMap: ["p[style-name='Title'] => h1.title:fresh"],
        },
      )
      .catch((cause: Error) => {
        throw new Error(`expected a Word document, got a damaged one (${cause.message.split('\n')[0]})`, {
          cause,
        });
      });
    const document = await parsePage(value);
    const heading = document.querySelector('h1.title') ?? document.querySelector('h1');
    const title = lineOf(heading);
    heading?.remove();
    const text = textOf(document.body);
    if (text.text === '') throw new Error('expected a Word document with text, got none');
    // Most people make the first line large and use no style: title, date and byline are then looked for as in a text.
    const layout = title === '' ? 'page' : 'article';
    return { documents: [{ ...statedIn('its title', { title }), ...text, layout }] };
  },
};
