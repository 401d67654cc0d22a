import { z } from 'zod';
import { type Vocabulary, type Word, wordsOf } from '../model/words.ts';
import { isDate } from './dates.ts';

/** What a slug looks like. */
export const slugPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const slug = z
  .string()
  .regex(slugPattern, 'is not a slug: use small letters, digits and single hyphens, as in "repeat-victims"');
const text = z.string().trim().min(1, 'is empty');
const slugs = z.array(slug).default([]);
const texts = z.array(text).default([]);
const date = z.custom<string>(
  (value) => typeof value === 'string' && isDate(value),
  'is not a date that exists: write it as YYYY-MM-DD, as in 2014-11-27',
);
const word = <V extends Vocabulary>(vocabulary: V) => z.enum(wordsOf(vocabulary) as readonly [Word<V>, ...Word<V>[]]);
/** One slug or a list of them. */
const oneOrMore = z.union([slug, z.array(slug)]).transform((value) => (typeof value === 'string' ? [value] : value));

const dating = {
  publishedOn: date.optional(),
  dateCertainty: word('dateCertainty').optional(),
  dateSource: text.optional(),
};

export const themesFile = z.strictObject({
  themes: z.array(
    z.strictObject({
      slug,
      label: text,
      definition: text,
      broader: slug.optional(),
      related: slugs,
      altLabels: texts,
      hiddenLabels: texts,
      alignment: text.optional(),
    }),
  ),
});

export const partnersFile = z.strictObject({
  partners: z.array(
    z.strictObject({
      slug,
      name: text,
      kind: word('partnerKind'),
      description: text,
      aliases: texts,
      force: slug.optional(),
    }),
  ),
  people: z.array(z.strictObject({ slug, name: text, role: text, aliases: texts })).default([]),
});

export const inspectionsFile = z.strictObject({
  scales: z.array(
    z.strictObject({
      slug,
      name: text,
      description: text,
      from: z.int(),
      grades: z.array(word('grade')).min(2, 'has fewer than two grades'),
    }),
  ),
  inspections: z.array(
    z.strictObject({
      slug,
      title: text,
      description: text,
      ...dating,
      follows: oneOrMore.default([]),
      scale: slug.optional(),
      aliases: texts,
    }),
  ),
  publications: z
    .array(
      z.strictObject({
        slug,
        title: text,
        titleIsOfficial: z.boolean(),
        kind: word('reportKind'),
        inspection: slug.optional(),
        forces: slugs,
        ...dating,
        publisher: text.optional(),
        aliases: texts,
      }),
    )
    .default([]),
});

/** A row of forces.csv; aliases are parted by semicolons. */
export const forceRow = z.strictObject({
  slug,
  name: text,
  shortName: text,
  onsCode: z.string().regex(/^[EW]\d{8}$/, 'is not an ONS code, as in E23000032'),
  region: text,
  country: z.enum(['England', 'Wales']),
  aliases: z.string().transform((value) => value.split(';').filter((alias) => alias !== '')),
  policeUkId: text,
});

const selector = z
  .union([
    text,
    z.strictObject({
      quote: text,
      prefix: text.optional(),
      suffix: text.optional(),
      occurrence: z
        .custom<number | 'all'>(
          (value) => value === 'all' || (Number.isInteger(value) && Number(value) > 0),
          'is not an occurrence: write 1, 2 and so on, or all',
        )
        .optional(),
      start: z.int().min(0, 'is less than 0').optional(),
      end: z.int().min(1, 'is less than 1').optional(),
    }),
  ])
  .transform((value) => (typeof value === 'string' ? { quote: value } : value));
export type Selector = z.output<typeof selector>;

const level = z.int().min(1, 'is not a level: 1 is a chapter').max(6, 'is not a level: 6 is the deepest');

const evidence = z.array(selector).min(1, 'is empty: every claim needs at least one quote');

const claim = {
  id: slug,
  evidence,
  reviewStatus: word('reviewStatus').default('REVIEWED'),
  madeBy: text.default('reviewed reading'),
  confidence: z.number().min(0, 'is less than 0').max(1, 'is more than 1').optional(),
};

const period = z.strictObject({ start: date.optional(), end: date.optional() });

export const reportFile = z.strictObject({
  title: text,
  titleIsOfficial: z.boolean(),
  force: slug.optional(),
  forces: slugs,
  inspection: slug.optional(),
  kind: word('reportKind'),
  published: z.strictObject({
    on: date.optional(),
    certainty: word('dateCertainty').optional(),
    source: text.optional(),
  }),
  url: z
    .url({ protocol: /^https?$/, error: 'is not an address on the web: begin it with https:// or http://' })
    .optional(),
  publisher: text.optional(),
  attribution: text,
  aliases: texts,
  sections: z.array(z.strictObject({ title: text, level, starts: selector.optional() })).default([]),
  names: z
    .strictObject({ partners: slugs, people: slugs, publications: slugs })
    .default({ partners: [], people: [], publications: [] }),
  findings: z
    .array(
      z.strictObject({
        ...claim,
        statement: text,
        polarity: word('polarity'),
        themes: z.array(slug),
        partners: slugs,
        timing: word('timing').default('PRESENT'),
        asOf: date.optional(),
        saidBy: word('saidBy').default('INSPECTORATE'),
      }),
    )
    .default([]),
  recommendations: z
    .array(
      z.strictObject({
        ...claim,
        text,
        addressedTo: z.array(slug).optional(),
        themes: z.array(slug),
        partners: slugs,
        deadlines: texts,
        parts: z.array(z.strictObject({ label: text, text })).default([]),
      }),
    )
    .default([]),
  judgments: z
    .array(z.strictObject({ ...claim, question: text, grade: word('grade'), scale: slug, themes: slugs }))
    .default([]),
  statistics: z
    .array(
      z.strictObject({
        ...claim,
        measure: text,
        value: z.number(),
        unit: text,
        margin: z.number().min(0, 'is less than 0').optional(),
        period: period.default({}),
        baseline: period.default({}),
        area: text,
        themes: slugs,
        partners: slugs,
        comparedWith: slugs,
      }),
    )
    .default([]),
  rejected: z
    .array(
      z.strictObject({
        id: slug,
        kind: z.enum(['FINDING', 'RECOMMENDATION', 'JUDGMENT', 'STATISTIC']),
        evidence,
        madeBy: text.optional(),
        reason: text.optional(),
      }),
    )
    .default([]),
});

export type ReportFile = z.output<typeof reportFile>;
export type ThemesFile = z.output<typeof themesFile>;
export type PartnersFile = z.output<typeof partnersFile>;
export type InspectionsFile = z.output<typeof inspectionsFile>;
export type ForceRow = z.output<typeof forceRow>;
