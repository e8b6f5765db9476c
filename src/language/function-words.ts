/** The words by which a question of a language is known, in lower case, in each spelling in which they are typed. */
export interface FunctionWords {
  /** Asking words that have no use in English and are no names: one is proof. */
  readonly sure: ReadonlySet<string>;
  /** Asking words and verbs that may be English or part of a name: proof beside another. */
  readonly telling: ReadonlySet<string>;
  /** Articles, prepositions and the like, of which names are full: they only add to proof. */
  readonly small: ReadonlySet<string>;
  /** Letters and endings by which a word is told from its neighbours' words. */
  readonly looks?: RegExp;
}

/**
 * Languages of the Latin script by their BCP 47 codes. Not listed, though they ask, are words that are names and
 * abbreviations in the news ("KUKA", "VAR", "APA"). An elided word ends in its apostrophe: "l’".
 */
export const FUNCTION_WORDS: Readonly<Record<string, FunctionWords>> = {
  es: words(
    `¿ qué quién quien quiénes quienes cuál cuáles cuándo cuánto cuanto cuánta cuanta cuántos cuantos cuántas cuantas dónde
     adónde fueron están hubo cuesta alguien`,
    'que cual cuales cuando cómo como donde es fue está son ha han hay hizo dijo tiene tienen va por',
    'el la los las un una de del al en y a o con para su sus lo le se si sí no me mi más mas sobre este esta ya',
    /[ñ]|ll|ci[óo]n$|\p{L}{2}ó$/u,
  ),
  de: words(
    `wer wem wessen wann warum wieso weshalb wozu woher wohin worin woran wofür worum worüber womit wodurch wovon welche
     welcher welches welchen welchem wieviel wieviele wurde wurden kostet`,
    'was wo wie wen ist sind hat waren wird werden haben hatte gibt kann nicht ich',
    `der die das den dem des ein eine einen einem einer und oder im am an auf mit von vom zu zum zur bei für fuer aus nach über
     ueber in so es er sie sich noch um als also denn sein war lange viel`,
    /[äöüß]/,
  ),
  fr: words(
    'quoi quels quelles quand combien pourquoi lequel laquelle était étaient sera seront coûte coûtera',
    'qui que qu’ quel quelle où ou est sont ont quelqu’ va vont coute',
    `le la les l’ un une des du de d’ au aux a à en et dans par pour sur avec se s’ ce cette ces c’ il ils elle elles on me ne n’
     pas plus j’ je tu son sa ses leur dont y comment`,
    /[èêçœ]|eux$|eau$/,
  ),
  it: words(
    'perché perchè quanti quante cos’ dov’ com’ qual’ hanno erano stata stati sono quali costerà',
    'chi che cosa cose quale qual quando quanto quanta dove perche è stato era sarà ha ci cui',
    `il lo la i gli le l’ un un’ una uno di del della dello dei degli delle dell’ da dal dalla dall’ dai a al alla allo ai agli
     alle all’ in nel nella nei nell’ con su sul sulla sull’ per tra fra si non ne e o no come costa`,
    /[ìòù]|zion[ei]$|tt[oi]$/,
  ),
  pt: words(
    'quem quais quantos quantas onde foram estão estava vão porquê custa há aconteceu',
    'qual que quando quanto quanta como porque por é foi está tem têm vai',
    `o a os as um uma de do da dos das em no na nos nas ao aos à às com pelo pela para pra se e ou não nao mais sobre seu sua
     este esta são disse`,
    /[ãõç]|\p{L}{2}(?:ou|eu|aram)$|lh|nh/u,
  ),
  pl: words(
    `kto kogo komu czego czemu kiedy gdzie skąd skad dokąd dlaczego jakie jakich jakim jaką która które którzy których który
     którą jest są będzie bedzie kosztuje czyj`,
    'co czym ile ilu kim czy jak jaki jaka ma był była było byli mają',
    'w we z ze na do od o po za i u się sie to ten ta te nie dla przez przy nad pod oraz jego teraz most',
    /[ąćęłńśźż]/,
  ),
  nl: words(
    'wanneer waar waarom hoeveel welke waarheen waarvan wordt werd werden heeft hebben zijn',
    'wie hoe welk gaat komt kost',
    'de het een van in op aan met voor en of te bij uit naar over er die dat niet om is was',
  ),
  sv: words(
    'när vem varför vilken vilket vilka mycket är',
    'kostar många hur',
    'en ett den det i på av och för till med som',
  ),
  da: words(
    'hvornår hvem hvor hvorfor hvad hvilken hvilke hvilket',
    'er mange',
    'en et den det i på af og for til med som',
  ),
  nb: words(
    'hvem hvor hvorfor hva hvilken hvilke hvilket når',
    'er mange',
    'en et den det i på av og for til med som',
  ),
  cs: words(
    'kdy kde kdo proč kolik který která které jaký jaká jaké',
    'je jak byl byla bylo',
    'v na se z do za o po k s a co',
    /[ěščřžůý]/,
  ),
  ro: words('când cât câți câte unde cine', 'care ce este sunt cum', 'de a la în din cu pe al ale un o și'),
  hu: words('mikor miért mennyi hogyan hány melyik', 'ki mi hol', 'a az és egy van volt'),
  tr: words('nerede neden nasıl kaç hangi niçin nereye', 've bir zaman', 'bu da de ne için', /[ğış]/),
  fi: words('milloin missä miksi kuinka mikä', 'mitä on', 'ja ei se'),
  id: words('kapan siapa mengapa berapa bagaimana dimana', 'yang', 'di dan itu ini dari'),
};

function words(sure: string, telling: string, small: string, looks?: RegExp): FunctionWords {
  const set = (list: string) => new Set(list.split(/\s+/));
  return { sure: set(sure), telling: set(telling), small: set(small), ...(looks && { looks }) };
}
