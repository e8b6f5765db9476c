import { romanCenturyOf } from './century.ts';
import type { Catalogue } from './en.ts';
import { plural } from './plural.ts';
import { rangeWith } from './range.ts';

const counted = plural('fr', (number) => number.toLocaleString('fr'));

/** French, as Discord's own interface speaks it: "tu". Spaces before two-part signs and inside « » do not break. */
export const fr: Catalogue = {
  locale: 'fr',

  counts: {
    articles: counted({ one: '# article', other: '# articles' }),
    articlesSearched: counted({ one: '# article consulté', other: '# articles consultés' }),
    passages: counted({ one: '# passage', other: '# passages' }),
    characters: counted({ one: '# caractère', other: '# caractères' }),
    events: counted({ one: '# événement', other: '# événements' }),
    moreLines: counted({ one: 'et # autre ligne', other: 'et # autres lignes' }),
    morePieces: counted({
      one: '# autre partie n’a pas tenu',
      other: '# autres parties n’ont pas tenu',
    }),
    moreSources: counted({ one: '# autre source', other: '# autres sources' }),
  },
  page: (at, of) => `page ${at} sur ${of}`,

  answer: {
    articlesDoNotSpeak: 'Les articles n’en parlent pas.',
    articleDoesNotSpeak: 'Cet article n’en parle pas.',
    noClearAnswer: 'Aucune phrase n’y répond clairement. Ce qui s’en approche le plus\u00a0:',
    articlesSayOtherwise: 'Aucune phrase n’y répond clairement. Mais les articles disent autre chose\u00a0:',
    articleSaysOtherwise: 'Aucune phrase n’y répond clairement. Mais cet article dit autre chose\u00a0:',
    nearest: 'Ce qui s’en approche le plus\u00a0:',
    nearestNotAboutThis: 'Ce qui s’en approche le plus, même si le sujet est autre\u00a0:',
    otherPassages: 'D’autres passages, qui ne répondent peut-être pas\u00a0:',
    noMoreQuotes: 'Il n’y a pas d’autres citations.',
    otherLanguage:
      'Les articles sont en anglais et ta question semble être dans une autre langue. Essaie en anglais.',
    sureness: {
      sure: 'Voilà la réponse',
      likely: 'C’est probablement la réponse',
      unsure: 'C’est peut-être la réponse',
    },
    searchedOnly: (title) => `Recherche limitée à\u00a0: ${title}`,
    showingResultsFor: (question) => `Résultats pour\u00a0: ${question}`,
    sourcesDiffer: 'Les sources divergent\u00a0:',
    alsoIn: (titles) => `aussi dans\u00a0: ${titles}`,
    notCompared: 'Je cite, je ne compare pas. Ce que les articles disent de chacun\u00a0:',
  },

  origin: {
    article: '',
    'linked story': 'article lié dans\u00a0: ',
    caption: 'légende dans\u00a0: ',
  },

  basis: {
    stated: '',
    relative: 'date calculée',
    published: 'jour de publication',
  },
  planned: 'prévu à la rédaction',

  dates: {
    // Intl writes "1 mars"; the first of a month is an ordinal.
    day: (day) => day.replace(/^1 /, '1er '),
    year: (year) => year,
    range: rangeWith('–'),
    weekOf: (day) => `semaine du ${day}`,
    quarter: (number, year) =>
      `${['premier', 'deuxième', 'troisième', 'quatrième'][number - 1]} trimestre ${year}`,
    half: (number, year) => `${number === 1 ? 'premier' : 'second'} semestre ${year}`,
    season: (season, year) => `${{ SP: 'printemps', SU: 'été', FA: 'automne', WI: 'hiver' }[season]} ${year}`,
    decade: (year) => `années ${year}`,
    century: (first) => `${romanCenturyOf(first)}${romanCenturyOf(first) === 'I' ? 'er' : 'e'} siècle`,
    part: (part, whole) => {
      if (whole.startsWith('années')) {
        return `${{ early: 'début', mid: 'milieu', late: 'fin' }[part]} des ${whole}`;
      }
      return `${{ early: 'début ', mid: 'mi-', late: 'fin ' }[part]}${whole}`;
    },
  },

  actions: {
    inContext: 'En contexte',
    moreQuotes: 'Plus de citations',
    morePassages: 'Plus de passages',
    nearestPassages: 'Passages proches',
    thisArticle: 'Cet article',
    timeline: 'Chronologie',
    timelineOfThis: 'Chronologie du sujet',
    timelineOfArticle: 'Chronologie de l’article',
    allArticles: 'Tous les articles',
    open: 'Ouvrir',
    earlier: 'Plus haut',
    later: 'Plus bas',
    previousPage: 'Page précédente',
    nextPage: 'Page suivante',
    picture: 'En image',
    calendarFile: 'Fichier d’agenda',
    table: 'Tableau (CSV)',
    howDated: 'D’où viennent les dates',
    showToEveryone: 'Montrer à tous',
    helpful: 'Utile',
    wrongQuote: 'Mauvaise citation',
    askAgain: 'Reposer la question',
    askAbout: (name) => `Demander\u00a0: ${name}`,
    alsoIn: 'Aussi dans…',
  },

  sources: {
    by: (name) => `Par ${name}`,
    noAuthor: 'Aucun auteur nommé',
    copyOf: (title) => `Reprise de : ${title}`,
    copies: (titles) => `Reprises : ${titles}`,
    setAside: (lines) => `Écarté car hors du texte de l’article\u00a0: ${lines}`,
    nothingSetAside: 'Rien n’a été écarté du texte de l’article.',
    reasons: {
      byline: 'signature',
      date: 'date de la page',
      navigation: 'navigation du site',
      pointer: 'renvoi',
      appeal: 'appel aux lecteurs',
      contact: 'coordonnées',
      rights: 'droits',
      credit: 'crédits',
      sound: 'son',
      'letter-head': 'en-tête d’un message',
      repeated: 'déjà paru plus haut',
      'other-stories': 'autres articles',
      'page-head': 'en-tête de la page',
      'front-matter': 'données de la rédaction',
    },
  },

  managing: {
    form: 'Ajouter des articles',
    add: 'Ajouter',
    remove: 'Supprimer',
    undo: 'Annuler',
    toAdd: counted({
      one: '# article serait ajouté ou remplacé',
      other: '# articles seraient ajoutés ou remplacés',
    }),
    toRemove: (file) => `Cela supprimerait le fichier ${file}\u00a0:`,
    outcomes: { added: 'nouveau', updated: 'remplace ce qui existe', unchanged: 'déjà présent' },
    words: counted({ one: '# mot', other: '# mots' }),
    nothing: 'Rien de nouveau n’y a été trouvé.',
    notRead: (source, reason) => `${source} n’a pas été lu\u00a0: ${reason}`,
    notHad: {
      status: (status) => `le site répond par le statut ${status}`,
      forbidden: 'son robots.txt l’interdit',
      notPublic: 'ce n’est pas sur l’internet ouvert',
      late: 'aucune réponse n’est venue à temps',
      tooLarge: 'c’est trop grand',
      noAddress: 'ce n’est pas une adresse web',
      unreachable: 'le site est injoignable',
      noText: 'il n’y a là aucun texte à citer',
    },
    done: 'C’est fait. Mes réponses en tiennent compte désormais.',
    reloaded: 'Le dossier a été relu.',
    leftOut: counted({
      one: '# fichier ou une partie est laissé de côté',
      other: '# fichiers ou parties sont laissés de côté',
    }),
    others: counted({ one: 'et # autre', other: 'et # autres' }),
  },

  watching: {
    news: 'Du nouveau sur ce qui est suivi ici :',
    count: counted({ one: '# sujet est suivi', other: '# sujets sont suivis' }),
    none: 'Rien n’est suivi sur ce serveur.',
    added: (topic) => `Désormais, ce salon saura ce qu’il y a de nouveau sur : ${topic}`,
    removed: (topic) => `N’est plus suivi : ${topic}`,
  },

  timeline: {
    noEvents: 'Les articles ne rapportent aucun événement daté à ce sujet.',
    newestFirst: 'les plus récents d’abord',
    oldestFirst: 'les plus anciens d’abord',
    sourcesDiffer: 'les sources divergent',
    known: {
      words: (phrase) => `d’après les mots «\u00a0${phrase}\u00a0»`,
      publication: (day) => `compté à partir du jour de publication, ${day}`,
      told: (date) => `compté à partir de ${date}, cité avant`,
      piece: 'aucun mot ne la donne\u00a0: c’est le jour dont parle l’article',
      beside: 'aucun mot à elle ne la donne\u00a0: elle est comptée à partir de la proposition précédente',
      rule: (name) => `règle ${name}`,
    },
    heldAsPlanned: 'prévu auparavant, rapporté depuis comme fait',
  },

  picture: {
    title: counted({ one: 'Chronologie de # événement', other: 'Chronologie de # événements' }),
    about: (topic) => `sur «\u00a0${topic}\u00a0»`,
    from: (articles) => `d’après ${articles}`,
    notDrawn: counted({
      one: '# autre événement n’est pas représenté.',
      other: '# autres événements ne sont pas représentés.',
    }),
    otherArticles: counted({ one: '# autre article', other: '# autres articles' }),
    marks: { day: 'ce jour-là', time: 'un jour de cette période', vague: 'vers cette période' },
    unreadable: 'Les caractères dont l’image n’a pas la police y sont nommés entre ‹ et ›.',
  },

  errors: {
    noCommand: (name) => `La commande «\u00a0${name}\u00a0» n’existe pas. /help les présente toutes.`,
    noOption: (typed, meant) =>
      `Il n’y a pas d’option «\u00a0${typed}\u00a0». Vouliez-vous dire «\u00a0${meant}\u00a0:\u00a0»\u202f?`,
    noArticle: (typed) => `L’article «\u00a0${typed}\u00a0» n’existe pas. /sources les présente tous.`,
    noArticleOn: (topic) => `Aucun article ne parle de «\u00a0${topic}\u00a0». /sources les présente tous.`,
    severalArticles: (typed, one, other) =>
      `Plusieurs articles correspondent à «\u00a0${typed}\u00a0»\u00a0: «\u00a0${one}\u00a0», «\u00a0${other}\u00a0». Merci de préciser le titre.`,
    emptyQuestion:
      'Pose en quelques mots une question sur ce que les articles peuvent raconter\u00a0: qui, quoi, où ou quand.',
    tooLittle: (typed) =>
      `«\u00a0${typed}\u00a0» seul ne me dit pas quoi chercher. Ajoute de qui ou de quoi il s’agit\u00a0: un nom, un lieu, une chose.`,
    noWordsThere:
      'Je ne vois aucun mot dans ce message\u00a0: Discord ne me montre que ceux qui me mentionnent. Essaie dessus Applications → Interroger sur ce message, ou pose-moi la question avec tes mots.',
    tooFast: (seconds) => `C’était rapide\u202f! Merci de patienter ${seconds} s avant de redemander.`,
    tooManyAsk: 'Beaucoup de monde pose des questions en ce moment. Merci de redemander dans un instant.',
    tooManyPictures: 'Beaucoup d’images sont en cours de dessin. Merci de réessayer dans une minute.',
    fileTooLarge: (megabytes) =>
      `Un fichier peut avoir ${megabytes} Mo ici, et celui-ci serait plus grand. Demande moins\u00a0: un sujet, une période ou un seul article.`,
    articleChanged: 'L’article a changé depuis. Repose ta question pour le voir tel qu’il est maintenant.',
    argument: (name, expected, came) =>
      `${name}\u00a0: il fallait ${expected} (reçu\u00a0: ${came === undefined ? 'rien' : `«\u00a0${came}\u00a0»`}).`,
    atMost: (characters) => `${characters} caractères au plus`,
    noSuchNumber: (typed, offered) =>
      offered > 0
        ? `Il faut un nombre de 1 à ${offered}, reçu\u00a0: ${typed}.`
        : 'Rien n’est encore proposé\u202f; pose d’abord une question.',
    failed: 'Un problème est survenu de mon côté. C’est noté\u202f; merci de réessayer dans un moment.',
    expired:
      'Ce bouton a expiré\u00a0: mes articles ou moi avons changé depuis. Merci de reposer ta question.',
    mayNotManage: 'Seules les personnes qui peuvent gérer ce serveur peuvent faire cela.',
    noLink: 'Donnez un lien vers le web, ou un fichier.',
    planGone: 'Je ne sais plus ce qui devait être fait. Veuillez recommencer.',
    noRoom: (files, megabytes) =>
      `Il n’y a pas assez de place : un serveur peut avoir ${files} fichiers à lui, ${megabytes} Mo en tout. Supprimez-en d’abord.`,
    tooManyServers:
      'Ce serveur ne peut pas avoir d’articles à lui : autant de serveurs qu’il est permis en ont déjà. Qui m’héberge peut en autoriser plus.',
    articleForAll:
      'Cet article est là pour tous les serveurs : seule la personne qui m’exploite peut le supprimer.',
    mayNotManageChannel: 'Seules les personnes qui gèrent ce salon peuvent le faire.',
    mayNotPost:
      'Je n’ai pas le droit d’écrire dans ce salon. Donnez-moi d’abord ici celui d’envoyer des messages.',
    tooManyWatches: 'Ce serveur suit autant de sujets qu’il le peut. Retirez-en un d’abord.',
    noWatch: (typed) => `Rien du nom de « ${typed} » n’est suivi. /watch montre tout.`,
    unknownCommand: 'Je ne connais plus cette commande. Tape / pour voir ce que je sais faire.',
  },

  expected: {
    text: 'du texte',
    someWords: 'quelques mots',
    order: 'newest ou oldest',
    number: 'un nombre entier',
    page: 'une page à partir de 1, ou all',
    trueOrFalse: 'true ou false',
    date: 'une date comme 2023, 2023-03, 2023-03-17 ou «\u00a0March 2023\u00a0»',
    laterDate: 'une date qui ne précède pas «\u00a0from\u00a0»',
  },

  message: {
    tooLong: 'Trop long pour un message\u00a0: le texte entier est dans le fichier ci-dessous.',
    nothing: 'Rien à afficher.',
    readIt: 'lire',
  },

  commands: {
    ask: 'Pose une question aux articles\u202f; la réponse est citée mot pour mot',
    askQuestion: 'Ta question ou quelques mots-clés, en anglais',
    sources: 'Affiche les articles d’où viennent les réponses',
    sourcesArticle: 'Afficher celui-ci',
    timeline: 'Met dans l’ordre les événements que rapportent les articles',
    timelineTopic: 'Seulement les événements à ce sujet',
    timelineFrom: 'Seulement à partir de cette date\u00a0: 2023, 2023-03 ou 2023-03-17',
    timelineTo: 'Seulement jusqu’à cette date\u00a0: 2023, 2023-03 ou 2023-03-17',
    timelineOrder: 'Par quel bout commencer\u202f; par défaut, le plus ancien',
    source: 'Seulement cet article',
    help: 'Ce que fait ce bot, et comment l’interroger',
    private: 'Ne montrer la réponse qu’à toi',
    askMessage: 'Interroger sur ce message',
    articles: 'Ajouter, supprimer et vérifier les articles',
    articlesAdd: 'Ajouter des articles d’une page, d’un flux ou d’un fichier, après un aperçu',
    articlesLink: 'L’adresse d’une page ou d’un flux',
    articlesFile: 'Un fichier avec des articles',
    articlesRemove: 'Supprimer un article et son fichier, après un aperçu',
    articlesWhich: 'L’article à supprimer',
    articlesReload: 'Lire maintenant ce qui a changé dans le dossier',
    articlesReport: 'Combien il y a d’articles, et ce qui n’a pas pu être lu',
    addLink: 'Ajouter ce lien',
    watch: 'Dire à ce salon ce qu’il y a de nouveau sur un sujet',
    watchTopic: 'Prévenir ce salon quand de nouveaux articles parlent d’un sujet',
    watchAbout: 'Le sujet à suivre, en anglais : un nom, un lieu, quelques mots',
    watchList: 'Tous les sujets que ce serveur suit, et où',
    watchRemove: 'Ne plus suivre un sujet',
    watchWhich: 'Le sujet à ne plus suivre',
  },

  help: {
    intro:
      'Interroge-moi sur les articles. Je réponds avec leurs propres phrases, mot pour mot, chacune avec sa source. Quand les articles ne le disent pas, je te le dis.',
  },

  feedback: {
    thanks: 'Merci, c’est noté.',
    already: 'Tu as déjà évalué cette réponse.',
    notNoted: 'Merci. Je n’ai pas pu le noter cette fois\u202f; ce n’est pas ta faute.',
  },
};
