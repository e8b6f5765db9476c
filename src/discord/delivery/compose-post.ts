import { quoteOf } from '../../articles/article.ts';
import { catalogueFor } from '../../locales/languages.ts';
import { newsReply } from '../../replies/watch-reply.ts';
import type { Compose } from '../../watches/watcher.ts';
import { renderWhole } from '../rendering/render-reply.ts';
import { messageRequest } from './payload.ts';

/** Quotes of one message: more do not fit on a phone's screen. */
const MOST = 5;

/** The message that tells a channel what is new on a topic, with as many quotes as it has room for. */
export const composePost: Compose = async (watch, findings, archive) => {
  const catalogue = catalogueFor(watch.locale);
  const quotes: { readonly quote: ReturnType<typeof quoteOf>; readonly takes: number }[] = [];
  let takes = 0;
  for (const { article: key, start, end } of findings) {
    const article = await archive.find(key);
    takes++;
    if (article?.key === key) quotes.push({ quote: quoteOf(article, { start, end }), takes });
    if (quotes.length === MOST) break;
  }
  for (let count = quotes.length; count > 0; count--) {
    const reply = newsReply(
      watch,
      quotes.slice(0, count).map(({ quote }) => quote),
      catalogue,
    );
    const message = renderWhole(reply, { ephemeral: false, catalogue });
    // A file cannot be kept until the message is known to be there; no sentence that is told of is so long that it needs one.
    if (message && message.files.length === 0)
      return { body: messageRequest(message).body, takes: quotes[count - 1]?.takes ?? takes };
  }
  // One that has no room even alone takes none of the others with it.
  return { takes: quotes[0]?.takes ?? takes };
};
