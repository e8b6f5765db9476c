import type { Phrase } from './phrase.ts';

const NETWORK =
  '(?:facebook|twitter|x|instagram|pinterest|linkedin|e-?mail|whatsapp|reddit|telegram|messenger|threads|bluesky|mastodon|flipboard|tumblr|youtube|tiktok|print|copy link|rss|more)';
/** A row of three buttons or more, or of two after "Share". */
const NETWORKS = new RegExp(
  `^(?:(?:share|follow(?: us)?)(?: (?:this|on|via|to))?:? |${NETWORK}[ ,/|·•]{1,3})${NETWORK}(?:[ ,/|·•]{1,3}${NETWORK})+$`,
  'i',
);

/** Labels under which a page lists other pieces, among others. */
export const LIST_LABELS =
  '(?:related|external|useful) (?:internet |external |web )?links|(?:from )?around the (?:web|network)|must[- ]reads?';

/** How a piece may be cited. */
export const CITATION_STYLE = '(?:MLA|APA|Chicago|Harvard|Vancouver|BibTeX|RIS|EndNote)';

/** Somebody is reported to say it: no page says so of its own words. */
export const REPORTED =
  /\b(?:said|says|told|asked|wrote|warned|explained|argued|ruled|advised|replied|demand(?:s|ed)|suspect(?:s|ed))\b/i;

/**
 * Phrases that the software of news pages and weblogs writes around any article, or that the law and its partners ask of a publisher;
 * to be asked of lines in which nobody is REPORTED. As in STOCK_PHRASES no line of more than 25 words is judged by them.
 */
