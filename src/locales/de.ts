import { centuryOf } from './century.ts';
import type { Catalogue } from './en.ts';
import { plural } from './plural.ts';
import { rangeWith } from './range.ts';

const counted = plural('de', (number) => number.toLocaleString('de'));

/** German, as Discord's own interface speaks it: "du". */
export const de: Catalogue = {
  locale: 'de',

  counts: {
    articles: counted({ one: '# Artikel', other: '# Artikel' }),
    articlesSearched: counted({ one: '# Artikel durchsucht', other: '# Artikel durchsucht' }),
    passages: counted({ one: '# Textstelle', other: '# Textstellen' }),
    characters: counted({ one: '# Zeichen', other: '# Zeichen' }),
    events: counted({ one: '# Ereignis', other: '# Ereignisse' }),
    moreLines: counted({ one: 'und # weitere Zeile', other: 'und # weitere Zeilen' }),
    morePieces: counted({
      one: '# weiterer Teil hatte keinen Platz',
      other: '# weitere Teile hatten keinen Platz',
    }),
    moreSources: counted({ one: '# weitere Quelle', other: '# weitere Quellen' }),
  },
  page: (at, of) => `Seite ${at} von ${of}`,

  answer: {
    articlesDoNotSpeak: 'Davon ist in den Artikeln nicht die Rede.',
    articleDoesNotSpeak: 'Davon ist in diesem Artikel nicht die Rede.',
    noClearAnswer: 'Kein Satz beantwortet das eindeutig. Am ehesten passt:',
    articlesSayOtherwise: 'Kein Satz beantwortet das eindeutig. In den Artikeln steht aber etwas anderes:',
    articleSaysOtherwise: 'Kein Satz beantwortet das eindeutig. In diesem Artikel steht aber etwas anderes:',
    nearest: 'Am ehesten passt:',
    nearestNotAboutThis: 'Am ehesten passt, auch wenn es um etwas anderes geht:',
    otherPassages: 'Weitere Textstellen, die vielleicht keine Antwort geben:',
    noMoreQuotes: 'Es gibt keine weiteren Zitate.',
    otherLanguage:
      'Die Artikel sind auf Englisch, deine Frage ist es wohl nicht. Versuch es bitte auf Englisch.',
    sureness: {
      sure: 'Das beantwortet die Frage',
      likely: 'Das beantwortet wahrscheinlich die Frage',
      unsure: 'Das beantwortet vielleicht die Frage',
    },
    searchedOnly: (title) => `Durchsucht: ${title}`,
    showingResultsFor: (question) => `Ergebnisse für: ${question}`,
    sourcesDiffer: 'Die Quellen widersprechen sich:',
    alsoIn: (titles) => `auch in: ${titles}`,
    notCompared: 'Ich zitiere und vergleiche nicht. Was die Artikel zu jedem sagen:',
  },

  origin: {
    article: '',
    'linked story': 'verlinkter Beitrag in: ',
    caption: 'Bildunterschrift in: ',
  },

  basis: {
    stated: '',
    relative: 'errechnet',
    published: 'Tag der Veröffentlichung',
  },
  planned: 'beim Schreiben noch geplant',

  dates: {
    day: (day) => day,
    year: (year) => year,
    range: rangeWith('–'),
    weekOf: (day) => `Woche vom ${day}`,
    quarter: (number, year) => `${['erstes', 'zweites', 'drittes', 'viertes'][number - 1]} Quartal ${year}`,
    half: (number, year) => `${number === 1 ? 'erstes' : 'zweites'} Halbjahr ${year}`,
    season: (season, year) =>
      `${{ SP: 'Frühjahr', SU: 'Sommer', FA: 'Herbst', WI: 'Winter' }[season]} ${year}`,
    decade: (year) => `${year}er-Jahre`,
    century: (first) => `${centuryOf(first)}. Jahrhundert`,
    part: (part, whole) =>
      `${{ early: 'Anfang', mid: 'Mitte', late: 'Ende' }[part]} ${whole.replace(/^(?=\d+er-Jahre$)/, 'der ')}`,
  },

  actions: {
    inContext: 'Im Zusammenhang',
    moreQuotes: 'Weitere Zitate',
    morePassages: 'Weitere Textstellen',
    nearestPassages: 'Ähnliche Textstellen',
    thisArticle: 'Dieser Artikel',
    timeline: 'Zeitleiste',
    timelineOfThis: 'Zeitleiste dazu',
    timelineOfArticle: 'Zeitleiste des Artikels',
    allArticles: 'Alle Artikel',
    open: 'Öffnen',
    earlier: 'Weiter oben',
    later: 'Weiter unten',
    previousPage: 'Vorherige Seite',
    nextPage: 'Nächste Seite',
    picture: 'Als Bild',
    calendarFile: 'Kalenderdatei',
    table: 'Tabelle (CSV)',
    howDated: 'Woher die Daten stammen',
    showToEveryone: 'Allen zeigen',
    helpful: 'Hilfreich',
    wrongQuote: 'Falsches Zitat',
    askAgain: 'Noch einmal fragen',
    askAbout: (name) => `Nach ${name} fragen`,
    alsoIn: 'Auch in …',
  },

  sources: {
    by: (name) => `Von ${name}`,
    noAuthor: 'Kein Autor genannt',
    copyOf: (title) => `Abdruck von: ${title}`,
    copies: (titles) => `Abdrucke davon: ${titles}`,
    setAside: (lines) => `Als Beiwerk ausgesondert: ${lines}`,
    nothingSetAside: 'Es wurde nichts als Beiwerk ausgesondert.',
    reasons: {
      byline: 'Autorenzeile',
      date: 'Datum',
      navigation: 'Seitennavigation',
      pointer: 'Verweis',
      appeal: 'Aufruf an Leser',
      contact: 'Kontakt',
      rights: 'Rechte',
      credit: 'Mitwirkende',
      sound: 'Geräusch',
      'letter-head': 'Kopf eines Briefs',
      repeated: 'stand schon da',
      'other-stories': 'andere Artikel',
      'page-head': 'Seitenkopf',
      'front-matter': 'Angaben der Redaktion',
    },
  },

  managing: {
    form: 'Artikel hinzufügen',
    add: 'Hinzufügen',
    remove: 'Entfernen',
    undo: 'Rückgängig',
    toAdd: counted({
      one: '# Artikel käme neu hinzu oder würde ersetzt',
      other: '# Artikel kämen neu hinzu oder würden ersetzt',
    }),
    toRemove: (file) => `Damit würde diese Datei entfernt, ${file}:`,
    outcomes: { added: 'neu', updated: 'ersetzt, was da ist', unchanged: 'ist schon da' },
    words: counted({ one: '# Wort', other: '# Wörter' }),
    nothing: 'Dort fand sich nichts Neues.',
    notRead: (source, reason) => `${source} wurde nicht gelesen: ${reason}`,
    notHad: {
      status: (status) => `die Seite antwortet mit Status ${status}`,
      forbidden: 'ihre robots.txt verbietet es',
      notPublic: 'sie liegt nicht im offenen Internet',
      late: 'es kam rechtzeitig keine Antwort',
      tooLarge: 'es ist zu groß',
      noAddress: 'das ist keine Webadresse',
      unreachable: 'die Seite ist nicht zu erreichen',
      noText: 'es steht kein Text darin, den man zitieren könnte',
    },
    done: 'Erledigt. Das gilt ab jetzt für meine Antworten.',
    reloaded: 'Der Ordner wurde neu gelesen.',
    leftOut: counted({
      one: '# Datei oder ein Teil davon fehlt',
      other: '# Dateien oder Teile davon fehlen',
    }),
    others: counted({ one: 'und # weiterer', other: 'und # weitere' }),
  },

  watching: {
    news: 'Neues zu dem, was hier beobachtet wird:',
    count: counted({ one: '# Thema wird beobachtet', other: '# Themen werden beobachtet' }),
    none: 'Auf diesem Server wird nichts beobachtet.',
    added: (topic) => `Von jetzt an erfährt dieser Kanal, was es Neues gibt zu: ${topic}`,
    removed: (topic) => `Nicht mehr beobachtet: ${topic}`,
  },

  timeline: {
    noEvents: 'Die Artikel berichten hierzu von keinem datierten Ereignis.',
    newestFirst: 'neueste zuerst',
    oldestFirst: 'älteste zuerst',
    sourcesDiffer: 'Quellen widersprechen sich',
    known: {
      words: (phrase) => `nach den Worten „${phrase}“`,
      publication: (day) => `gerechnet vom Tag der Veröffentlichung, ${day}`,
      told: (date) => `gerechnet vom zuvor genannten ${date}`,
      piece: 'kein Wort nennt es: Es ist der Tag, von dem der Artikel berichtet',
      beside: 'kein eigenes Wort nennt es: Es ist vom Teilsatz davor gerechnet',
      rule: (name) => `Regel ${name}`,
    },
    heldAsPlanned: 'zuvor geplant, seither als geschehen berichtet',
  },

  picture: {
    title: counted({ one: 'Zeitleiste: # Ereignis', other: 'Zeitleiste: # Ereignisse' }),
    about: (topic) => `zu „${topic}“`,
    from: (articles) => `(Quellen: ${articles})`,
    notDrawn: counted({
      one: '# weiteres Ereignis ist nicht abgebildet.',
      other: '# weitere Ereignisse sind nicht abgebildet.',
    }),
    otherArticles: counted({ one: '# anderer Artikel', other: '# andere Artikel' }),
    marks: { day: 'an diesem Tag', time: 'an einem Tag in dieser Zeit', vague: 'etwa um diese Zeit' },
    unreadable: 'Zeichen, für die dem Bild eine Schrift fehlt, sind darin zwischen ‹ und › benannt.',
  },

  errors: {
    noCommand: (name) => `Den Befehl „${name}“ gibt es nicht. /help zeigt alle.`,
    noOption: (typed, meant) => `Eine Option „${typed}“ gibt es nicht. War „${meant}:“ gemeint?`,
    noArticle: (typed) => `Den Artikel „${typed}“ gibt es nicht. /sources zeigt alle.`,
    noArticleOn: (topic) => `Von „${topic}“ handelt kein Artikel. /sources zeigt alle.`,
    severalArticles: (typed, one, other) =>
      `Auf „${typed}“ passt mehr als ein Artikel: „${one}“, „${other}“. Bitte gib mehr vom Titel an.`,
    emptyQuestion:
      'Frag in ein paar Worten nach etwas, wovon die Artikel berichten könnten: wer, was, wo oder wann.',
    tooLittle: (typed) =>
      `„${typed}“ allein sagt mir nicht, wonach ich suchen soll. Nenne auch, um wen oder was es geht: einen Namen, einen Ort, eine Sache.`,
    noWordsThere:
      'In dieser Nachricht sehe ich keine Worte: Discord zeigt mir nur die, die mich erwähnen. Versuch es dort mit Apps → Zu dieser Nachricht fragen, oder frag mich mit eigenen Worten.',
    tooFast: (seconds) => `Das ging schnell! Bitte warte ${seconds} s und frag dann noch einmal.`,
    tooManyAsk: 'Gerade fragen sehr viele. Bitte gleich noch einmal fragen.',
    tooManyPictures: 'Gerade werden viele Bilder gezeichnet. Bitte versuch es in einer Minute noch einmal.',
    fileTooLarge: (megabytes) =>
      `Eine Datei darf hier ${megabytes} MB haben, und diese wäre größer. Frag nach weniger: einem Thema, einer Zeit oder einem Artikel.`,
    articleChanged:
      'Der Artikel hat sich inzwischen geändert. Frag noch einmal, um ihn so zu sehen, wie er jetzt ist.',
    argument: (name, expected, came) =>
      `${name}: ${expected} erwartet, ${came === undefined ? 'nichts' : `„${came}“`} erhalten.`,
    atMost: (characters) => `höchstens ${characters} Zeichen`,
    noSuchNumber: (typed, offered) =>
      offered > 0
        ? `Erwartet wird eine Zahl von 1 bis ${offered}, erhalten: ${typed}.`
        : 'Noch steht nichts zur Auswahl; frag zuerst etwas.',
    failed: 'Bei mir ist etwas schiefgegangen. Es ist vermerkt; bitte versuch es später noch einmal.',
    expired:
      'Diese Schaltfläche ist abgelaufen: Ich oder meine Artikel haben sich seither geändert. Bitte frag noch einmal.',
    mayNotManage: 'Das kann nur, wer diesen Server verwalten darf.',
    noLink: 'Gib einen Link ins Web an, oder eine Datei.',
    planGone: 'Ich weiß nicht mehr, was hier geschehen sollte. Bitte fang noch einmal an.',
    noRoom: (files, megabytes) =>
      `Dafür ist kein Platz: Ein Server darf ${files} eigene Dateien haben, zusammen ${megabytes} MB. Entferne zuerst einige.`,
    tooManyServers:
      'Dieser Server kann keine eigenen Artikel haben: So viele Server, wie dürfen, haben schon welche. Wer mich betreibt, kann mehr erlauben.',
    articleForAll: 'Dieser Artikel ist für alle Server da: Nur wer mich betreibt, kann ihn entfernen.',
    mayNotManageChannel: 'Das kann nur, wer diesen Kanal verwalten darf.',
    mayNotPost:
      'In diesem Kanal darf ich nicht schreiben. Gib mir hier zuerst das Recht, Nachrichten zu senden.',
    tooManyWatches: 'Dieser Server beobachtet so viele Themen, wie er darf. Entferne zuerst eines.',
    noWatch: (typed) => `Nichts namens „${typed}“ wird beobachtet. /watch zeigt alles.`,
    unknownCommand: 'Diesen Befehl kenne ich nicht mehr. Gib / ein, um zu sehen, was ich kann.',
  },

  expected: {
    text: 'Text',
    someWords: 'einige Wörter',
    order: 'newest oder oldest',
    number: 'eine ganze Zahl',
    page: 'eine Seite ab 1 oder all',
    trueOrFalse: 'true oder false',
    date: 'ein Datum wie 2023, 2023-03, 2023-03-17 oder „March 2023“',
    laterDate: 'ein Datum, das nicht vor „from“ liegt',
  },

  message: {
    tooLong: 'Zu lang für eine Nachricht: Der ganze Text steht in der Datei unten.',
    nothing: 'Nichts anzuzeigen.',
    readIt: 'lesen',
  },

  commands: {
    ask: 'Stell den Artikeln eine Frage; die Antwort ist ein wörtliches Zitat',
    askQuestion: 'Deine Frage oder ein paar Stichwörter, auf Englisch',
    sources: 'Zeigt die Artikel, aus denen die Antworten stammen',
    sourcesArticle: 'Diesen anzeigen',
    timeline: 'Ordnet die Ereignisse, von denen die Artikel berichten, nach der Zeit',
    timelineTopic: 'Nur Ereignisse zu diesem Thema',
    timelineFrom: 'Nur ab diesem Datum: 2023, 2023-03 oder 2023-03-17',
    timelineTo: 'Nur bis zu diesem Datum: 2023, 2023-03 oder 2023-03-17',
    timelineOrder: 'An welchem Ende begonnen wird; sonst beim ältesten',
    source: 'Nur dieser Artikel',
    help: 'Was dieser Bot kann und wie man ihn fragt',
    private: 'Die Antwort nur dir zeigen',
    askMessage: 'Zu dieser Nachricht fragen',
    articles: 'Artikel hinzufügen, entfernen und prüfen',
    articlesAdd: 'Artikel hinzufügen: Seite, Feed oder Datei; du siehst zuerst, was gefunden wurde',
    articlesLink: 'Die Adresse einer Seite oder eines Feeds',
    articlesFile: 'Eine Datei mit Artikeln',
    articlesRemove: 'Einen Artikel mit seiner Datei entfernen; du siehst zuerst, was geht',
    articlesWhich: 'Der Artikel, der entfernt werden soll',
    articlesReload: 'Jetzt lesen, was sich im Ordner geändert hat',
    articlesReport: 'Wie viele Artikel es gibt, und was nicht gelesen werden konnte',
    addLink: 'Diesen Link hinzufügen',
    watch: 'Diesem Kanal sagen, was es zu einem Thema Neues gibt',
    watchTopic: 'Diesem Kanal sagen, wann immer neue Artikel von einem Thema berichten',
    watchAbout: 'Wonach gesucht wird, auf Englisch: ein Name, ein Ort, ein paar Wörter',
    watchList: 'Alle Themen, die dieser Server beobachtet, und wo',
    watchRemove: 'Ein Thema nicht mehr beobachten',
    watchWhich: 'Das Thema, das nicht mehr beobachtet wird',
  },

  help: {
    intro:
      'Frag mich zu den Artikeln. Ich antworte mit ihren eigenen Sätzen, Wort für Wort, jeder mit seiner Quelle. Wo in den Artikeln nichts dazu steht, sage ich das.',
  },

  feedback: {
    thanks: 'Danke, das ist vermerkt.',
    already: 'Du hast diese Antwort schon bewertet.',
    notNoted: 'Danke. Diesmal konnte ich es nicht vermerken; das liegt nicht an dir.',
  },
};
