/** What a text says that asks nothing of the articles, and the language in which it does, as a BCP 47 code. */
export interface SaidElsewhere {
  readonly means: 'courtesy' | 'help' | 'doubt';
  readonly language: string;
}

/**
 * Whether a text in another language than English only greets, thanks, agrees, asks what the bot does, or if what was said is true:
 * "hola", "vielen Dank!", "что ты умеешь?", "stimmt das?". Undefined for all others, among them those that go on ("hola Putin"). Accents may be left out.
 *
 * @example saidElsewhere('¡Hola, buenos días!') // { means: 'courtesy', language: 'es' }
 * @example saidElsewhere('Aide humanitaire') // undefined
 */
export function saidElsewhere(text: string): SaidElsewhere | undefined {
  if (text.length > LONGEST || ABBREVIATION.test(text)) return undefined;
  const words = plain(text).match(/\p{L}+/gu) ?? [];
  let said: SaidElsewhere | undefined;
  for (let at = 0; at < words.length; ) {
    const found = phraseAt(words, at);
    if (!found) return undefined;
    at += found.takes;
    // A call for help is one whatever greets before it.
    if (found.said && (said === undefined || said.means === 'courtesy')) said = found.said;
  }
  return /\p{N}/u.test(text) ? undefined : said;
}

/** The longest phrase that begins at a word, and how many words it takes. */
function phraseAt(words: readonly string[], at: number): { takes: number; said?: SaidElsewhere } | undefined {
  for (let takes = Math.min(MOST_WORDS, words.length - at); takes > 0; takes--) {
    const said = PHRASES.get(words.slice(at, at + takes).join(' '));
    if (said) return { takes, said };
  }
  return BESIDE.has(words[at] ?? '') ? { takes: 1 } : undefined;
}

/** In lower case and without accents; "й" and "ї" are letters of their own. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/(?<=\p{Script=Latin})\p{M}+/gu, '')
    .normalize('NFC');
}

/** More than that says more than a greeting. */
const LONGEST = 80;

/** "SVP" alone is a party rather than French. */
const ABBREVIATION = /^\P{L}*\p{Lu}{2,3}\P{L}*$/u;

/** What may stand beside any of them: it is said everywhere, or names the bot. */
const BESIDE: ReadonlySet<string> = new Set(['ok', 'okay', 'bot', 'dateline']);

