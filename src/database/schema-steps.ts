/**
 * The tables, step by step. A step that was released is never changed: a new one follows. All names stand in the schema of the
 * connection's search path.
 */
export const SCHEMA_STEPS: readonly string[] = [
  `
CREATE TABLE statistics (
  only_row bool PRIMARY KEY DEFAULT true CHECK (only_row),
  -- Grows with everything that changes what questions are answered from.
  edition int NOT NULL DEFAULT 0,
  articles int NOT NULL DEFAULT 0,
  passages int NOT NULL DEFAULT 0,
  -- Distinct terms of all passages, added up: their mean is what lengths are compared with.
  distinct_terms bigint NOT NULL DEFAULT 0
);
INSERT INTO statistics DEFAULT VALUES;

CREATE TABLE articles (
  number int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  id text COLLATE "C" NOT NULL UNIQUE,
  key text COLLATE "C" NOT NULL,
  -- What the article was made of, to see whether it has changed.
  digest text COLLATE "C" NOT NULL,
  published text COLLATE "C" NOT NULL DEFAULT '',
  -- Folded words of title, publisher and id, for suggestions.
  names tsvector NOT NULL,
  -- JSON as text: jsonb takes no U+0000, and a quote must be what the file has.
  document text NOT NULL
);
CREATE INDEX articles_key ON articles (key);
CREATE INDEX articles_newest ON articles (published DESC, id);
CREATE INDEX articles_names ON articles USING gin (names);

CREATE TABLE terms (
  number int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  term text COLLATE "C" NOT NULL UNIQUE,
  -- In how many passages it stands.
  frequency int NOT NULL
) WITH (fillfactor = 70);

CREATE TABLE words (
  word text COLLATE "C" PRIMARY KEY,
  uses int NOT NULL,
  capitalised int NOT NULL
) WITH (fillfactor = 70);

CREATE TABLE abbreviations (
  article int NOT NULL REFERENCES articles ON DELETE CASCADE,
  short text COLLATE "C" NOT NULL,
  long text[] COLLATE "C" NOT NULL
);
CREATE INDEX abbreviations_article ON abbreviations (article);
CREATE INDEX abbreviations_short ON abbreviations (short);
CREATE INDEX abbreviations_long ON abbreviations ((long[1]));

CREATE TABLE passages (
  number int NOT NULL,
  article int NOT NULL,
  -- Which of the article's passages, from 0.
  place int NOT NULL,
  -- The numbers of its distinct terms, and how often each stands in it.
  terms int[] NOT NULL,
  counts smallint[] NOT NULL,
  PRIMARY KEY (number)
) PARTITION BY RANGE (number);
CREATE INDEX passages_article ON passages (article);
CREATE SEQUENCE passage_numbers AS int MINVALUE 0 START 0;

-- The inverted index: the passages, of one range of numbers and one segment, in which a term stands with about one gain.
CREATE TABLE postings (
  term int NOT NULL,
  shard int NOT NULL,
  segment int NOT NULL,
  gain smallint NOT NULL,
  passages int[] NOT NULL
) PARTITION BY LIST (shard);
CREATE INDEX postings_term ON postings (term);
CREATE INDEX postings_segment ON postings USING brin (segment) WITH (pages_per_range = 16);
ALTER TABLE postings ALTER passages SET STORAGE EXTERNAL;

-- What one batch of articles, or one merge of earlier segments, has written into postings.
CREATE TABLE segments (
  segment int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  shard int NOT NULL,
  passages int NOT NULL
);
`,
  `
CREATE TABLE votes (
  -- A keyed hash of person and answer: nobody votes twice, whichever process hears it.
  voter text COLLATE "C" PRIMARY KEY,
  -- The order in which they came.
  number int GENERATED ALWAYS AS IDENTITY,
  -- The vote as a file of votes has it, one JSON object.
  line text NOT NULL
);

-- Of the last seconds only: what a crash of the server takes with it is not missed.
CREATE UNLOGGED TABLE cooldowns (
  who text COLLATE "C" PRIMARY KEY,
  -- When they asked, in seconds since 1970 by the server's clock, which is one for all.
  times float8[] NOT NULL DEFAULT '{}',
  -- Until when a refusal has announced that it would refuse.
  told float8 NOT NULL DEFAULT 0
);

-- One question more of all who are asking, if each allows it: seconds to wait, and whether that was told before.
CREATE FUNCTION ask_cooldowns(asking text[], limits int[], span float8, OUT wait float8, OUT again bool) LANGUAGE plpgsql AS $$
DECLARE
  moment float8 := extract(epoch FROM clock_timestamp());
  refusing text;
BEGIN
  INSERT INTO cooldowns (who) SELECT unnest(asking) ORDER BY 1 ON CONFLICT DO NOTHING;
  PERFORM FROM cooldowns WHERE who = ANY(asking) ORDER BY who FOR UPDATE;
  UPDATE cooldowns SET times = ARRAY(SELECT time FROM unnest(times) AS time WHERE time > moment - span ORDER BY time)
    WHERE who = ANY(asking);
  SELECT times[1] + span - moment, who, told > moment INTO wait, refusing, again
    FROM unnest(asking, limits) AS each(key, most) JOIN cooldowns ON who = key
    WHERE cardinality(times) >= most ORDER BY 1 DESC LIMIT 1;
  IF refusing IS NULL THEN
    UPDATE cooldowns SET times = times || moment WHERE who = ANY(asking);
    wait := 0;
    again := false;
  ELSE
    UPDATE cooldowns SET told = moment + wait WHERE who = refusing;
  END IF;
END $$;
`,
  `
-- When what an article tells of happened, by its own words: to find the articles that tell of a time.
CREATE TABLE events (
  article int NOT NULL REFERENCES articles ON DELETE CASCADE,
  -- First and last possible day, ISO dates.
  earliest text COLLATE "C" NOT NULL,
  latest text COLLATE "C" NOT NULL
);
CREATE INDEX events_article ON events (article, earliest, latest);
`,
  `
-- The vectors of an article's sentences, as a reader of this name has made them: their scales as 32-bit floats, then their bytes.
CREATE TABLE vectors (
  article int PRIMARY KEY REFERENCES articles ON DELETE CASCADE,
  reader text COLLATE "C" NOT NULL,
  vectors bytea NOT NULL
);
ALTER TABLE vectors ALTER vectors SET STORAGE EXTERNAL;
`,
  `
-- The middle of an article's vectors, as one of them: which articles are near is looked for among these where there are too many sentences.
ALTER TABLE vectors ADD centre bytea;
CREATE INDEX vectors_without_centre ON vectors (article) WHERE centre IS NULL;
`,
  `
-- The vectors of an article in a seventh of their space, by which it is told which articles are compared whole. A table of its own: an earlier
-- version that goes on writing vectors meanwhile leaves none standing that are not of those vectors' reader, and reading all middles stays short.
CREATE TABLE sketches (
  article int PRIMARY KEY REFERENCES vectors ON DELETE CASCADE,
  reader text COLLATE "C" NOT NULL,
  sketches bytea NOT NULL
) WITH (toast_tuple_target = 8160);
-- In the row itself, up to 140 sentences: a question asks for 1,600 rows.
ALTER TABLE sketches ALTER sketches SET STORAGE EXTERNAL;
DROP INDEX vectors_without_centre;
`,
  `
-- The key of the article's web address, to find it by a link; none where it has none or no later version has written it.
ALTER TABLE articles ADD address text COLLATE "C";
CREATE INDEX articles_address ON articles (address) WHERE address IS NOT NULL;
`,
];
