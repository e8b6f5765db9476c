import type { AnswerQuote, Corroboration } from '../answer/answer.ts';
import { type Quote, quoteOf } from '../articles/article.ts';
import type { Action, QuoteBlock, ReplyBlock } from '../bot/reply.ts';
import type { Catalogue } from '../locales/en.ts';
import { blockAt, inContext, placeIn, placeOf } from './quote-block.ts';
import { textBlock } from './text-block.ts';

/**
 * A quote of an answer: the sentence itself, with the one before if that names whom its pronoun means, the action that
 * shows it in its paragraph, and who else says the same. If another source says otherwise, its sentence follows; marked is
 * what answers, or else in what they differ.
 */
export function answerBlocks(quote: AnswerQuote, catalogue: Catalogue): ReplyBlock[] {
  const { highlights, antecedent, alsoIn = [] } = quote;
  const differing = alsoIn.filter(({ differences }) => differences.length > 0);
  const agreeing = alsoIn.filter(({ differences }) => differences.length === 0);
  const joined =
    antecedent && joins(antecedent, quote)
      ? quoteOf(quote.article, { ...antecedent, end: quote.end })
      : quote;
  const [other] = agreeing;
  const block: QuoteBlock = {
    kind: 'quote',
    quote: joined,
    ...placeIn(quote),
    ...(antecedent && joined !== quote && { leadIn: { start: antecedent.start, end: antecedent.end } }),
    highlights:
      highlights.length > 0
        ? highlights
        : differing.flatMap(({ differences }) => differences.map(({ here }) => here)),
    actions: [inContext(quote, catalogue), ...(other ? [alsoInAction(other, catalogue)] : [])],
  };
  const titles = agreeing.slice(0, ALSO_SHOWN).map(({ article }) => article.title);
  if (agreeing.length > ALSO_SHOWN) titles.push(catalogue.counts.moreSources(agreeing.length - ALSO_SHOWN));
  return [
    ...(antecedent && joined === quote ? [antecedentBlock(antecedent)] : []),
    block,
    ...(titles.length === 0 ? [] : [textBlock('note', catalogue.answer.alsoIn(titles.join(' · ')), 'above')]),
    ...(differing.length === 0 ? [] : [textBlock('note', catalogue.answer.sourcesDiffer, 'below')]),
    ...differing.map((other) => corroborationBlock(other, catalogue)),
  ];
}

/** Titles named beside a quote before they are only counted. */
const ALSO_SHOWN = 3;

/** Neighbours in one paragraph are shown as one piece of text. */
function joins(before: Quote, after: Quote): boolean {
  const { article } = after;
  return (
    before.article === article &&
    before.end <= after.start &&
    article.text.slice(before.end, after.start).trim() === '' &&
    blockAt(before, before.start) === blockAt(after, after.start)
  );
}

function antecedentBlock(antecedent: Quote): QuoteBlock {
  return {
    kind: 'quote',
    quote: antecedent,
    ...placeOf(antecedent),
    brief: true,
    highlights: [],
    actions: [],
  };
}

function corroborationBlock(other: Corroboration, catalogue: Catalogue): QuoteBlock {
  return {
    kind: 'quote',
    quote: other,
    ...placeIn(other),
    highlights: other.differences.map(({ there }) => there),
    actions: [inContext(other, catalogue)],
  };
}

function alsoInAction(other: Corroboration, catalogue: Catalogue): Action {
  return { ...inContext(other, catalogue), label: catalogue.actions.alsoIn };
}
