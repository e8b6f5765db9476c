import { romanCenturyOf } from './century.ts';
import type { Catalogue } from './en.ts';
import { genitiveMonth } from './genitive-month.ts';
import { plural } from './plural.ts';
import { rangeWith } from './range.ts';

const counted = plural('uk', (number) => number.toLocaleString('uk'));
const genitive = genitiveMonth('uk');

/** Ukrainian, as Discord's own interface speaks it: polite "ви". */
export const uk: Catalogue = {
  locale: 'uk',

  counts: {
    articles: counted({ one: '# стаття', few: '# статті', many: '# статей', other: '# статті' }),
    articlesSearched: counted({
      one: '# статтю переглянуто',
      few: '# статті переглянуто',
      many: '# статей переглянуто',
      other: '# статті переглянуто',
    }),
    passages: counted({ one: '# уривок', few: '# уривки', many: '# уривків', other: '# уривка' }),
    characters: counted({ one: '# символ', few: '# символи', many: '# символів', other: '# символу' }),
    events: counted({ one: '# подія', few: '# події', many: '# подій', other: '# події' }),
    moreLines: counted({
      one: 'і ще # рядок',
      few: 'і ще # рядки',
      many: 'і ще # рядків',
      other: 'і ще # рядка',
    }),
    morePieces: counted({
      one: 'ще # частина не вмістилася',
      few: 'ще # частини не вмістилися',
      many: 'ще # частин не вмістилося',
      other: 'ще # частини не вмістилося',
    }),
    moreSources: counted({
      one: 'ще # джерело',
      few: 'ще # джерела',
      many: 'ще # джерел',
      other: 'ще # джерела',
    }),
  },
  page: (at, of) => `сторінка ${at} з ${of}`,

  answer: {
    articlesDoNotSpeak: 'У статтях про це не йдеться.',
    articleDoesNotSpeak: 'У цій статті про це не йдеться.',
    noClearAnswer: 'Жодне речення не дає чіткої відповіді. Найближче:',
    articlesSayOtherwise: 'Жодне речення не дає чіткої відповіді. Але в статтях сказано інше:',
    articleSaysOtherwise: 'Жодне речення не дає чіткої відповіді. Але в цій статті сказано інше:',
    nearest: 'Найближче:',
    nearestNotAboutThis: 'Найближче, хоч і не про це:',
    otherPassages: 'Інші уривки, у яких відповіді може й не бути:',
    noMoreQuotes: 'Більше цитат немає.',
    otherLanguage: 'Статті англійською, а запитання, схоже, іншою мовою. Спробуйте запитати англійською.',
    sureness: {
      sure: 'Це відповідь на запитання',
      likely: 'Імовірно, це відповідь на запитання',
      unsure: 'Можливо, це відповідь на запитання',
    },
    searchedOnly: (title) => `Пошук у статті: ${title}`,
    showingResultsFor: (question) => `Показано результати за запитом: ${question}`,
    sourcesDiffer: 'Джерела розходяться:',
    alsoIn: (titles) => `також у: ${titles}`,
    notCompared: 'Я цитую, а не порівнюю. Що кажуть статті про кожне:',
  },

  origin: {
    article: '',
    'linked story': 'анонс іншого матеріалу в: ',
    caption: 'підпис до фото в: ',
  },

  basis: {
    stated: '',
    relative: 'обчислено',
    published: 'день публікації',
  },
  planned: 'на час написання — у планах',

  dates: {
    day: (day) => day,
    year: (year) => year,
    range: rangeWith('—'),
    weekOf: (day) => `тиждень від ${day}`,
    quarter: (number, year) =>
      `${['перший', 'другий', 'третій', 'четвертий'][number - 1]} квартал ${year} р.`,
    half: (number, year) => `${number === 1 ? 'перше' : 'друге'} півріччя ${year} р.`,
    season: (season, year) => `${{ SP: 'весна', SU: 'літо', FA: 'осінь', WI: 'зима' }[season]} ${year} р.`,
    decade: (year) => `${year}-${decadeEnding(Number(year))}`,
    century: (first) => `${romanCenturyOf(first)} століття`,
    part: (part, whole) => {
      const of = /^\d+$/.test(whole) ? `${whole} р.` : genitive(whole).replace(/-(?:ті|ві|ні)$/, '-х');
      return `${{ early: 'початок', mid: 'середина', late: 'кінець' }[part]} ${of}`;
    },
  },

  actions: {
    inContext: 'У контексті',
    moreQuotes: 'Більше цитат',
    morePassages: 'Більше уривків',
    nearestPassages: 'Найближчі уривки',
    thisArticle: 'Ця стаття',
    timeline: 'Хронологія',
    timelineOfThis: 'Хронологія теми',
    timelineOfArticle: 'Хронологія цієї статті',
    allArticles: 'Усі статті',
    open: 'Відкрити',
    earlier: 'Вище',
    later: 'Нижче',
    previousPage: 'Попередня сторінка',
    nextPage: 'Наступна сторінка',
    picture: 'Зображенням',
    calendarFile: 'Файл календаря',
    table: 'Таблиця (CSV)',
    howDated: 'Звідки відомі дати',
    showToEveryone: 'Показати всім',
    helpful: 'Корисно',
    wrongQuote: 'Не та цитата',
    askAgain: 'Запитати ще раз',
    askAbout: (name) => `Запитати: ${name}`,
    alsoIn: 'Також у…',
  },

  sources: {
    by: (name) => `Автор: ${name}`,
    noAuthor: 'Автора не вказано',
    copyOf: (title) => `Передрук: ${title}`,
    copies: (titles) => `Його передруки: ${titles}`,
    setAside: (lines) => `Відкладено як службовий текст: ${lines}`,
    nothingSetAside: 'Службового тексту не виявлено.',
    reasons: {
      byline: 'автор',
      date: 'дата',
      navigation: 'навігація',
      pointer: 'посилання на інше',
      appeal: 'заклик до читачів',
      contact: 'контакти',
      rights: 'права',
      credit: 'співавтори',
      sound: 'звук',
      'letter-head': 'шапка листа',
      repeated: 'уже було',
      'other-stories': 'інші статті',
      'page-head': 'шапка сторінки',
      'front-matter': 'дані редакції',
    },
  },

  managing: {
    form: 'Додати статті',
    add: 'Додати',
    remove: 'Вилучити',
    undo: 'Скасувати',
    toAdd: counted({
      one: 'Буде додано або замінено # статтю',
      few: 'Буде додано або замінено # статті',
      many: 'Буде додано або замінено # статей',
      other: 'Буде додано або замінено # статті',
    }),
    toRemove: (file) => `Буде вилучено файл ${file}:`,
    outcomes: { added: 'нова', updated: 'замінить те, що є', unchanged: 'вже є' },
    words: counted({ one: '# слово', few: '# слова', many: '# слів', other: '# слова' }),
    nothing: 'Нічого нового там не знайшлося.',
    notRead: (source, reason) => `Не вдалося прочитати ${source}: ${reason}`,
    notHad: {
      status: (status) => `сайт відповідає статусом ${status}`,
      forbidden: 'це забороняє його robots.txt',
      notPublic: 'це не у відкритому інтернеті',
      late: 'відповідь не надійшла вчасно',
      tooLarge: 'це завелике',
      noAddress: 'це не вебадреса',
      unreachable: 'сайт недоступний',
      noText: 'там немає тексту, який можна процитувати',
    },
    done: 'Готово. Відтепер мої відповіді це враховують.',
    reloaded: 'Теку прочитано наново.',
    leftOut: counted({
      one: 'Пропущено # файл або його частину',
      few: 'Пропущено # файли або їхні частини',
      many: 'Пропущено # файлів або їхніх частин',
      other: 'Пропущено # файлу або їхніх частин',
    }),
    others: counted({ one: 'і ще #', few: 'і ще #', many: 'і ще #', other: 'і ще #' }),
  },

  watching: {
    news: 'Нове про те, за чим тут стежать:',
    count: counted({
      one: 'відстежується # тема',
      few: 'відстежуються # теми',
      many: 'відстежуються # тем',
      other: 'відстежується # теми',
    }),
    none: 'На цьому сервері нічого не відстежується.',
    added: (topic) => `Відтепер у цьому каналі буде нове про тему: ${topic}`,
    removed: (topic) => `Більше не відстежується: ${topic}`,
  },

  timeline: {
    noEvents: 'У статтях немає датованих подій за цим запитом.',
    newestFirst: 'спочатку новіші',
    oldestFirst: 'спочатку давніші',
    sourcesDiffer: 'джерела розходяться',
    known: {
      words: (phrase) => `за словами «${phrase}»`,
      publication: (day) => `відлічено від дня публікації, ${day}`,
      told: (date) => `відлічено від названої раніше дати, ${date}`,
      piece: 'слів із датою немає: це день, про який повідомляє стаття',
      beside: 'власних слів із датою немає: відлічено від попередньої частини речення',
      rule: (name) => `правило ${name}`,
    },
    heldAsPlanned: 'раніше планувалося, згодом повідомлено як таке, що відбулося',
  },

  picture: {
    title: counted({
      one: 'Хронологія: # подія',
      few: 'Хронологія: # події',
      many: 'Хронологія: # подій',
      other: 'Хронологія: # події',
    }),
    about: (topic) => `на тему «${topic}»`,
    from: (articles) => `(джерела: ${articles})`,
    notDrawn: counted({
      one: 'Ще # подію не показано.',
      few: 'Ще # події не показано.',
      many: 'Ще # подій не показано.',
      other: 'Ще # події не показано.',
    }),
    otherArticles: counted({
      one: '# інша стаття',
      few: '# інші статті',
      many: '# інших статей',
      other: '# іншої статті',
    }),
    marks: { day: 'цього дня', time: 'якогось дня в цей період', vague: 'приблизно в цей час' },
    unreadable: 'Символи, для яких на зображенні немає шрифту, названо на ньому між ‹ та ›.',
  },

  errors: {
    noCommand: (name) => `Команди «${name}» немає. Усі команди показує /help.`,
    noOption: (typed, meant) => `Параметра «${typed}» немає. Можливо, ви мали на увазі «${meant}:»?`,
    noArticle: (typed) => `Статті «${typed}» немає. Усі статті показує /sources.`,
    noArticleOn: (topic) => `Статей на тему «${topic}» немає. Усі статті показує /sources.`,
    severalArticles: (typed, one, other) =>
      `Запиту «${typed}» відповідає кілька статей: «${one}», «${other}». Наведіть більше слів із заголовка.`,
    emptyQuestion: 'Запитайте кількома словами про те, що може бути в статтях: хто, що, де або коли.',
    tooLittle: (typed) =>
      `Самого «${typed}» замало, щоб шукати. Додайте, про кого або про що йдеться: ім’я, місце, предмет.`,
    noWordsThere:
      'У тому повідомленні я не бачу слів: Discord показує мені лише ті, де мене згадують. Виберіть на ньому «Застосунки → Запитати про повідомлення» або запитайте своїми словами.',
    tooFast: (seconds) => `Так швидко! Зачекайте, будь ласка, ${seconds} с і запитайте знову.`,
    tooManyAsk: 'Зараз запитує багато людей. Будь ласка, запитайте ще раз за мить.',
    tooManyPictures: 'Зараз малюється багато зображень. Будь ласка, спробуйте ще раз за хвилину.',
    fileTooLarge: (megabytes) =>
      `Файл тут може мати щонайбільше ${megabytes} МБ, а цей був би більший. Звузьте запит: тема, час або одна стаття.`,
    articleChanged: 'Відтоді стаття змінилася. Запитайте ще раз, щоб побачити її нинішній текст.',
    argument: (name, expected, came) =>
      `${name}: потрібно — ${expected}; отримано — ${came === undefined ? 'нічого' : `«${came}»`}.`,
    atMost: (characters) => `щонайбільше ${characters} символів`,
    noSuchNumber: (typed, offered) =>
      offered > 0
        ? `Потрібне число від 1 до ${offered}, отримано: ${typed}.`
        : 'Поки що нічого не запропоновано; спершу щось запитайте.',
    failed: 'Щось пішло не так з мого боку. Це записано; спробуйте, будь ласка, трохи згодом.',
    expired: 'Ця кнопка вже не діє: відтоді змінився я або мої статті. Запитайте, будь ласка, ще раз.',
    mayNotManage: 'Це можуть лише ті, хто керує цим сервером.',
    noLink: 'Дайте посилання або файл.',
    planGone: 'Я вже не знаю, що тут слід було зробити. Почніть, будь ласка, наново.',
    noRoom: (files, megabytes) =>
      `Для цього немає місця: сервер може мати ${files} своїх файлів, разом ${megabytes} МБ. Спершу вилучіть щось.`,
    tooManyServers:
      'Цей сервер не може мати своїх статей: їх уже має стільки серверів, скільки дозволено. Дозволити більше може той, хто мене запустив.',
    articleForAll: 'Ця стаття є в усіх серверів: вилучити її може лише той, хто мене запустив.',
    mayNotManageChannel: 'Це можуть лише ті, хто керує цим каналом.',
    mayNotPost: 'Мені не можна писати в цьому каналі. Спершу дозвольте мені тут надсилати повідомлення.',
    tooManyWatches: 'Цей сервер уже стежить за найбільшою кількістю тем. Спершу приберіть одну.',
    noWatch: (typed) => `Нічого з назвою «${typed}» не відстежується. /watch покаже все.`,
    unknownCommand: 'Я більше не знаю цієї команди. Введіть /, щоб побачити, що я вмію.',
  },

  expected: {
    text: 'текст',
    someWords: 'кілька слів',
    order: 'newest або oldest',
    number: 'ціле число',
    page: 'сторінка від 1 або all',
    trueOrFalse: 'true або false',
    date: 'дата на зразок 2023, 2023-03, 2023-03-17 або «March 2023»',
    laterDate: 'дата, не раніша за «from»',
  },

  message: {
    tooLong: 'Задовго для повідомлення: повний текст у файлі нижче.',
    nothing: 'Немає що показати.',
    readIt: 'читати',
  },

  commands: {
    ask: 'Поставити статтям запитання; відповідь — дослівні цитати',
    askQuestion: 'Ваше запитання або кілька ключових слів англійською',
    sources: 'Показати статті, з яких беруться відповіді',
    sourcesArticle: 'Показати саме цю',
    timeline: 'Розташувати за часом події, про які йдеться у статтях',
    timelineTopic: 'Лише події на цю тему',
    timelineFrom: 'Лише від цієї дати: 2023, 2023-03 або 2023-03-17',
    timelineTo: 'Лише до цієї дати: 2023, 2023-03 або 2023-03-17',
    timelineOrder: 'З якого кінця почати; зазвичай із найдавніших',
    source: 'Лише ця стаття',
    help: 'Що вміє цей бот і як до нього звертатися',
    private: 'Показати відповідь лише вам',
    askMessage: 'Запитати про повідомлення',
    articles: 'Додати, вилучити й перевірити статті',
    articlesAdd: 'Додати статті зі сторінки, зі стрічки або з файлу; спершу видно, що знайшлося',
    articlesLink: 'Адреса сторінки або стрічки',
    articlesFile: 'Файл зі статтями',
    articlesRemove: 'Вилучити статтю разом із файлом; спершу видно, що зникне',
    articlesWhich: 'Яку статтю вилучити',
    articlesReload: 'Прочитати зараз, що змінилося в теці',
    articlesReport: 'Скільки всього статей, і що не вдалося прочитати',
    addLink: 'Додати це посилання',
    watch: 'Повідомляти в цьому каналі, що нового за темою',
    watchTopic: 'Повідомляти в цьому каналі, коли нові статті говорять про тему',
    watchAbout: 'За чим стежити, англійською: ім’я, місце, кілька слів',
    watchList: 'Усі теми, за якими стежить цей сервер, і де',
    watchRemove: 'Більше не стежити за темою',
    watchWhich: 'Тема, за якою більше не стежити',
  },

  help: {
    intro:
      'Запитуйте мене про статті. Я відповідаю їхніми власними реченнями, дослівно, і до кожного вказую джерело. Якщо у статтях про це не сказано, я так і кажу.',
  },

  feedback: {
    thanks: 'Дякую, враховано.',
    already: 'Ви вже оцінили цю відповідь.',
    notNoted: 'Дякую. Цього разу не вдалося це врахувати; ви тут ні до чого.',
  },
};

/** A decade's ending is that of its last word: дев'яності, сорокові, двотисячні. */
function decadeEnding(year: number): string {
  if (year % 1000 === 0) return 'ні';
  return year % 100 === 40 ? 'ві' : 'ті';
}
