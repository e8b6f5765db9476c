import { quoteOf } from '../../articles/article.ts';
import type { EventBlock } from '../../bot/reply.ts';
import type { Catalogue } from '../../locales/en.ts';
import { eventMarks, mentionHighlights, ownDate, withoutCopies } from '../../replies/event-mention.ts';
import { placeOf } from '../../replies/quote-block.ts';
import type { Mention, TimelineEvent } from '../../timeline/event.ts';
import { citationMarkdown, shortMarkdown } from './citation-markdown.ts';
import { type BlockContext, bold, display, quoteComponents, type RenderedBlock } from './components.ts';

/** An event by its date: the first mention's sentence; the other articles that tell of it, but for copies of it, by their titles. */
export function renderEvent({ date, event }: EventBlock, context: BlockContext): RenderedBlock {
  const { catalogue } = context;
  const head = [bold(shortMarkdown(date)), ...eventMarks(event, catalogue)].join(' · ');
  const [first, ...others] = withoutCopies(event.mentions);
  if (!first) return { kind: 'content', components: [display(head)], files: [] };
  const { article, sentence } = first;
  const also = [
    ...new Set(
      others
        .filter((other) => other.article !== article)
        .map((other) => titleAndDate(other, event, catalogue)),
    ),
  ];
  const shown = also.slice(0, ALSO_SHOWN).map(shortMarkdown);
  if (also.length > ALSO_SHOWN) shown.push(catalogue.counts.moreSources(also.length - ALSO_SHOWN));
  const said = quoteOf(article, sentence);
  const sources = [citationMarkdown(said, placeOf(first), context.links, catalogue)];
  if (shown.length > 0) sources.push(catalogue.answer.alsoIn(shown.join(', ')));
  return quoteComponents(said, mentionHighlights(first), `-# ${sources.join(' · ')}`, context, head);
}

/** Another source of an event, with the date that it gives if sources differ. */
function titleAndDate(mention: Mention, event: TimelineEvent, catalogue: Catalogue): string {
  const own = ownDate(mention, event, catalogue);
  return own === undefined ? mention.article.title : `${mention.article.title} (${own})`;
}

const ALSO_SHOWN = 3;