/** What is said alone by who wants nothing of the articles, phrases between commas. The first language that has a phrase keeps it. */
const SAID: Readonly<Record<string, Readonly<Record<SaidElsewhere['means'], string>>>> = {
  es: {
    courtesy: `hola, buenas, buenos días, buenas tardes, buenas noches, qué tal, hola a todos, gracias, muchas gracias, mil gracias,
      gracias por todo, por favor, de nada, sí, adiós, hasta luego, hasta mañana`,
    help: `ayuda, ayúdame, ayuda por favor, me puedes ayudar, puedes ayudarme, necesito ayuda, qué puedes hacer, qué haces,
      cómo funciona, cómo funcionas, quién eres, qué eres, cómo te llamas, cómo estás`,
    doubt: `es verdad, es cierto, es verdad eso, eso es verdad, es eso verdad, es eso cierto, de verdad, en serio, es real, fuente`,
  },
  de: {
    courtesy: `hallo, hallo zusammen, hi zusammen, guten tag, guten morgen, guten abend, gute nacht, servus, moin, grüß gott, grüezi,
      danke, danke schön, dankeschön, danke dir, danke sehr, vielen dank, besten dank, bitte, bitte schön, ja, nein, tschüss, tschüß,
      auf wiedersehen, bis bald, bis später`,
    help: `hilfe, hilfe bitte, hilf mir, kannst du mir helfen, können sie mir helfen, ich brauche hilfe, was kannst du,
      was kannst du alles, was machst du, wie funktioniert das, wie funktionierst du, wer bist du, was bist du, wie heißt du, wie geht es dir,
      wie gehts`,
    doubt: `stimmt das, stimmt das wirklich, ist das wahr, ist das echt, ist das so, wirklich, echt, im ernst, quelle, beleg`,
  },
  fr: {
    courtesy: `bonjour, bonjour à tous, bonsoir, bonne nuit, bonne journée, salut, salut à tous, coucou, merci, merci beaucoup, merci bien,
      mille mercis, s'il vous plaît, s'il te plaît, svp, stp, de rien, oui, non, d'accord, au revoir, à bientôt, à plus tard`,
    help: `aide, à l'aide, aidez moi, aide moi, au secours, peux tu m'aider, pouvez vous m'aider, tu peux m'aider, j'ai besoin d'aide,
      que peux tu faire, que sais tu faire, comment ça marche, comment tu marches, qui es tu, tu es qui, comment tu t'appelles, comment ça va, ça va`,
    doubt: `c'est vrai, c'est vrai ça, est ce vrai, est ce que c'est vrai, vraiment, sérieusement, tu es sûr`,
  },
  ru: {
    courtesy: `привет, приветик, всем привет, привет всем, здравствуй, здравствуйте, добрый день, доброе утро, добрый вечер,
      доброй ночи, спокойной ночи, спасибо, спасибо большое, большое спасибо, благодарю, пожалуйста, да, нет, хорошо, понятно, ок, пока, до свидания`,
    help: `помощь, помоги, помогите, помоги мне, помогите мне, помоги пожалуйста, помогите пожалуйста, мне нужна помощь, справка,
      ты можешь помочь, можешь помочь, что ты умеешь, что ты можешь, что умеешь, что ты делаешь, как это работает, как ты работаешь, кто ты, ты кто,
      как тебя зовут, как дела`,
    doubt: `правда, это правда, правда ли это, это точно, это так, серьёзно, серьезно, точно, источник`,
  },
  uk: {
    courtesy: `привіт, всім привіт, привіт всім, вітаю, добрий день, доброго дня, доброго ранку, добрий ранок, добрий вечір,
      на добраніч, дякую, дуже дякую, щиро дякую, спасибі, будь ласка, так, ні, добре, зрозуміло, бувай, до побачення`,
    help: `допомога, допоможи, допоможіть, допоможи мені, допоможіть мені, потрібна допомога, довідка, можеш допомогти, ти можеш допомогти,
      що ти вмієш, що ти можеш, що вмієш, що ти робиш, як це працює, як ти працюєш, хто ти, ти хто, як тебе звати, як справи`,
    doubt: `правда, це правда, чи правда це, чи це правда, справді, серйозно, точно, джерело`,
  },
  zh: {
    courtesy: `你好, 您好, 你们好, 大家好, 嗨, 早上好, 早安, 下午好, 晚上好, 晚安, 谢谢, 谢谢你, 谢谢您, 多谢, 非常感谢, 感谢, 請, 请, 好的, 好, 是的, 不, 再见,
      謝謝, 謝謝你, 再見`,
    help: `帮助, 救命, 帮我, 请帮我, 帮帮我, 帮忙, 你能帮我吗, 你可以帮我吗, 我需要帮助, 你能做什么, 你会做什么, 你可以做什么, 怎么用, 怎么使用, 你是谁, 你是什么, 你叫什么,
      你叫什么名字, 你好吗, 幫助, 幫我, 你能做什麼, 你是誰`,
    doubt: `真的吗, 真的嗎, 是真的吗, 这是真的吗, 這是真的嗎, 这个是真的吗, 真的假的, 来源`,
  },
  it: {
    courtesy: `ciao, ciao a tutti, salve, buongiorno, buon giorno, buonasera, buona sera, buonanotte, grazie, grazie mille, molte grazie,
      per favore, prego, sì, arrivederci`,
    help: `aiuto, aiutami, aiutatemi, mi puoi aiutare, puoi aiutarmi, ho bisogno di aiuto, cosa puoi fare, cosa sai fare, come funziona,
      come funzioni, chi sei, come ti chiami, come stai`,
    doubt: `è vero, è vero questo, davvero, sul serio, fonte`,
  },
  pt: {
    courtesy: `olá, oi, bom dia, boa tarde, boa noite, obrigado, obrigada, muito obrigado, muito obrigada, por favor, sim, não, tchau`,
    help: `ajuda, socorro, me ajuda, me ajude, ajude me, pode me ajudar, preciso de ajuda, o que você faz, o que você pode fazer,
      como funciona isso, quem é você, como você se chama, tudo bem`,
    doubt: `é verdade, isso é verdade, é verdade isso, sério, fonte`,
  },
  pl: {
    courtesy: `cześć, hej, witam, witajcie, dzień dobry, dobry wieczór, dobranoc, dziękuję, dzięki, dziękuję bardzo, bardzo dziękuję,
      proszę, tak, nie, do widzenia`,
    help: `pomoc, pomocy, pomóż, pomóż mi, możesz mi pomóc, potrzebuję pomocy, co potrafisz, co umiesz, jak to działa, kim jesteś,
      jak się nazywasz, jak się masz`,
    doubt: `czy to prawda, to prawda, naprawdę, serio, źródło`,
  },
  nl: {
    courtesy: `hoi, hallo allemaal, goedemorgen, goedemiddag, goedenavond, dank je, dank je wel, dankjewel, dank u, dank u wel, bedankt,
      alsjeblieft, nee, doei, tot ziens`,
    help: `hulp, help mij, kun je me helpen, ik heb hulp nodig, wat kun je, wat kan je, hoe werkt dit, hoe werkt het, wie ben je,
      hoe heet je, hoe gaat het`,
    doubt: `is dat waar, is dit waar, klopt dat, klopt dit, echt waar, bron`,
  },
};

const PHRASES: ReadonlyMap<string, SaidElsewhere> = new Map(
  Object.entries(SAID)
    .flatMap(([language, said]) =>
      (['courtesy', 'help', 'doubt'] as const).flatMap((means) =>
        said[means].split(',').map((phrase) => {
          const words = plain(phrase).match(/\p{L}+/gu) ?? [];
          return [words.join(' '), { means, language }] as const;
        }),
      ),
    )
    .reverse(),
);

const MOST_WORDS = Math.max(...[...PHRASES.keys()].map((phrase) => phrase.split(' ').length));
