import { openArchive } from '../src/archives/open-archive.ts';
import type { Article } from '../src/articles/article.ts';
import { parseArticle } from '../src/articles/parse.ts';

/** The small corpus of the tests: three made-up articles of two publishers, one without a date. */
export const corpus: readonly Article[] = [
  parseArticle(
    'bridge.txt',
    `Ostrava rebuilds its old bridge | Ostrava Daily

12 March 2021

The council of Ostrava voted on Thursday to rebuild the old bridge over the river. The work will cost 3.2 million euros, Mayor Petra Novak said.

The bridge was closed in July 1997, when the flood took two of its pillars. "We have waited long enough," Novak said.

Flood victims still wait for their money
Half of the claims are still open, a survey by the Red Cross shows, and the insurers are silent on wh…

Work will begin in spring 2022 and take two years.

Sign up for our newsletter and never miss a story.
`,
  ),
  parseArticle(
    'pool.txt',
    `---
publisher: Moravia Today
url: https://example.org/pool?id=1
published: 2021-05-02
---
New swimming pool opens in Brno

The swimming pool in Brno opened on Saturday after ten years of argument. Some 2,000 people came on the first day.

The pool has six lanes and cost 11 million euros.
`,
  ),
  parseArticle(
    'recipes.txt',
    'Ten recipes for spring\n\nCook the peas for two minutes. Add salt and butter.\n',
  ),
];

/** An archive over the corpus. */
export const archive = await openArchive(corpus);
