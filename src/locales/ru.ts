import { romanCenturyOf } from './century.ts';
import type { Catalogue } from './en.ts';
import { genitiveMonth } from './genitive-month.ts';
import { plural } from './plural.ts';
import { rangeWith } from './range.ts';

const counted = plural('ru', (number) => number.toLocaleString('ru'));
const genitive = genitiveMonth('ru');

/** Russian, as Discord's own interface speaks it: polite "вы". */
export const ru: Catalogue = {
  locale: 'ru',

  counts: {
    articles: counted({ one: '# статья', few: '# статьи', many: '# статей', other: '# статьи' }),
    articlesSearched: counted({
      one: '# статья просмотрена',
      few: '# статьи просмотрены',
      many: '# статей просмотрено',
      other: '# статьи просмотрено',
    }),
    passages: counted({ one: '# отрывок', few: '# отрывка', many: '# отрывков', other: '# отрывка' }),
    characters: counted({ one: '# символ', few: '# символа', many: '# символов', other: '# символа' }),
    events: counted({ one: '# событие', few: '# события', many: '# событий', other: '# события' }),
    moreLines: counted({
      one: 'и ещё # строка',
      few: 'и ещё # строки',
      many: 'и ещё # строк',
      other: 'и ещё # строки',
    }),
    morePieces: counted({
      one: 'ещё # часть не поместилась',
      few: 'ещё # части не поместились',
      many: 'ещё # частей не поместилось',
      other: 'ещё # части не поместилось',
    }),
    moreSources: counted({
      one: 'ещё # источник',
      few: 'ещё # источника',
      many: 'ещё # источников',
      other: 'ещё # источника',
    }),
  },
  page: (at, of) => `страница ${at} из ${of}`,

  answer: {
    articlesDoNotSpeak: 'В статьях об этом не говорится.',
    articleDoesNotSpeak: 'В этой статье об этом не говорится.',
    noClearAnswer: 'Ни одно предложение не даёт ясного ответа. Ближе всего:',
    articlesSayOtherwise: 'Ни одно предложение не даёт ясного ответа. Но в статьях сказано иное:',
    articleSaysOtherwise: 'Ни одно предложение не даёт ясного ответа. Но в этой статье сказано иное:',
    nearest: 'Ближе всего:',
    nearestNotAboutThis: 'Ближе всего, хотя и не об этом:',
    otherPassages: 'Другие отрывки, в которых ответа может и не быть:',
    noMoreQuotes: 'Больше цитат нет.',
    otherLanguage:
      'Статьи на английском, а вопрос, похоже, на другом языке. Попробуйте спросить по-английски.',
    sureness: {
      sure: 'Это ответ на вопрос',
      likely: 'Вероятно, это ответ на вопрос',
      unsure: 'Возможно, это ответ на вопрос',
    },
    searchedOnly: (title) => `Поиск в статье: ${title}`,
    showingResultsFor: (question) => `Показаны результаты по запросу: ${question}`,
    sourcesDiffer: 'Источники расходятся:',
    alsoIn: (titles) => `также в: ${titles}`,
  },

  origin: {
    article: '',
    'linked story': 'анонс другого материала в: ',
    caption: 'подпись к фото в: ',
  },

  basis: {
    stated: '',
    relative: 'вычислено',
    published: 'день публикации',
  },
  planned: 'на момент написания — в планах',

  dates: {
    day: (day) => day,
    year: (year) => year,
    range: rangeWith('—'),
    weekOf: (day) => `неделя с ${day}`,
    quarter: (number, year) =>
      `${['первый', 'второй', 'третий', 'четвёртый'][number - 1]} квартал ${year} г.`,
    half: (number, year) => `${number === 1 ? 'первое' : 'второе'} полугодие ${year} г.`,
    season: (season, year) => `${{ SP: 'весна', SU: 'лето', FA: 'осень', WI: 'зима' }[season]} ${year} г.`,
    decade: (year) => `${year}-е`,
    century: (first) => `${romanCenturyOf(first)} век`,
    part: (part, whole) => {
      const of = /^\d+$/.test(whole) ? `${whole} г.` : genitive(whole).replace(/-е$/, '-х');
      return `${{ early: 'начало', mid: 'середина', late: 'конец' }[part]} ${of}`;
    },
  },

  actions: {
    inContext: 'В контексте',
    moreQuotes: 'Ещё цитаты',
    morePassages: 'Ещё отрывки',
    nearestPassages: 'Ближайшие отрывки',
    thisArticle: 'Эта статья',
    timeline: 'Хронология',
    timelineOfThis: 'Хронология темы',
    timelineOfArticle: 'Хронология этой статьи',
    allArticles: 'Все статьи',
    open: 'Открыть',
    earlier: 'Выше',
    later: 'Ниже',
    previousPage: 'Предыдущая страница',
    nextPage: 'Следующая страница',
    picture: 'Картинкой',
    calendarFile: 'Файл календаря',
    table: 'Таблица (CSV)',
    howDated: 'Откуда известны даты',
    showToEveryone: 'Показать всем',
    helpful: 'Полезно',
    wrongQuote: 'Не та цитата',
    askAgain: 'Спросить ещё раз',
    askAbout: (name) => `Спросить: ${name}`,
    alsoIn: 'Также в…',
  },

  sources: {
    copyOf: (title) => `Перепечатка: ${title}`,
    copies: (titles) => `Его перепечатки: ${titles}`,
    setAside: (lines) => `Отложено как служебный текст: ${lines}`,
    nothingSetAside: 'Служебного текста не найдено.',
    reasons: {
      byline: 'автор',
      date: 'дата',
      navigation: 'навигация',
      pointer: 'ссылка на другое',
      appeal: 'призыв к читателям',
      contact: 'контакты',
      rights: 'права',
      credit: 'участники',
      repeated: 'уже было',
      'other-stories': 'другие статьи',
      'page-head': 'шапка страницы',
      'front-matter': 'данные редакции',
    },
  },

  managing: {
    form: 'Добавить статьи',
    add: 'Добавить',
    remove: 'Удалить',
    undo: 'Отменить',
    toAdd: counted({
      one: 'Будет добавлена или заменена # статья',
      few: 'Будут добавлены или заменены # статьи',
      many: 'Будут добавлены или заменены # статей',
      other: 'Будут добавлены или заменены # статьи',
    }),
    toRemove: (file) => `Будет удалён файл ${file}:`,
    outcomes: { added: 'новая', updated: 'заменит то, что есть', unchanged: 'уже есть' },
    words: counted({ one: '# слово', few: '# слова', many: '# слов', other: '# слова' }),
    nothing: 'Ничего нового там не нашлось.',
    notRead: (source, reason) => `Не удалось прочитать ${source}: ${reason}`,
    done: 'Готово. Теперь я отвечаю и по этому.',
    reloaded: 'Папка прочитана заново.',
    leftOut: counted({
      one: 'Пропущен # файл или его часть',
      few: 'Пропущены # файла или их части',
      many: 'Пропущено # файлов или их частей',
      other: 'Пропущено # файла или их частей',
    }),
    others: counted({ one: 'и ещё #', few: 'и ещё #', many: 'и ещё #', other: 'и ещё #' }),
  },

  watching: {
    news: 'Новое о том, за чем здесь следят:',
    count: counted({
      one: 'отслеживается # тема',
      few: 'отслеживаются # темы',
      many: 'отслеживаются # тем',
      other: 'отслеживается # темы',
    }),
    none: 'На этом сервере ничего не отслеживается.',
    added: (topic) => `С этого момента в этом канале будет новое о теме: ${topic}`,
    removed: (topic) => `Больше не отслеживается: ${topic}`,
  },

  timeline: {
    noEvents: 'В статьях нет датированных событий по этому запросу.',
    newestFirst: 'сначала новые',
    oldestFirst: 'сначала старые',
    sourcesDiffer: 'источники расходятся',
    known: {
      words: (phrase) => `по словам «${phrase}»`,
      publication: (day) => `отсчитано от дня публикации, ${day}`,
      told: (date) => `отсчитано от названной раньше даты, ${date}`,
      piece: 'слов с датой нет: это день, о котором сообщает статья',
      beside: 'своих слов с датой нет: отсчитано от предыдущей части предложения',
      rule: (name) => `правило ${name}`,
    },
    heldAsPlanned: 'раньше планировалось, позже сообщено как состоявшееся',
  },

  picture: {
    title: counted({
      one: 'Хронология: # событие',
      few: 'Хронология: # события',
      many: 'Хронология: # событий',
      other: 'Хронология: # события',
    }),
    about: (topic) => `на тему «${topic}»`,
    from: (articles) => `(источники: ${articles})`,
    notDrawn: counted({
      one: 'Ещё # событие не показано.',
      few: 'Ещё # события не показаны.',
      many: 'Ещё # событий не показано.',
      other: 'Ещё # события не показано.',
    }),
    otherArticles: counted({
      one: '# другая статья',
      few: '# другие статьи',
      many: '# других статей',
      other: '# другой статьи',
    }),
    marks: { day: 'в этот день', time: 'в один из дней этого периода', vague: 'примерно в это время' },
    unreadable: 'Символы, для которых на картинке нет шрифта, названы на ней между ‹ и ›.',
  },

  errors: {
    noCommand: (name) => `Команды «${name}» нет. Все команды показывает /help.`,
    noOption: (typed, meant) => `Параметра «${typed}» нет. Возможно, вы имели в виду «${meant}:»?`,
    noArticle: (typed) => `Статьи «${typed}» нет. Все статьи показывает /sources.`,
    severalArticles: (typed, one, other) =>
      `Запросу «${typed}» соответствует несколько статей: «${one}», «${other}». Укажите больше слов из заголовка.`,
    emptyQuestion: 'Спросите в нескольких словах о том, что может быть в статьях: кто, что, где или когда.',
    tooLittle: (typed) =>
      `Одного «${typed}» мало, чтобы искать. Добавьте, о ком или о чём речь: имя, место, предмет.`,
    tooFast: (seconds) => `Как быстро! Подождите, пожалуйста, ${seconds} с и спросите снова.`,
    tooManyAsk: 'Сейчас спрашивают очень многие. Пожалуйста, спросите ещё раз через минуту.',
    tooManyPictures: 'Сейчас рисуется много картинок. Пожалуйста, попробуйте ещё раз через минуту.',
    articleChanged: 'С тех пор статья изменилась. Спросите ещё раз, чтобы увидеть её нынешний текст.',
    argument: (name, expected, came) =>
      `${name}: требуется — ${expected}; получено — ${came === undefined ? 'ничего' : `«${came}»`}.`,
    atMost: (characters) => `не больше ${characters} символов`,
    noSuchNumber: (typed, offered) =>
      offered > 0
        ? `Требуется число от 1 до ${offered}, получено: ${typed}.`
        : 'Пока ничего не предложено; сначала о чём-нибудь спросите.',
    failed: 'Что-то пошло не так с моей стороны. Это записано; попробуйте, пожалуйста, немного позже.',
    expired:
      'Эта кнопка больше не действует: с тех пор изменился я или мои статьи. Спросите, пожалуйста, ещё раз.',
    mayNotManage: 'Это могут только те, кто управляет этим сервером.',
    noLink: 'Дайте ссылку или файл.',
    planGone: 'Я уже не знаю, что здесь нужно было сделать. Начните, пожалуйста, заново.',
    noRoom: (files, megabytes) =>
      `Для этого нет места: у сервера может быть ${files} своих файлов, всего ${megabytes} МБ. Сначала удалите что-нибудь.`,
    articleForAll: 'Эта статья есть у всех серверов: удалить её может только тот, кто меня запустил.',
    mayNotManageChannel: 'Это могут только те, кто управляет этим каналом.',
    mayNotPost: 'Мне нельзя писать в этом канале. Сначала разрешите мне здесь отправлять сообщения.',
    tooManyWatches: 'Этот сервер уже следит за наибольшим числом тем. Сначала уберите одну.',
    noWatch: (typed) => `Ничего с названием «${typed}» не отслеживается. /watch покажет всё.`,
    unknownCommand: 'Я больше не знаю этой команды. Введите /, чтобы увидеть, что я умею.',
  },

  expected: {
    text: 'текст',
    someWords: 'несколько слов',
    order: 'newest или oldest',
    number: 'целое число',
    trueOrFalse: 'true или false',
    date: 'дата вида 2023, 2023-03, 2023-03-17 или «March 2023»',
    laterDate: 'дата не раньше, чем «from»',
  },

  message: {
    tooLong: 'Слишком длинно для сообщения: полный текст в файле ниже.',
    nothing: 'Показать нечего.',
    readIt: 'читать',
  },

  commands: {
    ask: 'Задать статьям вопрос; ответ — дословные цитаты',
    askQuestion: 'Ваш вопрос или несколько ключевых слов на английском',
    sources: 'Показать статьи, из которых берутся ответы',
    sourcesArticle: 'Показать именно эту',
    timeline: 'Расположить по времени события, о которых говорится в статьях',
    timelineTopic: 'Только события на эту тему',
    timelineFrom: 'Только с этой даты: 2023, 2023-03 или 2023-03-17',
    timelineTo: 'Только до этой даты: 2023, 2023-03 или 2023-03-17',
    timelineOrder: 'С какого конца начать; обычно с самых старых',
    source: 'Только эта статья',
    help: 'Что умеет этот бот и как к нему обращаться',
    private: 'Показать ответ только вам',
    askMessage: 'Спросить о сообщении',
    articles: 'Добавить, удалить и проверить статьи',
    articlesAdd: 'Добавить статьи со страницы, из ленты или из файла; сначала видно, что нашлось',
    articlesLink: 'Адрес страницы или ленты',
    articlesFile: 'Файл со статьями',
    articlesRemove: 'Удалить статью вместе с файлом; сначала видно, что исчезнет',
    articlesWhich: 'Какую статью удалить',
    articlesReload: 'Прочитать сейчас, что изменилось в папке',
    articlesReport: 'Сколько всего статей, и что не удалось прочитать',
    addLink: 'Добавить эту ссылку',
    watch: 'Сообщать в этом канале, что нового по теме',
    watchTopic: 'Сообщать в этом канале, когда новые статьи говорят о теме',
    watchAbout: 'За чем следить, на английском: имя, место, несколько слов',
    watchList: 'Все темы, за которыми следит этот сервер, и где',
    watchRemove: 'Больше не следить за темой',
    watchWhich: 'Тема, за которой больше не следить',
  },

  help: {
    intro:
      'Спрашивайте меня о статьях. Я отвечаю их собственными предложениями, дословно, и к каждому указываю источник. Если в статьях об этом не сказано, я так и говорю.',
  },

  feedback: {
    thanks: 'Спасибо, учтено.',
    already: 'Вы уже оценили этот ответ.',
    notNoted: 'Спасибо. На этот раз не удалось это учесть; вы здесь ни при чём.',
  },
};
