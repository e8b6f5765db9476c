import { romanCenturyOf } from './century.ts';
import type { Catalogue } from './en.ts';
import { plural } from './plural.ts';
import { rangeWith } from './range.ts';

/** Groups of digits are parted by a narrow space (RAE), since Spain and Latin America read "12.345" differently. */
const counted = plural('es', (number) => number.toLocaleString('es').replaceAll('.', '\u202f'));

/** Spanish for Spain and Latin America alike, as Discord's own interface speaks it: "tú". */
export const es: Catalogue = {
  locale: 'es',

  counts: {
    articles: counted({ one: '# artículo', other: '# artículos' }),
    articlesSearched: counted({ one: '# artículo consultado', other: '# artículos consultados' }),
    passages: counted({ one: '# fragmento', other: '# fragmentos' }),
    characters: counted({ one: '# carácter', other: '# caracteres' }),
    events: counted({ one: '# acontecimiento', other: '# acontecimientos' }),
    moreLines: counted({ one: 'y # línea más', other: 'y # líneas más' }),
    morePieces: counted({ one: '# parte más no cupo', other: '# partes más no cupieron' }),
    moreSources: counted({ one: '# fuente más', other: '# fuentes más' }),
  },
  page: (at, of) => `página ${at} de ${of}`,

  answer: {
    articlesDoNotSpeak: 'Los artículos no hablan de esto.',
    articleDoesNotSpeak: 'Este artículo no habla de esto.',
    noClearAnswer: 'Ninguna frase responde con claridad. Lo más cercano:',
    articlesSayOtherwise: 'Ninguna frase responde con claridad. Pero los artículos dicen otra cosa:',
    articleSaysOtherwise: 'Ninguna frase responde con claridad. Pero este artículo dice otra cosa:',
    nearest: 'Lo más cercano:',
    nearestNotAboutThis: 'Lo más cercano, aunque trata de otra cosa:',
    otherPassages: 'Otros fragmentos, que quizá no respondan:',
    noMoreQuotes: 'No hay más citas.',
    otherLanguage: 'Los artículos están en inglés y parece que tu pregunta no. Prueba a hacerla en inglés.',
    sureness: {
      sure: 'Esto responde a la pregunta',
      likely: 'Probablemente esto responde a la pregunta',
      unsure: 'Puede que esto responda a la pregunta',
    },
    searchedOnly: (title) => `Búsqueda solo en: ${title}`,
    showingResultsFor: (question) => `Mostrando resultados de: ${question}`,
    sourcesDiffer: 'Las fuentes no coinciden:',
    alsoIn: (titles) => `también en: ${titles}`,
    notCompared: 'Cito, pero no comparo. Esto dicen los artículos de cada uno:',
  },

  origin: {
    article: '',
    'linked story': 'noticia enlazada en: ',
    caption: 'pie de foto en: ',
  },

  basis: {
    stated: '',
    relative: 'fecha calculada',
    published: 'día de publicación',
  },
  planned: 'previsto cuando se escribió',

  dates: {
    day: (day) => day,
    year: (year) => year,
    range: rangeWith('–'),
    weekOf: (day) => `semana del ${day}`,
    quarter: (number, year) =>
      `${['primer', 'segundo', 'tercer', 'cuarto'][number - 1]} trimestre de ${year}`,
    half: (number, year) => `${number === 1 ? 'primer' : 'segundo'} semestre de ${year}`,
    season: (season, year) =>
      `${{ SP: 'primavera', SU: 'verano', FA: 'otoño', WI: 'invierno' }[season]} de ${year}`,
    decade: (year) => `década de ${year}`,
    century: (first) => `siglo ${romanCenturyOf(first)}`,
    part: (part, whole) =>
      `${{ early: 'principios', mid: 'mediados', late: 'finales' }[part]} de ${whole.replace(/^(?=década)/, 'la ')}`,
  },

  actions: {
    inContext: 'En contexto',
    moreQuotes: 'Más citas',
    morePassages: 'Más fragmentos',
    nearestPassages: 'Fragmentos cercanos',
    thisArticle: 'Este artículo',
    timeline: 'Cronología',
    timelineOfThis: 'Cronología del tema',
    timelineOfArticle: 'Cronología del artículo',
    allArticles: 'Todos los artículos',
    open: 'Abrir',
    earlier: 'Más arriba',
    later: 'Más abajo',
    previousPage: 'Página anterior',
    nextPage: 'Página siguiente',
    picture: 'Como imagen',
    calendarFile: 'Archivo de calendario',
    table: 'Tabla (CSV)',
    howDated: 'De dónde salen las fechas',
    showToEveryone: 'Mostrar a todos',
    helpful: 'Útil',
    wrongQuote: 'Cita equivocada',
    askAgain: 'Volver a preguntar',
    askAbout: (name) => `Preguntar por ${name}`,
    alsoIn: 'También en…',
  },

  sources: {
    by: (name) => `Por ${name}`,
    noAuthor: 'No se nombra autor',
    copyOf: (title) => `Copia de: ${title}`,
    copies: (titles) => `Copias de este: ${titles}`,
    setAside: (lines) => `Apartado por no ser parte del artículo: ${lines}`,
    nothingSetAside: 'No se apartó ningún texto ajeno al artículo.',
    reasons: {
      byline: 'firma',
      date: 'fecha',
      navigation: 'navegación',
      pointer: 'enlace a otra pieza',
      appeal: 'llamamiento a lectores',
      contact: 'contacto',
      rights: 'derechos',
      credit: 'créditos',
      sound: 'sonido',
      'letter-head': 'cabecera de un mensaje',
      repeated: 'repetido',
      'other-stories': 'otras noticias',
      'page-head': 'cabecera de la página',
      'front-matter': 'datos del editor',
    },
  },

  managing: {
    form: 'Añadir artículos',
    add: 'Añadir',
    remove: 'Quitar',
    undo: 'Deshacer',
    toAdd: counted({
      one: 'Se añadiría o sustituiría # artículo',
      other: 'Se añadirían o sustituirían # artículos',
    }),
    toRemove: (file) => `Esto quitaría el archivo ${file}:`,
    outcomes: { added: 'nuevo', updated: 'sustituye lo que hay', unchanged: 'ya está' },
    words: counted({ one: '# palabra', other: '# palabras' }),
    nothing: 'No se ha encontrado nada nuevo.',
    notRead: (source, reason) => `${source} no se ha leído: ${reason}`,
    notHad: {
      status: (status) => `el sitio responde con el estado ${status}`,
      forbidden: 'su robots.txt lo prohíbe',
      notPublic: 'no está en la internet abierta',
      late: 'no llegó respuesta a tiempo',
      tooLarge: 'es demasiado grande',
      noAddress: 'eso no es una dirección web',
      unreachable: 'no se puede llegar al sitio',
      noText: 'no hay en ello texto que se pueda citar',
    },
    done: 'Hecho. Desde ahora mis respuestas lo tienen en cuenta.',
    reloaded: 'La carpeta se ha leído de nuevo.',
    leftOut: counted({ one: 'Queda fuera # archivo o parte', other: 'Quedan fuera # archivos o partes' }),
    others: counted({ one: 'y # más', other: 'y # más' }),
  },

  watching: {
    news: 'Novedades sobre lo que se sigue aquí:',
    count: counted({ one: 'Se sigue # tema', other: 'Se siguen # temas' }),
    none: 'En este servidor no se sigue ningún tema.',
    added: (topic) => `Desde ahora este canal recibirá lo nuevo sobre: ${topic}`,
    removed: (topic) => `Ya no se sigue: ${topic}`,
  },

  timeline: {
    noEvents: 'Los artículos no cuentan ningún acontecimiento con fecha sobre esto.',
    newestFirst: 'primero los más recientes',
    oldestFirst: 'primero los más antiguos',
    sourcesDiffer: 'las fuentes no coinciden',
    known: {
      words: (phrase) => `según las palabras «${phrase}»`,
      publication: (day) => `contado desde el día de publicación, ${day}`,
      told: (date) => `contado desde ${date}, citado antes`,
      piece: 'ninguna palabra la da: es el día del que informa el artículo',
      beside: 'ninguna palabra propia la da: se cuenta desde la frase anterior',
      rule: (name) => `regla ${name}`,
    },
    heldAsPlanned: 'planeado antes, contado después como hecho',
  },

  picture: {
    title: counted({
      one: 'Cronología de # acontecimiento',
      other: 'Cronología de # acontecimientos',
    }),
    about: (topic) => `sobre «${topic}»`,
    from: (articles) => `a partir de ${articles}`,
    notDrawn: counted({
      one: 'Hay # acontecimiento más que no aparece en la imagen.',
      other: 'Hay # acontecimientos más que no aparecen en la imagen.',
    }),
    otherArticles: counted({ one: '# artículo más', other: '# artículos más' }),
    marks: { day: 'ese día', time: 'algún día de ese periodo', vague: 'hacia esas fechas' },
    unreadable: 'Los caracteres para los que la imagen no tiene fuente se nombran en ella entre ‹ y ›.',
  },

  errors: {
    noCommand: (name) => `No existe el comando «${name}». /help los muestra todos.`,
    noOption: (typed, meant) => `No hay ninguna opción «${typed}». ¿Quería decir «${meant}:»?`,
    noArticle: (typed) => `No existe el artículo «${typed}». /sources los muestra todos.`,
    noArticleOn: (topic) => `Ningún artículo habla de «${topic}». /sources los muestra todos.`,
    severalArticles: (typed, one, other) =>
      `Más de un artículo coincide con «${typed}»: «${one}», «${other}». Escribe más palabras del título.`,
    emptyQuestion:
      'Pregunta en pocas palabras por algo que los artículos puedan contar: quién, qué, dónde o cuándo.',
    tooLittle: (typed) =>
      `«${typed}» por sí solo no me dice qué buscar. Añade de quién o de qué se trata: un nombre, un lugar, una cosa.`,
    noWordsThere:
      'No veo palabras en ese mensaje: Discord solo me muestra los que me mencionan. Prueba en él Aplicaciones → Preguntar por este mensaje, o pregúntame con tus palabras.',
    tooFast: (seconds) => `¡Qué rapidez! Espera ${seconds} s, por favor, y vuelve a preguntar.`,
    tooManyAsk: 'Ahora mismo pregunta mucha gente. Vuelve a preguntar en un momento, por favor.',
    tooManyPictures:
      'Ahora mismo se están dibujando muchas imágenes. Vuelve a intentarlo en un minuto, por favor.',
    fileTooLarge: (megabytes) =>
      `Aquí un archivo puede tener ${megabytes} MB, y este sería mayor. Pide menos: un tema, un periodo o un solo artículo.`,
    articleChanged: 'El artículo ha cambiado desde entonces. Vuelve a preguntar para verlo como está ahora.',
    argument: (name, expected, came) =>
      `${name}: se esperaba ${expected} y se recibió ${came === undefined ? 'nada' : `«${came}»`}.`,
    atMost: (characters) => `un texto de ${characters} caracteres como máximo`,
    noSuchNumber: (typed, offered) =>
      offered > 0
        ? `Se esperaba un número del 1 al ${offered} y se recibió ${typed}.`
        : 'Todavía no se ofrece nada; primero pregunta algo.',
    failed: 'Algo ha fallado por mi parte. Ha quedado anotado; inténtalo de nuevo dentro de un rato.',
    expired: 'Este botón ha caducado: desde entonces he cambiado yo o mis artículos. Vuelve a preguntar.',
    mayNotManage: 'Solo quien puede gestionar este servidor puede hacer eso.',
    noLink: 'Da un enlace web, o un archivo.',
    planGone: 'Ya no sé qué se iba a hacer aquí. Empieza de nuevo, por favor.',
    noRoom: (files, megabytes) =>
      `No hay sitio para eso: un servidor puede tener ${files} archivos propios, ${megabytes} MB en total. Quita antes algunos.`,
    tooManyServers:
      'Este servidor no puede tener artículos propios: ya los tienen tantos servidores como se permite. Quien me administra puede permitir más.',
    articleForAll: 'Ese artículo está para todos los servidores: solo puede quitarlo quien me administra.',
    mayNotManageChannel: 'Solo puede hacerlo quien administra este canal.',
    mayNotPost: 'No puedo escribir en este canal. Dame antes aquí el permiso de enviar mensajes.',
    tooManyWatches: 'Este servidor ya sigue tantos temas como puede. Quita uno antes.',
    noWatch: (typed) => `No se sigue nada llamado «${typed}». /watch los muestra todos.`,
    unknownCommand: 'Ya no conozco este comando. Escribe / para ver lo que puedo hacer.',
  },

  expected: {
    text: 'texto',
    someWords: 'alguna palabra',
    order: 'newest u oldest',
    number: 'un número entero',
    page: 'una página desde 1, o all',
    trueOrFalse: 'true o false',
    date: 'una fecha como 2023, 2023-03, 2023-03-17 o «March 2023»',
    laterDate: 'una fecha que no sea anterior a «from»',
  },

  message: {
    tooLong: 'Demasiado largo para un mensaje: está completo en el archivo de abajo.',
    nothing: 'No hay nada que mostrar.',
    readIt: 'leer',
  },

  commands: {
    ask: 'Haz una pregunta a los artículos; responden con citas literales',
    askQuestion: 'Tu pregunta o unas palabras clave, en inglés',
    sources: 'Muestra los artículos de los que salen las respuestas',
    sourcesArticle: 'Mostrar este',
    timeline: 'Pone en orden los acontecimientos que cuentan los artículos',
    timelineTopic: 'Solo los acontecimientos sobre este tema',
    timelineFrom: 'Solo a partir de esta fecha: 2023, 2023-03 o 2023-03-17',
    timelineTo: 'Solo hasta esta fecha: 2023, 2023-03 o 2023-03-17',
    timelineOrder: 'Por qué extremo empezar; si no se indica, por lo más antiguo',
    source: 'Solo este artículo',
    help: 'Qué hace este bot y cómo preguntarle',
    private: 'Mostrarte la respuesta solo a ti',
    askMessage: 'Preguntar por este mensaje',
    articles: 'Añadir, quitar y revisar los artículos',
    articlesAdd: 'Añadir artículos: una página, un canal o un archivo; antes ves lo encontrado',
    articlesLink: 'La dirección de una página o de un canal',
    articlesFile: 'Un archivo con artículos',
    articlesRemove: 'Quitar un artículo y su archivo; antes ves lo que se va',
    articlesWhich: 'El artículo que se quita',
    articlesReload: 'Leer ahora lo que ha cambiado en la carpeta',
    articlesReport: 'Cuántos artículos hay, y qué no se ha podido leer',
    addLink: 'Añadir este enlace',
    watch: 'Contar en este canal lo nuevo sobre un tema',
    watchTopic: 'Avisar en este canal cuando artículos nuevos hablen de un tema',
    watchAbout: 'Qué seguir, en inglés: un nombre, un lugar, unas palabras',
    watchList: 'Todos los temas que sigue este servidor, y dónde',
    watchRemove: 'Dejar de seguir un tema',
    watchWhich: 'El tema que se deja de seguir',
  },

  help: {
    intro:
      'Pregúntame sobre los artículos. Respondo con sus propias frases, al pie de la letra, cada una con su fuente. Si los artículos no lo dicen, te lo digo.',
  },

  feedback: {
    thanks: 'Gracias, queda anotado.',
    already: 'Ya has valorado esta respuesta.',
    notNoted: 'Gracias. Esta vez no he podido anotarlo; no es culpa tuya.',
  },
};
