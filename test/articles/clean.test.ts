import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BlockKind } from '../../src/articles/article.ts';
import { cleanPage } from '../../src/articles/clean.ts';
import { SEED } from '../seed.ts';

/** The lines of a page with the kinds given to them. */
function kindsOf(page: string): [BlockKind, string][] {
  return cleanPage(page).blocks.map(({ kind, start, end }) => [kind, page.slice(start, end).trim()]);
}

/** The lines that are set aside. */
function furnitureOf(page: string): string[] {
  return cleanPage(page).furniture.map(({ text }) => text);
}

const PROSE_A = 'The council of Ostrava voted on Tuesday to rebuild the old bridge over the river.';
const PROSE_B = 'Work will begin in spring, the mayor said, and take two years.';
const PROSE_C = 'Residents had asked for the bridge since the flood.';

describe('a page taken apart', () => {
  it('takes the headline for the title and the short lines around it for furniture', () => {
    const page = `Sections\nLocal news\n\nOstrava rebuilds its old bridge\n\n4 min read\nBy Petra Novak\n12 March 2021\n\n${PROSE_A}\n\n${PROSE_B}\n`;
    expect(kindsOf(page)).toEqual([
      ['boilerplate', 'Sections\nLocal news'],
      ['title', 'Ostrava rebuilds its old bridge'],
      ['boilerplate', '4 min read\nBy Petra Novak\n12 March 2021'],
      ['body', PROSE_A],
      ['body', PROSE_B],
    ]);
  });

  it('takes a one-word headline where there is no longer one', () => {
    expect(kindsOf(`Bridges\n\n${PROSE_A}\n`)[0]).toEqual(['title', 'Bridges']);
  });

  it('takes a question above longer paragraphs for the headline', () => {
    expect(kindsOf(`Will Ostrava rebuild its bridge?\n\n${PROSE_A}\n\n${PROSE_B}`)[0]?.[0]).toBe('title');
  });

  it('finds no title in a text that opens with prose', () => {
    expect(cleanPage(`${PROSE_A} ${PROSE_B}\n\n${PROSE_C}\n`).title).toBeUndefined();
  });

  it.each<[string, readonly string[], readonly string[]]>([
    ['of a run', ['1/7 A view of it.', '2/7 The river below it.'], ['1/7', '2/7']],
    [
      'of a run, on lines of their own',
      ['3 / 7\nA view of it.', '4 / 7\nThe river below it.'],
      ['3 / 7', '4 / 7'],
    ],
    [
      'of a gallery that is whole',
      ['1/3 A view of it.', '2/3 The river.', '3/3 The town.'],
      ['1/3', '2/3', '3/3'],
    ],
    ['that say what they count', ['Image 3 of 7 A view of it.'], ['Image 3 of 7']],
    ['of a caption', ['3/7 A view of it. (Photo: Jan Kral)'], ['3/7']],
    ['not: fractions', ['1/3 Cup of sugar is needed.', '2/3 Cup of milk as well.'], []],
    ['not: days', ['3/7 A storm hit the town.', '3/9 A storm hit it again.'], []],
    ['not: what a sentence opens with', ['3/7 of it is closed.', '4/7 of it is open.'], []],
    ['not: one alone', ['3/7 A view of it.'], []],
  ])('sets counters of a gallery aside: %s', (_, lines, counters) => {
    const page = ['Ostrava rebuilds its old bridge', PROSE_A, ...lines, PROSE_B].join('\n\n');
    expect(furnitureOf(page)).toEqual(counters);
    const told = kindsOf(page).flatMap(([kind, text]) => (kind === 'boilerplate' ? [] : [text]));
    if (counters.length > 0) expect(told.join(' ')).not.toContain('7');
  });

  it.each([
    'You receive this email because you subscribed to Ostrava Daily.',
    'This email was sent to jan@example.org.',
    'To unsubscribe, click here.',
    'If you no longer wish to receive these emails, unsubscribe here.',
    'Manage your email preferences',
    'Having trouble viewing this email? View it in your browser.',
    'Read online',
    'Our mailing address is:',
    'Sent from my iPhone',
  ])('sets aside what a letter says of itself: %s', (line) => {
    expect(furnitureOf(['Ostrava rebuilds its old bridge', PROSE_A, PROSE_B, line].join('\n\n'))).toEqual([
      line,
    ]);
  });

  it.each([
    'Users can unsubscribe at any time, the company said.',
    'This email was sent to the minister in May 2019, a court heard.',
    'Voters who no longer wish to receive these letters may write to the council.',
    'You get this feeling when you enter the old town.',
  ])('keeps what is told of letters: %s', (line) => {
    expect(furnitureOf(['Ostrava rebuilds its old bridge', PROSE_A, line, PROSE_B].join('\n\n'))).toEqual([]);
  });

  describe('a label', () => {
    const page = (...links: string[]) =>
      `Ostrava rebuilds its old bridge\n\n${PROSE_A}\n\n${links.join('\n\n')}\n\n${PROSE_B}`;
    const loose = 'ON THE RAILS: What the new line will cost the city';

    it('stuck to a headline is what is left of a link, also if that ends as a sentence or asks', () => {
      for (const link of [
        'FLOOD OF 1997:Six things that the city has not forgotten',
        'WHO PAYS?:Why bridges cost more than they did ten years ago',
        'LOOKING BACK:The river came at night. Here is what it took.',
        "THE MAYOR:'It cannot go on': Novak on a bridge without a railing",
        'More on the river:Why the gauge at Ostrava stopped at four metres',
        'Bridges in numbers:12 of the town’s 30 need new bearings',
      ])
        expect(furnitureOf(page(link))).toEqual([link]);
    });

    it('of facts, of a paragraph and of a time is none, nor is a name', () => {
      const brief =
        'The council of the town has voted to rebuild the bridge over the river that was shut last year, when the water stood at the doors of the houses on both of its banks';
      for (const body of [
        'Where:Town Hall\nWhen:Saturday at noon in the great hall upstairs',
        `Ostrava:${brief} after a flood had moved its bearings.\n\nBrno:${brief}, and to widen it by a lane for trams.`,
        'Doors open at 6:00 and the first train leaves at 9:45 A train an hour later runs empty',
        'A re:Store shop stood beside the bridge until last year',
      ])
        expect(furnitureOf(page(body))).toEqual([]);
    });

    it('in capitals is a link on such a page if it is not stuck, and alone may be a verdict', () => {
      const stuck = 'FLOOD OF 1997:Six things that the city has not forgotten';
      expect(furnitureOf(page(stuck, loose))).toEqual([stuck, loose]);
      expect(furnitureOf(page(loose))).toEqual([]);
      expect(furnitureOf(page(stuck, 'EDITORS: This piece was changed after it had appeared.'))).toEqual([
        stuck,
      ]);
    });

    it('that comes twice may be who speaks', () => {
      const said = ['JAN NOVAK:We had no choice about it.', 'EVA DVORAK:That is not true, and you know it.'];
      expect(furnitureOf(page(...said, 'JAN NOVAK:Then tell me what else we had.'))).toEqual([]);
    });

    it('that takes turns with another is who speaks, or a verdict, also in lines that end without a stop', () => {
      const claims = ['CLAIM:The bridge cost nine million last year', 'VERDICT:False, it was three in all'];
      const more = ['CLAIM:The mayor never saw the new plans', 'VERDICT:Misleading, she saw two of them'];
      expect(furnitureOf(page(...claims, ...more))).toEqual([]);
      expect(furnitureOf(page([...claims, ...more].join('\n')))).toEqual([]);
      expect(furnitureOf(page(...claims))).toEqual(claims);
      const loose = [...claims, ...more].map((line) => line.replace(/:(.)/, (_, next) => `: ${next}`));
      const stuck = 'FLOOD OF 1997:Six things that the city has not forgotten';
      expect(furnitureOf(page(stuck, ...loose))).toEqual([stuck]);
      const links = ['WATCH:The bridge from above at noon', 'READ:Why the gauge stopped at four'];
      expect(furnitureOf(page(...links, ...links.map((link) => `${link} metres`)))).toHaveLength(4);
    });
  });

  it.each(['– ', '-- ', '--', '-–', '--- '])(
    'sets aside who signed each part of a live blog after %s',
    (dash) => {
      const signed = ['Petra Novak', 'Jan Svoboda and Eva Dvorak', 'Karel Maly'].map(
        (name) => `${dash}${name}`,
      );
      const blog = (names: readonly string[]) =>
        ['Ostrava waits for the water', ...names.flatMap((name) => [PROSE_A, name]), PROSE_B].join('\n\n');
      expect(furnitureOf(blog(signed))).toEqual(expect.arrayContaining(signed));
      expect(furnitureOf(blog(signed.slice(1)))).not.toContain(signed[1]);
    },
  );

  it('sets aside a player, and the button under a picture of a gallery', () => {
    const player = 'Replay More Videos ... MUST WATCH Water comes to Ostrava 02:19';
    const picture = 'Photos: The flood People carry sandbags on the bridge on May 3.';
    const page = `Ostrava waits\n\n${PROSE_A}\n\n${player}\n\n${picture} Hide Caption 18 of 226\n\n${PROSE_B}`;
    expect(kindsOf(page)).toEqual([
      ['title', 'Ostrava waits'],
      ['body', PROSE_A],
      ['boilerplate', player],
      ['caption', picture],
      ['boilerplate', 'Hide Caption 18 of 226'],
      ['body', PROSE_B],
    ]);
    for (const programme of ['The replay begins at 19:30', 'The Flood, a must watch, on channel 4, 21:00'])
      expect(furnitureOf(`Ostrava waits\n\n${PROSE_A}\n\n${programme}\n\n${PROSE_B}`)).toEqual([]);
  });

  it.each([
    ['Police want to find out more.', []],
    ['She hopes to learn more', []],
    ['The committee, which met on Tuesday, could not find out more.', []],
    ['Example Savings plans for what comes next. Learn more.', ['pointer']],
    ['Visit the page of the harbour to learn more.', ['pointer']],
    ['The harbour has what you need: find out more', ['pointer']],
    ['Take our quiz to find out more!', ['pointer']],
  ])('asks the reader to learn more, or tells who did: %j', (line, reasons) => {
    const page = cleanPage(`Ostrava waits\n\n${PROSE_A}\n\n${line}\n\n${PROSE_B}`);
    expect(page.furniture.map(({ reason }) => reason)).toEqual(reasons);
  });

  it('keeps a standfirst', () => {
    const standfirst = 'After ten years of argument the council has found the money';
    expect(kindsOf(`Ostrava rebuilds its old bridge\n${standfirst}\n\n${PROSE_A}`)).toContainEqual([
      'body',
      standfirst,
    ]);
  });

  it('sets repeated short lines aside wherever they stand, and a paragraph that comes again', () => {
    const page = `Ostrava rebuilds its old bridge\n\n${PROSE_A}\n\nShare this page\n\n${PROSE_B}\n\nShare this page\n\n${PROSE_A}\n\n${PROSE_C}`;
    const kinds = kindsOf(page);
    expect(
      kinds.filter(([kind, text]) => kind === 'boilerplate' && text.includes('Share this page')),
    ).toHaveLength(2);
    expect(kinds.filter(([kind, text]) => kind === 'body' && text === PROSE_A)).toHaveLength(1);
  });

  it('knows the teaser of another story by its headline and its one paragraph, set off from the rest', () => {
    const page = `Ostrava rebuilds its old bridge\n\n${PROSE_A}\n\n${PROSE_B}\n\nFlood victims still wait for their money\nA year after the flood half of the claims are open, a survey shows.\n\n${PROSE_C}\n\n${PROSE_B} Really.`;
    expect(kindsOf(page)).toContainEqual([
      'inset',
      'Flood victims still wait for their money\nA year after the flood half of the claims are open, a survey shows.',
    ]);
  });

  it('knows a teaser by the ellipsis that cuts it off', () => {
    const page = `Ostrava rebuilds its old bridge\n\n${PROSE_A}\n\nFlood victims still wait for their money\n\nA year after the flood half of the claims are still op…`;
    expect(kindsOf(page).at(-1)?.[0]).toBe('inset');
  });

  it('does not take the sections of an article for teasers', () => {
    const section = (n: number) =>
      `What the council has decided part ${n}\n${PROSE_A.replace('Tuesday', `day ${n}`)}`;
    const page = `Ostrava rebuilds its old bridge\n\n${[1, 2, 3, 4].map(section).join('\n\n')}`;
    expect(kindsOf(page).map(([kind]) => kind)).not.toContain('inset');
  });

  it('keeps a subheading and a list in the body', () => {
    const page = `Ostrava rebuilds its old bridge\n\n${PROSE_A}\n\nThe cost\n\n${PROSE_B}\n\nThe council will pay for these parts:\n\n- the road over the bridge\n- the lights\n\n${PROSE_C}`;
    expect(kindsOf(page).map(([kind]) => kind)).toEqual(['title', ...Array(7).fill('body')]);
  });

  it('sets the headlines of other stories at the end aside, and calls to subscribe', () => {
    const tail =
      'Read more local news from The Ostrava Daily.\n\nSign up for our newsletter and never miss a story.\n\nMayor Opens New Swimming Pool\n\nTen Recipes For Spring';
    const page = `Ostrava rebuilds its old bridge\n\n${PROSE_A}\n\n${PROSE_B}\n\n${tail}\n`;
    expect(kindsOf(page).at(-1)).toEqual(['boilerplate', tail]);
  });

  it.each([
    ['The old bridge in 2019. (Photo: Jan Kral/City of Ostrava)', 'The old bridge in 2019.'],
    ['The old bridge in 2019. AP Photo/Jan Kral', 'The old bridge in 2019.'],
    [
      'IMAGE: The old bridge over the river, seen from the castle',
      'IMAGE: The old bridge over the river, seen from the castle',
    ],
  ])('takes %j for a caption, without its credit', (line, caption) => {
    const kinds = kindsOf(`Ostrava rebuilds its old bridge\n\n${line}\n\n${PROSE_A}`);
    expect(kinds).toContainEqual(['caption', caption]);
  });

  it.each([
    'He got an email from the mayor, he said, and two stories ran the next day.',
    'Watch out, the engineers had told the council, the old bridge is not safe.',
    'Follow the money, the opposition said.',
    'Join us or leave us alone, the workers told the mayor on Monday.',
    'Support for the bridge came from all parties.',
    '“Sign up for the newsletter,” the mayor told the crowd.',
    'Terms of the deal were not disclosed.',
    'Start-ups that sell an app to farmers raised 3 million euros.',
    'Support for the NATO member Turkey fell to 20 percent, a poll found.',
    'Follow-up reporting by the agency found nothing wrong.',
    'Watch it with care, the minister said.',
    'Read on Tuesday by the minister, the letter says that the talks failed.',
    'Produced in small villages by old families, the oil sells well.',
    'The museum had bought the picture by Vincent van Gogh.',
    'He told the story to Jane Smith/Reuters.',
    'He kept the letter for years (a photo of his mother beside it).',
    'On 1 January 2024.',
    '3 May 2021',
    'He lives there with his wife and three children (pictured with their dog last year).',
  ])('keeps the prose %j', (line) => {
    const page = `Ostrava rebuilds its old bridge\n\n${PROSE_A}\n\n${line}\n\n${PROSE_B}`;
    expect(kindsOf(page)).toContainEqual(['body', line]);
  });

  it.each([
    'The slogan "Gamble responsibly" was dropped by three clubs last year.',
    'You have reached the limit of what the river can carry, the engineer warned.',
    'Already a member of the union? The strike fund pays from Monday.',
    'Market data provided by the exchange showed that volumes had halved.',
    'Posts may be edited for political reasons, the report found.',
    'This story appears to be false.',
    'This story was translated into 12 languages and sold two million copies.',
    'Shop owners in the centre fear the new toll.',
    'Unlimited access to the archive was promised to the historians in 2009.',
    'Have you been affected by this law? The court will hear your case in May.',
    'Enable JavaScript on all terminals, the memo read.',
    'Prices via the exchange rose by 4 percent',
    'The company is not responsible for the content of external sites, the judge said.',
    'Oslo → Bergen',
    'Updates',
    'Up next',
    'Shop the autumn sale from $8',
    'Facebook Messenger',
  ])('keeps what only opens like a phrase of a page: %s', (line) => {
    expect(furnitureOf(`Ostrava rebuilds its old bridge\n\n${PROSE_A}\n\n${line}\n\n${PROSE_B}`)).toEqual([]);
  });

  it('sets short lines aside under the label to which they belong, and nowhere else', () => {
    const page = (label: string, ...under: string[]) =>
      furnitureOf(
        `Ostrava rebuilds its old bridge\n\n${PROSE_A}\n\n${[label, ...under].join('\n')}\n\n${PROSE_B}`,
      );
    expect(page('Was this helpful?', 'Yes', 'No')).toEqual(['Was this helpful?', 'Yes', 'No']);
    expect(page('Will the bridge be lower than the old one?', 'No')).toEqual([]);
    expect(page('Listen to this article', '14 min', '12 min')).toEqual([
      'Listen to this article',
      '14 min',
      '12 min',
    ]);
    expect(page('From the square to the bridge', '14 min')).toEqual([]);
  });

  it('sets the menu at the end of a page of sport aside, with what stands close below, but no table', () => {
    const end = (...lines: string[]) =>
      furnitureOf(`Ostrava beat the leaders\n\n${PROSE_A}\n\n${PROSE_B}\n\n${lines.join('\n')}`);
    expect(end('Fixtures & results', 'League table', 'Transfers')).toEqual([
      'Fixtures & results',
      'League table',
      'Transfers',
    ]);
    expect(end('League table', 'Ostrava 31 points', 'Brno 30 points')).toEqual([]);
  });

  it('joins the lines of hard-wrapped text', () => {
    const page = `Ostrava rebuilds its old bridge\n\nThe council of Ostrava voted on Tuesday\nto rebuild the old bridge over\nthe river. Work will begin in spring,\nthe mayor said, and take two years.\n`;
    expect(kindsOf(page).map(([kind]) => kind)).toEqual(['title', 'body']);
  });

  it('keeps the head and the paragraphs of hard-wrapped text apart that has no blank line there', () => {
    const head = 'Ostrava rebuilds its old bridge\nThe Ostrava Post, 3 May 2021\nby Jana Dvorak\n';
    const first =
      'The council of Ostrava voted on Tuesday to rebuild the\nold bridge over the river, and the lock that is beside\nit.';
    const second = 'Work will begin in the spring of the next year, if it\nis dry, and take two.';
    const page = `${head}\n    ${first}\n    ${second}\nNobody is against it.\n`;
    expect(kindsOf(page)).toEqual([
      ['title', 'Ostrava rebuilds its old bridge'],
      ['boilerplate', 'The Ostrava Post, 3 May 2021\nby Jana Dvorak'],
      ['body', first],
      ['body', second],
      ['body', 'Nobody is against it.'],
    ]);
  });

  it('joins the lines of a quotation that is set narrower than the rest of hard-wrapped text', () => {
    const told = [
      'The council of Ostrava voted on Tuesday to rebuild the old bridge over\nthe river, and the lock that is beside it, which was closed in spring.',
      'We have waited for this day for as\n    long as I can remember, said the\n    mayor, and so has my mother.',
      'Work will begin in the spring of the next year, if it is dry, and take\ntwo.',
    ];
    const page = `Ostrava rebuilds its old bridge\n\n${told[0]}\n\n    ${told[1]}\n\n${told[2]}\n`;
    expect(kindsOf(page).slice(1)).toEqual(told.map((words) => ['body', words]));
  });

  it('joins the lines of text that was wrapped and then set with a blank line behind each', () => {
    const lines = [
      'The council of Ostrava voted on Tuesday to rebuild the',
      'old bridge over the deep river, and the lock beside',
      'it. Work will begin in the spring of the next year,',
      'if it is dry, and take two. The bridge was closed after',
      'the floods, and nobody has crossed it on foot since',
      'then.',
      'It is the oldest one in the region.',
    ];
    const page = `Ostrava rebuilds its old bridge\n\n${lines.join('\n\n')}\n`;
    expect(kindsOf(page)).toEqual([
      ['title', 'Ostrava rebuilds its old bridge'],
      ['body', lines.slice(0, 6).join('\n\n')],
      ['body', lines[6]],
    ]);
    const listed = [
      'apples',
      'pears',
      'plums and what else the garden gave in a summer that was warm and dry',
    ];
    const list = `What the garden gave this year\n\n${listed.join('\n\n')}\n`;
    expect(kindsOf(list)).toHaveLength(4);
  });

  it('tiles any text with its blocks', () => {
    const line = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '',
        'News Feed',
        PROSE_A,
        PROSE_B,
        'A headline of five words',
        '2 min read',
        'Cut off here and…',
        '---',
        '© 2020 X',
      ),
    );
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 12 }),
        fc.constantFrom('\n', '\r\n', '\n\n'),
        (lines, separator) => {
          const page = lines.join(separator);
          const { blocks } = cleanPage(page);
          let at = 0;
          for (const { start, end } of blocks) {
            expect(start).toBe(at);
            expect(end).toBeGreaterThan(start);
            at = end;
          }
          expect(at).toBe(page.length);
        },
      ),
      { seed: SEED, numRuns: 500 },
    );
  });
});
