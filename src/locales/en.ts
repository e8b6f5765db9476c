import { plural } from './plural.ts';

const counted = plural('en', (number) => number.toLocaleString('en-GB'));

/**
 * Every word of the interface in English, and the shape of every other language's catalogue. Nothing here is ever said about
 * the news: that is quoted. Functions take what is put in as it is shown; dates come written (see replies/date-words.ts).
 */
export const en = {
  /** BCP 47, for Intl. */
  locale: 'en-GB',

  counts: {
    articles: counted({ one: '# article', other: '# articles' }),
    articlesSearched: counted({ one: '# article searched', other: '# articles searched' }),
    passages: counted({ one: '# passage', other: '# passages' }),
    characters: counted({ one: '# character', other: '# characters' }),
    events: counted({ one: '# event', other: '# events' }),
    moreLines: counted({ one: 'and # more line', other: 'and # more lines' }),
    morePieces: counted({ one: '# more did not fit', other: '# more did not fit' }),
    moreSources: counted({ one: '# more', other: '# more' }),
  },
  page: (at: string, of: string) => `page ${at} of ${of}`,

  answer: {
    articlesDoNotSpeak: 'The articles do not speak of this.',
    articleDoesNotSpeak: 'This article does not speak of this.',
    noClearAnswer: 'No sentence clearly answers. Nearest:',
    articlesSayOtherwise: 'No sentence clearly answers. But the articles say otherwise:',
    articleSaysOtherwise: 'No sentence clearly answers. But this article says otherwise:',
    nearest: 'Nearest:',
    nearestNotAboutThis: 'Nearest, though not about this:',
    otherPassages: 'Other passages, which may not answer:',
    noMoreQuotes: 'There are no more quotes.',
    /** Said also in the language of the question, where a catalogue has it. */
    otherLanguage:
      'The articles are in English; this question seems to be in another language. Try asking in English.',
    /** How sure the first quote is an answer. */
    sureness: { sure: 'This answers it', likely: 'This probably answers it', unsure: 'This may answer it' },
    searchedOnly: (title: string) => `Searched: ${title}`,
    showingResultsFor: (question: string) => `Showing results for: ${question}`,
    sourcesDiffer: 'Sources differ:',
    alsoIn: (titles: string) => `also in: ${titles}`,
    notCompared: 'I quote and do not compare. What the articles say of each:',
  },

  origin: {
    article: '',
    'linked story': 'linked story in: ',
    caption: 'caption in: ',
  },

  basis: {
    stated: '',
    relative: 'reckoned',
    published: 'day of publication',
  },
  planned: 'planned when written',

  dates: {
    /** What Intl writes of a day, and the figure of a year that stands alone, as the language wants them. */
    day: (day: string) => day,
    year: (year: string) => year,
    range: (from: string, to: string) => `${from} – ${to}`,
    weekOf: (day: string) => `week of ${day}`,
    quarter: (number: number, year: string) =>
      `${['first', 'second', 'third', 'fourth'][number - 1]} quarter of ${year}`,
    half: (number: number, year: string) => `${number === 1 ? 'first' : 'second'} half of ${year}`,
    season: (season: Season, year: string) =>
      `${{ SP: 'spring', SU: 'summer', FA: 'autumn', WI: 'winter' }[season]} ${year}`,
    decade: (year: string) => `${year}s`,
    century: (first: string) => (Number(first) < 100 ? 'first century' : `${first}s`),
    part: (part: DatePartWord, whole: string) => `${part} ${whole}`,
  },

  actions: {
    inContext: 'In context',
    moreQuotes: 'More quotes',
    morePassages: 'More passages',
    nearestPassages: 'Nearest passages',
    thisArticle: 'This article',
    timeline: 'Timeline',
    timelineOfThis: 'Timeline of this',
    timelineOfArticle: 'Timeline of this article',
    allArticles: 'All articles',
    open: 'Open',
    /** Up and down an article. */
    earlier: 'Earlier',
    later: 'Later',
    previousPage: 'Previous page',
    nextPage: 'Next page',
    picture: 'As a picture',
    calendarFile: 'Calendar file',
    table: 'Table (CSV)',
    howDated: 'How dates are known',
    showToEveryone: 'Show to everyone',
    helpful: 'Helpful',
    wrongQuote: 'Wrong quote',
    askAgain: 'Ask again',
    askAbout: (name: string) => `Ask about ${name}`,
    alsoIn: 'Also in …',
  },

  sources: {
    /** Who wrote an article. */
    by: (name: string) => `By ${name}`,
    noAuthor: 'No author is named',
    /** An article that has the words of another, and the others that have those of this one. */
    copyOf: (title: string) => `Copy of: ${title}`,
    copies: (titles: string) => `Copies of it: ${titles}`,
    setAside: (lines: string) => `Set aside as boilerplate: ${lines}`,
    nothingSetAside: 'Nothing was set aside as boilerplate.',
    /** Why a line was set aside. */
    reasons: {
      byline: 'byline',
      date: 'date',
      navigation: 'navigation',
      pointer: 'link to another piece',
      appeal: 'appeal to readers',
      contact: 'contact',
      rights: 'rights',
      credit: 'credits',
      sound: 'sound',
      'letter-head': 'head of a letter',
      repeated: 'repeated',
      'other-stories': 'other stories',
      'page-head': 'head of the page',
      'front-matter': 'front matter',
    },
  },

  /** What those who manage a server are told of its articles. */
  managing: {
    /** The title of a window; at most 45 characters, as the labels in it, which are what the options are described by. */
    form: 'Add articles',
    add: 'Add',
    remove: 'Remove',
    undo: 'Undo',
    toAdd: counted({
      one: '# article would be added or replaced',
      other: '# articles would be added or replaced',
    }),
    toRemove: (file: string) => `This would remove the file ${file}:`,
    outcomes: { added: 'new', updated: 'replaces what is there', unchanged: 'is there already' },
    words: counted({ one: '# word', other: '# words' }),
    nothing: 'Nothing new was found there.',
    notRead: (source: string, reason: string) => `${source} was not read: ${reason}`,
    /** Why a source was not read. */
    notHad: {
      status: (status: string) => `the site answers with status ${status}`,
      forbidden: 'its robots.txt forbids it',
      notPublic: 'it is not on the open internet',
      late: 'no answer came in time',
      tooLarge: 'it is too large',
      noAddress: 'that is no web address',
      unreachable: 'the site cannot be reached',
      noText: 'there is no text in it that could be quoted',
    },
    done: 'Done. My answers take it into account from now on.',
    reloaded: 'The folder was read anew.',
    leftOut: counted({ one: '# file or part is left out', other: '# files or parts are left out' }),
    others: counted({ one: 'and # more', other: 'and # more' }),
  },

  /** What channels are told of the topics that they watch. */
  watching: {
    news: 'New on what is watched here:',
    count: counted({ one: '# topic is watched', other: '# topics are watched' }),
    none: 'Nothing is watched in this server.',
    added: (topic: string) => `From now on this channel is told what is new about: ${topic}`,
    removed: (topic: string) => `No longer watched: ${topic}`,
  },

  timeline: {
    noEvents: 'The articles tell of no dated event for this.',
    newestFirst: 'newest first',
    oldestFirst: 'oldest first',
    sourcesDiffer: 'sources differ',
    /** How a date is known: the words that give it, what it is counted from, the rule that read them. */
    known: {
      words: (phrase: string) => `from the words “${phrase}”`,
      publication: (day: string) => `counted from the day of publication, ${day}`,
      told: (date: string) => `counted from ${date}, told before`,
      piece: 'no words give it: it is the day that the piece reports on',
      beside: 'no words of its own give it: it is counted from the clause before',
      rule: (name: string) => `rule ${name}`,
    },
    heldAsPlanned: 'planned before, since told of as done',
  },

  /** In the picture of a timeline, and in what is said of it to those who do not see it. */
  picture: {
    title: counted({ one: 'Timeline of # event', other: 'Timeline of # events' }),
    about: (topic: string) => `about “${topic}”`,
    from: (articles: string) => `from ${articles}`,
    notDrawn: counted({ one: '# more event is not drawn.', other: '# more events are not drawn.' }),
    otherArticles: counted({ one: '# other article', other: '# other articles' }),
    /** What the marks beside the events mean. */
    marks: { day: 'on that day', time: 'some day in that time', vague: 'about that time' },
    unreadable: 'Characters that the picture has no font for are named in it between ‹ and ›.',
  },

  errors: {
    noCommand: (name: string) => `There is no command "${name}". /help lists them all.`,
    noOption: (typed: string, meant: string) => `There is no option "${typed}". Did you mean "${meant}:"?`,
    noArticle: (typed: string) => `There is no article "${typed}". /sources lists them all.`,
    noArticleOn: (topic: string) => `No article speaks of "${topic}". /sources lists them all.`,
    severalArticles: (typed: string, one: string, other: string) =>
      `More than one article matches "${typed}": "${one}", "${other}". Say more of the title.`,
    emptyQuestion:
      'Ask about something that the articles may tell of, in a few words: who, what, where or when.',
    /** Words, but none to look for: "Where?". */
    tooLittle: (typed: string) =>
      `"${typed}" alone tells me nothing to look for. Add whom or what it is about: a name, a place, a thing.`,
    /** What was replied to, where Discord tells the bot no words of it. */
    noWordsThere:
      'I see no words in that message: Discord shows me only those that mention me. Try Apps → Ask about this message on it, or ask me in words of your own.',
    tooFast: (seconds: string) => `That was quick! Please wait ${seconds} s and ask again.`,
    tooManyAsk: 'Many people are asking right now. Please ask again in a moment.',
    tooManyPictures: 'Many pictures are being drawn right now. Please try again in a minute.',
    fileTooLarge: (megabytes: string) =>
      `A file may have ${megabytes} MB here, and this one would be larger. Ask for less: a topic, a time or one article.`,
    articleChanged: 'The article has changed since. Ask again to see it as it is now.',
    argument: (name: string, expected: string, came: string | undefined) =>
      `${name}: expected ${expected}, got ${came === undefined ? 'none' : `"${came}"`}.`,
    atMost: (characters: string) => `at most ${characters} characters`,
    noSuchNumber: (typed: string, offered: number) =>
      offered > 0
        ? `Expected a number from 1 to ${offered}, got ${typed}.`
        : 'Nothing is offered yet; ask something first.',
    failed: 'Something went wrong on my side. It is noted; please try again in a while.',
    expired: 'This button has expired: I or my articles have changed since. Please ask again.',
    mayNotManage: 'Only those who may manage this server can do that.',
    noLink: 'Give a web link, or a file.',
    planGone: 'I no longer know what this was to do. Please begin again.',
    noRoom: (files: string, megabytes: string) =>
      `There is no room for that: a server may have ${files} files of its own, ${megabytes} MB together. Remove some first.`,
    tooManyServers:
      'This server cannot have articles of its own: as many servers have some as may. Who runs me can allow more.',
    articleForAll: 'That article is there for all servers: only who runs me can remove it.',
    mayNotManageChannel: 'Only those who may manage this channel can do that.',
    mayNotPost: 'I may not write in this channel. Give me Send Messages here first.',
    tooManyWatches: 'This server watches as many topics as it may. Remove one first.',
    noWatch: (typed: string) => `Nothing named "${typed}" is watched. /watch shows all.`,
    unknownCommand: 'I no longer know this command. Type / to see what I can do.',
  },

  expected: {
    text: 'text',
    someWords: 'some words',
    order: 'newest or oldest',
    number: 'a whole number',
    page: 'a page from 1 on, or all',
    trueOrFalse: 'true or false',
    date: 'a date such as 2023, 2023-03, 2023-03-17 or "March 2023"',
    laterDate: 'a date that is not before "from"',
  },

  message: {
    tooLong: 'Too long for a message: it is whole in the file below.',
    nothing: 'Nothing to show.',
    /** The words of a link to the article. */
    readIt: 'read it',
  },

  /** At most 100 characters each: Discord's limit. */
  commands: {
    ask: 'Ask the articles a question; the answer is quoted word for word',
    askQuestion: 'Your question, or some keywords',
    sources: 'List the articles that answers come from',
    sourcesArticle: 'Show this one',
    timeline: 'Put the events that the articles tell of in order',
    timelineTopic: 'Only events about this',
    timelineFrom: 'Only from this date on: 2023, 2023-03 or 2023-03-17',
    timelineTo: 'Only up to this date: 2023, 2023-03 or 2023-03-17',
    timelineOrder: 'Which end to begin at; default the oldest',
    source: 'Only this article',
    help: 'What this bot does, and how to ask it',
    private: 'Show the reply to you alone',
    /** A name in the menu of a message: at most 32 characters. */
    askMessage: 'Ask about this message',
    articles: 'Add, remove and check the articles',
    articlesAdd: 'Add articles: a page, a feed or a file; you see first what was found',
    articlesLink: 'The address of a page or a feed',
    articlesFile: 'A file with articles',
    articlesRemove: 'Remove an article and its file; you see first what goes',
    articlesWhich: 'The article to remove',
    articlesReload: 'Read what has changed in the folder now',
    articlesReport: 'How many articles there are, and what could not be read',
    addLink: 'Add this link',
    watch: 'Tell this channel what is new on a topic',
    watchTopic: 'Tell this channel whenever new articles tell of a topic',
    watchAbout: 'What to watch for, in English: a name, a place, a few words',
    watchList: 'All topics that this server watches, and where',
    watchRemove: 'Stop watching a topic',
    watchWhich: 'The topic to stop watching',
  },

  help: {
    intro:
      'Ask me about the articles. I answer with their own sentences, word for word, each with its source. Where the articles do not say, I say so.',
  },

  feedback: {
    thanks: 'Thank you, that is noted.',
    already: 'You have voted on this answer already.',
    notNoted: 'Thank you. I could not note it this time; that is not your fault.',
  },
};

/**
 * One language's phrases. A catalogue that misses one does not compile; but what commands do may be told in English for a while, as
 * Discord itself falls back.
 */
export type Catalogue = Omit<typeof en, 'commands'> & { readonly commands: Partial<typeof en.commands> };
/** TIMEX3's seasons. */
export type Season = 'SP' | 'SU' | 'FA' | 'WI';
export type DatePartWord = 'early' | 'mid' | 'late';
