import type { Phrase } from './phrase.ts';

/** What newsletters and programs that send them say to who gets one, of the letter itself. In English; nobody is reported to say it. */
export const LETTER_PHRASES: readonly Phrase[] = [
  [
    'appeal',
    'unsubscribe',
    /^(?:to|if you|you (?:can|may)|click|no longer|want|wish|don['’]t)\b[^"“”]{0,140}\bunsubscribe\b[^"“”]{0,80}$/i,
  ],
  [
    'appeal',
    'longer not don',
    /^(?:if you )?(?:no longer|do not|don['’]t) (?:want|wish) to (?:receive|get) (?:this|these|our|any more|further)\b[^.!?]{0,60}\b(?:e-?mails?|newsletters?|messages|letters)\b[^"“”]{0,80}$/i,
  ],
  [
    'navigation',
    'preferences settings subscription subscriptions',
    /^(?:manage|update|change|edit|set)(?: your| my)?(?: e-?mail| newsletter| mailing| notification)?(?: preferences| settings| subscriptions?)(?: [|·•][^.!?]{0,100})?[.!]?$/i,
  ],
  [
    'appeal',
    'this',
    /^this (?:e-?mail|message|newsletter|mailing) (?:was|is|has been) (?:sent to|intended for) (?:you\b|[^\s@]{1,60}@)[^"“”]{0,120}$/i,
  ],
  [
    'navigation',
    'trouble problem problems difficulty',
    /^(?:having )?(?:trouble|problems?|difficulty) (?:viewing|reading|seeing) this (?:e-?mail|newsletter|message)\b[^"“”]{0,80}$/i,
  ],
  [
    'navigation',
    'online browser version',
    /^(?:(?:open|read|view|see)(?: this| it)?(?: e-?mail| newsletter| message)?(?: online| in (?:your |a )?browser)|web version)[.!]?$/i,
  ],
  [
    'contact',
    'mailing book friend',
    /^(?:our mailing address is:?|(?:please )?add us to your address book[.!]?|forward (?:this (?:e-?mail )?)?to a friend[.!]?)$/i,
  ],
  [
    'navigation',
    'sent',
    /^sent (?:from|via|with) (?:my |an? )?(?:iphone|ipad|android|samsung|mobile|phone|blackberry|outlook|gmail|yahoo|proton)\b[^.!?]{0,40}[.!]?$/i,
  ],
];