export const PAGE_PHRASES: readonly Phrase[] = [
  // Live tickers, players, pictures, menus.
  [
    'navigation',
    'key updates refresh autoupdates autorefresh automaticupdates automaticrefresh reload jump go skip pinned sort watch play playing screen fullscreen player caption enlarge zoom expand open view image photo slide copied size toggle',
    /^(?:(?:show|hide|see|view|all) key (?:events|moments|updates)(?: only)?|(?:auto(?:matic)?[- ]?)?(?:updates|refresh) (?:on|off)|(?:refresh|reload)(?: (?:the |this )?(?:page|feed|updates))?|(?:jump|go|skip) to (?:the )?(?:latest|newest|top|comments|content|main content|navigation|search)(?: (?:updates?|posts?))?|pinned(?: post| update)?|sort by(?: (?:newest|oldest|latest|best|top))?|(?:watch|play) (?:now|live|video|the video|audio)|now playing|full ?screen|video player is loading\W*|(?:hide|toggle|show) caption|enlarge(?: (?:this )?image)?|(?:zoom|expand|open|view) (?:this )?image(?: in (?:gallery|full ?screen))?|(?:image|photo|slide) \d+ of \d+|link copied\W*|(?:text|font) size|toggle (?:navigation|menu|search))$/i,
  ],
  [
    'navigation',
    'ad advertisement advertisment scroll',
    /^(?:(?:skip|report this) (?:ad|advertisement)|ad feedback|advertis(?:e)?ment\W+(?:scroll|continue|article|story)\b[^.]*|scroll (?:down )?(?:to continue|for more)\b[^.]*)$/i,
  ],
  // What a browser lacks.
  [
    'navigation',
    'javascript enable browser video audio content reading viewing seeing',
    /^(?:(?:please )?(?:turn on|enable|activate|allow) javascript(?: (?:to|in|for|and)\b.*|\W*$)|(?:to \S+ this \S+,? )?(?:you need|you must) (?:to )?enable javascript\b|(?:(?:this (?:page|site|feature|video|content) requires|you need) javascript(?: (?:to|enabled)\b.*)?|javascript (?:is|must be) (?:required|disabled|enabled|turned off)(?: (?:in your|on your|to|for)\b.*)?)\.?$|your browser (?:does not|doesn['’]t) support (?:the )?(?:html5?|video|audio|iframes?|javascript|this|embedded|playback)\b|this (?:video|audio|content) (?:can ?not|can['’]t) be (?:played|displayed|loaded)(?:\.?$| (?:here|in your|on your|because)\b)|if you (?:are|['’]re) (?:reading|viewing|seeing) this (?:page|site|message|text|e-?mail)(?:,| and| in your)\s)/i,
  ],
  // What a reader may do with the piece.
  [
    'navigation',
    'gift give save bookmark print share mail email download rate report flag translate hear play cite republish summarise summarize comment listen view read full later reprint reprints list watchlist app notifications',
    /^(?:(?:gift|give|save|bookmark|print|share|e-?mail|download|rate|report|flag|translate|hear|play|cite|republish|summari[sz]e|comment on|listen to) this (?:article|story|page|post|piece|episode|issue|recipe|column|event|job)|(?:gift|share|save|bookmark|report|republish|view|read|print) (?:the )?(?:full )?(?:article|story)|full story|(?:save|read|listen|watch)(?: it)?(?: for)? later|(?:report|flag) (?:an? )?(?:error|typo|mistake|correction|problem)|reprints? (?:&|and) permissions?|add (?:this )?to (?:my )?(?:watch|reading |read )?list|open in (?:the )?app|(?:turn on|enable|allow|get) (?:push )?notifications)$/i,
  ],
  [
    'navigation',
    'facebook twitter x instagram pinterest linkedin mail email whatsapp reddit telegram messenger threads bluesky mastodon flipboard tumblr youtube tiktok print copy rss more',
    NETWORKS,
  ],
  // Comments, and what a weblog's software writes.
  [
    'navigation',
    'comment comments like reply share review log sign logged loading navigation previous next older newer notify click commenting community',
    /^(?:(?:no|zero|view|show|read|see|add|post|leave|write|load|hide) (?:a |the |all |your )?(?:\d+ )?comments?|comments?\s?\(\d+\)|be the first to (?:comment|like|reply|share|review)\b[^.]*\.?|(?:you must |please )?(?:be logged|log|sign) in to (?:post|leave|add|write|make|comment|reply)\b[^.]*\.?|like this:?|(?:like )?loading(?: comments)?\W*|(?:posts?|comments?|site|page|article|story) navigation|(?:previous|next|older|newer) (?:post|article|story|entry|page|posts|articles|stories|entries)(?::.*)?|notify me (?:of|when|by)\b.*\b(?:comments?|posts?|e-?mail|replies)\b.*|click to (?:share|print|e-?mail|expand|enlarge)\b[^.]*|(?:commenting|community|comment) (?:guidelines|policy|rules))$/i,
  ],
  // Back or forth to other pieces.
  ['pointer', '', /^(?:←|⟵|⬅)\s?[^\s.].*[^.\s]$|^[^.\s].*[^.\s]\s?(?:→|⟶|➜|➔)$/u],
  [
    'pointer',
    'trending latest recent popular top related breaking links around reads read reading featured',
    new RegExp(
      `^(?:more (?:trending|latest|recent|popular|top|related|breaking) (?:news|stories|articles|posts|headlines|videos)|${LIST_LABELS}|(?:popular|recent|latest|trending|featured) (?:now|posts|stories|articles|headlines|videos)|(?:keep|continue) reading)$`,
      'i',
    ),
  ],
  // Walls, counters, accounts.
  [
    'appeal',
    'left remaining reached used hit read already subscriber member account',
    /^(?:you(?:['’]ve| have) (?:(?:only|just) )?(?:\d+|one|two|three|four|five|no) (?:more )?(?:free |complimentary )?(?:article|stor(?:y|ies)|view)s? (?:left|remaining)\b|you(?:['’]ve| have) (?:reached|used|read|hit) [^.?!]{0,20}\b(?:free|monthly|your (?:article )?limit)\b|(?:\d+ )?free articles? (?:left|remaining)\b|already (?:an? )?(?:subscrib|member|register|paying|have an account|sign(?:ed)? up)[^.?!]{0,40}\?\s?(?:$|(?:please )?(?:sign|log|click|register|activate))|(?:not|new) (?:yet )?an? (?:subscriber|member)(?: yet)?\?|(?:have|got) an account\?|don['’]t have an account\b)/i,
  ],
  [
    'appeal',
    'subscribers subscriber member members users readers reading read continue access unlock unlimited cancel subscribe',
    /^(?:(?:this|our) (?:\S+ )?(?:article|story|content|page|piece) is (?:(?:only |exclusively )?(?:for|available (?:only )?(?:to|for))|exclusive to|reserved for|free for) (?:(?:our|paying|registered|digital|premium) ){0,2}(?:subscribers|members|users|readers)\b|(?:for )?(?:subscribers?|members?)[- ](?:only|exclusive)(?: (?:article|content|story))?$|(?:to |for )?(?:continue|keep) reading\b[^.]{0,40}\b(?:subscri|sign|log in|register|account|for free)|(?:to (?:read|continue|access|unlock)|unlock) (?:the (?:full|rest of the)|this|your|unlimited) (?:article|story|access|content)\b.{0,40}\b(?:subscri|sign (?:in|up)|log in|register|account|become a member)|unlimited (?:digital |online )?access\b[^.!?]{0,50}$|cancel (?:at )?any ?time\b[^,]{0,20}$|subscribe (?:and|to) (?:save \d|continue|read|unlock|keep)\b)/i,
  ],
  // The reader is asked to prefer, to buy, to take part.
  [
    'appeal',
    'see source sources google join shop app play enjoy enjoying enjoyed like liked love want looking interested new',
    /^(?:(?:want to )?see more (?:from|of) (?:us|our)\b|(?:add|set|make|choose|mark|select|pick|prefer|follow) [^.]{1,50}\b(?:preferred (?:news )?sources?\b|on google(?: news| search| discover)?\.?$)|join the (?:conversation|discussion|debate)(?:[!:.]| (?:on|in the|below)[^.\d]{0,30})?$|shop (?:our|all|now|these)\b[^.\d]*$|shop the [^.]{0,30}(?:look|collection|store|sale|edit|range|deals?)\b[^.\d]*$|(?:get|download|open) (?:it on|on|in) (?:the )?(?:google play|app store|app)$|(?:enjoy(?:ing|ed)?|like|liked|love|want|looking for|interested in|new to)\b[^.?!]{1,60}\? (?:get|sign up|subscribe|join|follow|become|register|download|try|support)\b.{0,60}\b(?:inbox|newsletters?|e-?mails?|alerts?|app|edition|updates|membership|trial|notifications)\b)/i,
  ],
  [
    'appeal',
    'question questions comment comments feedback suggestion suggestions thought thoughts know tell affected think',
    /^(?:(?:do you )?have (?:a|any) (?:questions?|comments?|feedback|suggestions?|thoughts?) (?:about|on) this (?:story|article|piece|page|report)\b|(?:let us know|tell us) (?:what you think|your (?:story|thoughts?|views?)|in the comments)(?:\W*$| (?:in|by|at|below|here|on)\b)|(?:have you been|are you) (?:personally )?affected by (?:this|the issues?|any of)[^?]{0,60}\?\s?(?:$|(?:tell|contact|get|share|let|e-?mail|write|send)\b)|what do you think\? (?:let us know|tell us|join the|leave a|share your|have your)\b)/i,
  ],
  // Bets.
  [
    'rights',
    '18 21 responsibly odds prices lines customers apply terms',
    /^(?:(?:18|21)\s?\+\s?(?:[|.,;:•·–-]|only\b|new\b|please\b|gamble\b|t&c|terms).{0,60}\b(?:gambl|bet|t&cs?|terms|customers?)|(?:please )?(?:gamble|bet|play) responsibly(?:\W.{0,60})?$|(?:all )?(?:odds|prices|lines) (?:(?:are|were) )?(?:subject to change|(?:correct|accurate) (?:as of|at (?:the )?time (?:of (?:writing|publi|going)|this)))|odds (?:courtesy of|provided by) |(?:new customers only|t&cs? apply|terms (?:&|and) conditions apply)(?:[.;:|,].{0,60})?$)/i,
  ],
  // Data of markets, what the writer owns, what a reader should not rely on.
  [
    'credit',
    'provided supplied delivered powered',
    /^(?:[Mm]arket|[Ss]tock|[Qq]uote|[Pp]rice|[Ff]und|[Ff]inancial|[Hh]istorical|[Ii]ndex|[Cc]ompany|[Ww]eather)(?: market| price)?(?: data| quotes?| information)(?: (?:is|are))? (?:provided|supplied|delivered|powered) by \p{Lu}\S*(?: (?:(?:and|&) )?\p{Lu}\S*){0,4}$/u,
  ],
  [
    'rights',
    'disclosure disclosures mentioned discussed named performance capital quotes quote informational intended',
    /^(?:(?:full |author['’]?s? )?disclosures?:|(?:the (?:author|writer)|I(?: ?\/ ?we)?) (?:has|have|holds?|owns?|(?:do|does) not (?:have|own|hold))\b.{0,40}\b(?:positions?|shares?|stocks?)\b.*\b(?:mentioned|discussed|named)\b|past performance is (?:no|not)\b.{0,40}\b(?:results?|returns?|performance)\.?$|(?:your )?capital (?:is )?at risk\.?$|quotes? (?:are |is )?(?:displayed|delayed)\b.*\b(?:real[- ]time|delayed|minutes)\b|(?:this|the) (?:article|content|material|information)(?: (?:on|in) this \S+)? is (?:(?:provided )?for (?:general )?informational purposes|not intended as)\b)/i,
  ],
  // Where it comes from, how to name it, in what form it may be had.
  [
    'rights',
    'cite mla apa chicago harvard vancouver bibtex ris endnote story journal original appears from',
    new RegExp(
      String.raw`^(?:(?:how to )?cite (?:this|the) (?:page|article|story|paper|post|study):?|${CITATION_STYLE}(?:[ ,/|·]{1,3}${CITATION_STYLE})+|(?:story|journal|original) (?:sources?|references?|publication):?|(?:this|the) (?:article|story|piece|essay|review|column|interview) (?:also )?appears in (?:the|our|this)\b.{0,60}\b(?:issue|edition|magazine|print)\b.{0,40}|from the [^.]{3,30} issue)\.?$`,
      'i',
    ),
  ],
  [
    'rights',
    'edited content published reproduced copied reprinted automatically auto machine translated generated autotranslated autogenerated automaticallytranslated automaticallygenerated machinetranslated machinegenerated summarised summarized',
    /^(?:.*\b(?:content|article|story|letters?|posts?|submissions|comments) may be edited for (?:length|style|clarity|space|brevity|grammar)\b|.*\bnot responsible for the content (?:of|on) [^.]{0,30}\b(?:sites?|websites?|pages|links)\b|.*\bmay not be (?:published|reproduced|copied|reprinted)\b.{0,40}\b(?:broadcast|redistributed|rewritten|permission|consent)\b|(?:this|the) (?:article|story|text|page|post|summary|audio|content) (?:has been|was|is) (?:(?:auto(?:matically)?|machine)[- ]?(?:translated|generated)|(?:translated|generated|summari[sz]ed) (?:automatically|by (?:AI|a machine|software)|(?:using|with) (?:AI|artificial)))\b[^,]{0,60}$)/i,
  ],
  // When somebody looked at it.
  [
    'date',
    'printed downloaded retrieved accessed exported',
    /^(?:printed|downloaded|retrieved|accessed|exported)(?: (?:from|by|on|at|via) [^\s]{1,100}){0,2}:?(?: on| at)? (?:[a-z]{3,9}\.?,? )?(?:\d{1,2}(?:[ ./-](?:[a-z]{3,9}|\d{1,2}))\.?[ ./-]|[a-z]{3,9}\.? \d{1,2},? |\d{4}-\d\d-)\d{2,4}(?:,?(?: at)? \d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?)?$/i,
  ],
  [
    'date',
    'updated published posted modified',
    /^(?:last )?(?:updated|published|posted|modified)(?: at)?:? \d\d?[:.]\d\d(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4})?$/i,
  ],
];
