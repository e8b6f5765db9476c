import { bufferOf } from '../../support/bytes.ts';
import type { Format } from './format.ts';
import { styledDocument } from './styled-document.ts';
import { firstEntry, unzip } from './unpack.ts';

/** A Word document (.docx). By mammoth, which knows Word's styles: headings are marks, and a title is what is styled as one. */
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
    return { documents: [await styledDocument(value, 'a Word document')] };
  },
};
