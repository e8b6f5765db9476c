import { centuryOf } from './century.ts';
import type { Catalogue } from './en.ts';
import { plural } from './plural.ts';

const counted = plural('zh-CN', (number) => number.toLocaleString('zh-CN'));

/** Simplified Chinese, as Discord's own interface speaks it: polite "您". */
export const zh: Catalogue = {
  locale: 'zh-CN',

  counts: {
    articles: counted({ other: '# 篇文章' }),
    articlesSearched: counted({ other: '已搜索 # 篇文章' }),
    passages: counted({ other: '# 个段落' }),
    characters: counted({ other: '# 个字符' }),
    events: counted({ other: '# 个事件' }),
    moreLines: counted({ other: '另有 # 行' }),
    morePieces: counted({ other: '另有 # 项未能显示' }),
    moreSources: counted({ other: '另有 # 个来源' }),
  },
  page: (at, of) => `第 ${at} 页，共 ${of} 页`,

  answer: {
    articlesDoNotSpeak: '这些文章没有谈到这件事。',
    articleDoesNotSpeak: '这篇文章没有谈到这件事。',
    noClearAnswer: '没有哪句话明确作答。最相近的内容：',
    articlesSayOtherwise: '没有哪句话明确作答。但这些文章另有说法：',
    articleSaysOtherwise: '没有哪句话明确作答。但这篇文章另有说法：',
    nearest: '最相近的内容：',
    nearestNotAboutThis: '最相近的内容（但说的不是这件事）：',
    otherPassages: '其他段落（未必能回答问题）：',
    noMoreQuotes: '没有更多引文了。',
    otherLanguage: '文章是英文的，而您的问题似乎是其他语言。请试着用英文提问。',
    sureness: { sure: '这就是答案', likely: '这很可能是答案', unsure: '这可能是答案' },
    searchedOnly: (title) => `搜索范围：${title}`,
    showingResultsFor: (question) => `显示以下内容的结果：${question}`,
    sourcesDiffer: '各来源说法不一：',
    alsoIn: (titles) => `另见：${titles}`,
    notCompared: '我只引用，不作比较。文章对每一项的说法：',
  },

  origin: {
    article: '',
    'linked story': '相关报道链接，见：',
    caption: '图片说明，见：',
  },

  basis: {
    stated: '',
    relative: '推算',
    published: '发布当天',
  },
  planned: '撰文时尚在计划中',

  dates: {
    day: (day) => day,
    year: (year) => `${year}年`,
    range: (from, to) => `${from}至${to}`,
    weekOf: (day) => `${day}当周`,
    quarter: (number, year) => `${year}年第${['一', '二', '三', '四'][number - 1]}季度`,
    half: (number, year) => `${year}年${number === 1 ? '上' : '下'}半年`,
    season: (season, year) => `${year}年${{ SP: '春', SU: '夏', FA: '秋', WI: '冬' }[season]}季`,
    decade: (year) => `${year}年代`,
    century: (first) => `${centuryOf(first)}世纪`,
    part: (part, whole) => {
      if (whole.endsWith('月')) return `${whole}${{ early: '上', mid: '中', late: '下' }[part]}旬`;
      return `${whole}${{ early: '初', mid: whole.endsWith('年代') ? '中期' : '年中', late: '末' }[part]}`;
    },
  },

  actions: {
    inContext: '查看上下文',
    moreQuotes: '更多引文',
    morePassages: '更多段落',
    nearestPassages: '相近的段落',
    thisArticle: '这篇文章',
    timeline: '时间线',
    timelineOfThis: '此主题的时间线',
    timelineOfArticle: '本文的时间线',
    allArticles: '所有文章',
    open: '打开',
    earlier: '上文',
    later: '下文',
    previousPage: '上一页',
    nextPage: '下一页',
    picture: '以图片显示',
    calendarFile: '日历文件',
    table: '表格 (CSV)',
    howDated: '日期依据',
    showToEveryone: '向所有人显示',
    helpful: '有帮助',
    wrongQuote: '引文不对',
    askAgain: '重新提问',
    askAbout: (name) => `询问：${name}`,
    alsoIn: '另见…',
  },

  sources: {
    by: (name) => `作者：${name}`,
    noAuthor: '未注明作者',
    copyOf: (title) => `转载自：${title}`,
    copies: (titles) => `转载：${titles}`,
    setAside: (lines) => `已作为非正文内容排除：${lines}`,
    nothingSetAside: '没有排除任何非正文内容。',
    reasons: {
      byline: '署名',
      date: '日期',
      navigation: '导航',
      pointer: '指向其他文章',
      appeal: '面向读者的呼吁',
      contact: '联系方式',
      rights: '版权',
      credit: '参与人员',
      sound: '声音',
      'letter-head': '邮件头',
      repeated: '重复',
      'other-stories': '其他文章',
      'page-head': '页头',
      'front-matter': '编辑信息',
    },
  },

  managing: {
    form: '添加文章',
    add: '添加',
    remove: '移除',
    undo: '撤销',
    toAdd: counted({ other: '将添加或替换 # 篇文章' }),
    toRemove: (file) => `将移除文件 ${file}：`,
    outcomes: { added: '新文章', updated: '替换现有的', unchanged: '已经有了' },
    words: counted({ other: '# 个词' }),
    nothing: '那里没有找到新内容。',
    notRead: (source, reason) => `未能读取 ${source}：${reason}`,
    notHad: {
      status: (status) => `网站返回状态 ${status}`,
      forbidden: '其 robots.txt 不允许',
      notPublic: '它不在公共互联网上',
      late: '没有及时得到回应',
      tooLarge: '它太大了',
      noAddress: '那不是网址',
      unreachable: '无法连接该网站',
      noText: '其中没有可以引用的文字',
    },
    done: '完成。我的回答从现在起以此为准。',
    reloaded: '已重新读取文件夹。',
    leftOut: counted({ other: '有 # 个文件或部分未收入' }),
    others: counted({ other: '还有 # 个' }),
  },

  watching: {
    news: '此处关注的内容有新消息：',
    count: counted({ other: '正在关注 # 个主题' }),
    none: '此服务器没有关注任何主题。',
    added: (topic) => `从现在起，此频道将收到相关新消息：${topic}`,
    removed: (topic) => `已不再关注：${topic}`,
  },

  timeline: {
    noEvents: '文章中没有与此相关且带日期的事件。',
    newestFirst: '从新到旧',
    oldestFirst: '从旧到新',
    sourcesDiffer: '来源说法不一',
    known: {
      words: (phrase) => `依据原文“${phrase}”`,
      publication: (day) => `从发布日期 ${day} 推算`,
      told: (date) => `从前文提到的 ${date} 推算`,
      piece: '原文没有写明日期：这是文章所报道的日子',
      beside: '此句没有写明日期：从前一分句推算',
      rule: (name) => `规则 ${name}`,
    },
    heldAsPlanned: '此前为计划，后来报道已发生',
  },

  picture: {
    title: counted({ other: '# 个事件的时间线' }),
    about: (topic) => `主题：“${topic}”`,
    from: (articles) => `（来源：${articles}）`,
    notDrawn: counted({ other: '另有 # 个事件未画出。' }),
    otherArticles: counted({ other: '其他 # 篇文章' }),
    marks: { day: '当天', time: '该时段中的某一天', vague: '大约在该时段' },
    unreadable: '图片缺少字体的字符以其名称标注在 ‹ 与 › 之间。',
  },

  errors: {
    noCommand: (name) => `没有“${name}”这个命令。输入 /help 可查看所有命令。`,
    noOption: (typed, meant) => `没有“${typed}”这个选项。您是指“${meant}”吗？`,
    noArticle: (typed) => `没有“${typed}”这篇文章。输入 /sources 可查看所有文章。`,
    noArticleOn: (topic) => `没有文章提到“${topic}”。输入 /sources 可查看所有文章。`,
    severalArticles: (typed, one, other) =>
      `有多篇文章与“${typed}”相符：“${one}”、“${other}”。请多输入一些标题中的文字。`,
    emptyQuestion: '请用几个词询问文章中可能提到的内容：何人、何事、何地或何时。',
    tooLittle: (typed) => `只有“${typed}”，我不知道该找什么。请补充您问的是谁或什么：人名、地点或事物。`,
    noWordsThere:
      '我看不到那条消息的文字：Discord 只让我看到提及我的消息。请对那条消息使用“应用 → 就此消息提问”，或用您自己的话问我。',
    tooFast: (seconds) => `您问得太快了！请等待 ${seconds} 秒后再提问。`,
    tooManyAsk: '现在提问的人很多，请稍后再问。',
    tooManyPictures: '现在正在绘制的图片很多，请一分钟后再试。',
    fileTooLarge: (megabytes) =>
      `这里的文件最大为 ${megabytes} 兆字节，而此文件会超出。请缩小范围：指定主题、时间或一篇文章。`,
    articleChanged: '这篇文章已有变动。请重新提问以查看其现在的内容。',
    argument: (name, expected, came) =>
      `参数 ${name} 应为：${expected}；实际为：${came === undefined ? '空' : `“${came}”`}。`,
    atMost: (characters) => `最多 ${characters} 个字符`,
    noSuchNumber: (typed, offered) =>
      offered > 0 ? `应为 1 到 ${offered} 之间的数字，实际为 ${typed}。` : '目前没有可选项；请先提问。',
    failed: '我这边出了点问题，已记录下来；请稍后再试。',
    expired: '此按钮已失效：在那之后我或我的文章有所变动。请重新提问。',
    mayNotManage: '只有可以管理此服务器的人才能这样做。',
    noLink: '请给出链接或文件。',
    planGone: '我已不记得这里要做什么。请重新开始。',
    noRoom: (files, megabytes) =>
      `没有空间了：每个服务器最多可有 ${files} 个自己的文件，共 ${megabytes} 兆字节。请先移除一些。`,
    tooManyServers: '此服务器不能有自己的文章：拥有文章的服务器已达上限。运行我的人可以放宽。',
    articleForAll: '这篇文章供所有服务器使用：只有运行我的人才能移除它。',
    mayNotManageChannel: '只有可以管理此频道的人才能这样做。',
    mayNotPost: '我无权在此频道发言。请先在这里给我发送消息的权限。',
    tooManyWatches: '此服务器关注的主题已达上限。请先移除一个。',
    noWatch: (typed) => `没有关注名为“${typed}”的主题。/watch 会列出全部。`,
    unknownCommand: '我已不再支持此命令。输入 / 即可查看我能做什么。',
  },

  expected: {
    text: '文本',
    someWords: '一些文字',
    order: 'newest 或 oldest',
    number: '整数',
    page: '从 1 开始的页码，或 all',
    trueOrFalse: 'true 或 false',
    date: '日期，如 2023、2023-03、2023-03-17 或“March 2023”',
    laterDate: '不早于“from”的日期',
  },

  message: {
    tooLong: '内容太长，无法放入一条消息：全文见下方文件。',
    nothing: '没有可显示的内容。',
    readIt: '阅读原文',
  },

  commands: {
    ask: '向文章提问；回答均逐字引用原文',
    askQuestion: '您的问题或一些关键词（英文）',
    sources: '列出回答所依据的文章',
    sourcesArticle: '显示这一篇',
    timeline: '按时间顺序排列文章中讲述的事件',
    timelineTopic: '仅限与此主题相关的事件',
    timelineFrom: '仅限此日期及之后：2023、2023-03 或 2023-03-17',
    timelineTo: '仅限此日期及之前：2023、2023-03 或 2023-03-17',
    timelineOrder: '从哪一端开始；默认从最早的开始',
    source: '仅限这篇文章',
    help: '此机器人能做什么，以及如何提问',
    private: '仅向您一人显示回复',
    askMessage: '就此消息提问',
    articles: '添加、移除和检查文章',
    articlesAdd: '从网页、订阅源或文件添加文章，先看找到了什么',
    articlesLink: '网页或订阅源的地址',
    articlesFile: '含有文章的文件',
    articlesRemove: '移除一篇文章及其文件，先看会移除什么',
    articlesWhich: '要移除的文章',
    articlesReload: '立即读取文件夹中的变动',
    articlesReport: '共有多少篇文章，哪些未能读取',
    addLink: '添加此链接',
    watch: '在此频道告知某个主题的新消息',
    watchTopic: '每当新文章谈到某个主题时告知此频道',
    watchAbout: '要关注什么，用英文：名字、地点或几个词',
    watchList: '此服务器关注的所有主题及其频道',
    watchRemove: '不再关注某个主题',
    watchWhich: '不再关注的主题',
  },

  help: {
    intro: '请就这些文章向我提问。我用文章里的原句逐字回答，每句都注明出处。文章没有提到的，我会如实告知。',
  },

  feedback: {
    thanks: '谢谢，已记录。',
    already: '您已经评价过这个回答了。',
    notNoted: '谢谢。这次未能记录下来；这不是您的问题。',
  },
};
