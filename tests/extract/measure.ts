import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { codePointsOf } from '../../src/extract/codePoints.ts';
import { extractClaims } from '../../src/extract/extract.ts';
import { type Knowledge, knowledgeOf } from '../../src/extract/knowledge.ts';
import type { ClaimKind } from '../../src/extract/reportDocument.ts';
import type { Proposed } from '../../src/extract/types.ts';
import { checkFolder, openFolder, seedsFolder } from '../../src/ingest/folder.ts';
import type { NodeToWrite } from '../../src/ingest/graphPart.ts';
import { problemText } from '../../src/ingest/problems.ts';
import type { ClaimReading, Reading } from '../../src/ingest/reading.ts';

export const kinds = ['RECOMMENDATION', 'JUDGMENT', 'STATISTIC', 'FINDING'] as const satisfies readonly ClaimKind[];

interface Span {
  readonly start: number;
  readonly end: number;
}

/** A claim of a reading or of a draft, in the same shape. */
interface Comparable {
  readonly kind: ClaimKind;
  readonly spans: readonly Span[];
  /** Its first quote, as it stands. */
  readonly quote: string;
  /** The same on one line, cut to be shown. */
  readonly text: string;
  readonly attributes: Readonly<Record<string, unknown>>;
  /** Of a draft's claim, from 0 to 1. */
  readonly confidence?: number;
}

/** A draft's finding is called sure from this confidence on. */
const sureFrom = 0.9;

/** A text with its reviewed reading. */
export interface Material {
  readonly slug: string;
  readonly folder: string;
}

const seedText = (slug: string): Material => ({ slug, folder: seedsFolder });

/** The texts beside this file that were made for a set. */
function madeTexts(set: string): readonly Material[] {
  const folder = path.join(import.meta.dirname, set);
  return readdirSync(path.join(folder, 'reports'))
    .sort()
    .map((slug) => ({ slug, folder }));
}

/** What the rules were worked out on, and what they are judged on. */
export const material: Readonly<Record<'training' | 'apart', readonly Material[]>> = {
  training: [...['kent-crime-2014', 'kent-asb-2012', 'derbyshire-asb-2012'].map(seedText), ...madeTexts('training')],
  apart: [...['northamptonshire-asb-2012', 'cambridgeshire-asb-2012'].map(seedText), ...madeTexts('apart')],
};

/** Further texts of a set, of which only one kind of claim was read. */
export function readInPart(set: 'training' | 'apart'): readonly (readonly [ClaimKind, readonly Material[]])[] {
  return [
    ['STATISTIC', madeTexts(`figures/${set}`)],
    ['JUDGMENT', madeTexts(`judgments/${set}`)],
  ];
}

/** What came of comparing a draft with a reading, for one kind of claim. */
export interface Score {
  reviewed: number;
  found: number;
  proposed: number;
  right: number;
  readonly attributes: Record<string, { right: number; of: number }>;
  readonly missed: string[];
  readonly wrong: string[];
  readonly differing: string[];
}

export type Scores = Record<ClaimKind, Score>;

const readings = new Map<string, readonly Reading[]>();
const problems = new Map<string, string>();

function readingsIn(folder: string): readonly Reading[] {
  let all = readings.get(folder);
  if (all === undefined) {
    const checked = checkFolder(openFolder(folder, true));
    all = checked.readings;
    readings.set(folder, all);
    problems.set(folder, checked.problems.map(problemText).join('\n'));
  }
  return all;
}

/**
 * The texts of a folder of reviewed readings.
 *
 * @throws Error with everything that is wrong in them
 */
export function materialIn(folder: string): readonly Material[] {
  const all = readingsIn(folder);
  if (problems.get(folder) !== '') throw new Error(problems.get(folder));
  return all.map(({ slug }) => ({ slug, folder }));
}

function readingOf({ folder, slug }: Material): Reading {
  const reading = readingsIn(folder).find((one) => one.slug === slug);
  if (reading === undefined) throw new Error(`there is no reading ${slug} in ${folder}\n${problems.get(folder)}`);
  return reading;
}

/** A finding as a person read it. */
export interface FindingRead {
  readonly quote: string;
  /** Where its evidence stands, in code points. */
  readonly spans: readonly Span[];
  readonly polarity: string;
  readonly themes: readonly string[];
}

/** The findings of a reading that are of this inspection. */
export function findingsRead(one: Material): readonly FindingRead[] {
  return readingOf(one).claims.flatMap((claim) => {
    const { kind, quote, spans, attributes } = ofReading(claim);
    if (kind !== 'FINDING' || attributes['timing'] === 'PAST') return [];
    return [{ quote, spans, polarity: String(attributes['polarity']), themes: [...setOf(attributes['themes'])] }];
  });
}

/** Compares the draft of each text with its reviewed reading. */
export function measure(materials: readonly Material[], knowledge: Knowledge = knowledgeOf()): Scores {
  const scores = Object.fromEntries(
    kinds.map((kind) => [
      kind,
      { reviewed: 0, found: 0, proposed: 0, right: 0, attributes: {}, missed: [], wrong: [], differing: [] },
    ]),
  ) as unknown as Scores;
  for (const one of materials) compare(one, knowledge, scores);
  return scores;
}

/** What an extraction proposed and nobody has decided on is no reading. */
function isDrafted({ part }: ClaimReading): boolean {
  const { reviewStatus, madeBy } = rowOf(part.nodes[0]);
  return reviewStatus === 'PROPOSED' && String(madeBy).startsWith('extraction: ');
}

/** The source text of a material. */
export const textOf = ({ folder, slug }: Material): string =>
  readFileSync(path.join(folder, 'reports', slug, 'report.txt'), 'utf8');

function compare(one: Material, knowledge: Knowledge, scores: Scores): void {
  const reading = readingOf(one);
  const text = textOf(one);
  const publishedOn = rowOf(reading.part.nodes[0])['publishedOn'];
  const { claims } = extractClaims(text, knowledge, {
    publishedOn: typeof publishedOn === 'string' ? publishedOn : undefined,
  });
  const inPoints = codePointsOf(text);
  const reviewed = reading.claims.filter((claim) => !isDrafted(claim)).map(ofReading);
  const undecided = reading.claims.filter(isDrafted).map(ofReading);
  const proposed = claims.map((claim) => ofDraft(claim, text, inPoints));
  for (const kind of kinds)
    compareKind(
      {
        reviewed: reviewed.filter((claim) => claim.kind === kind),
        undecided: undecided.filter((claim) => claim.kind === kind),
        proposed: proposed.filter((claim) => claim.kind === kind),
      },
      scores[kind],
      one.slug,
    );
}

interface OfKind {
  readonly reviewed: readonly Comparable[];
  /** What an extraction proposed before and nobody has said yes or no to. */
  readonly undecided: readonly Comparable[];
  readonly proposed: readonly Comparable[];
}

function compareKind({ reviewed, undecided, proposed }: OfKind, score: Score, slug: string): void {
  // What a report says of an earlier inspection is no finding of this one: neither asked for nor counted against.
  const counted = reviewed.filter(({ attributes }) => attributes['timing'] !== 'PAST');
  const aside = [...undecided, ...reviewed.filter(({ attributes }) => attributes['timing'] === 'PAST')];
  const pairs = pairsOf(counted, proposed);
  const matched = new Set(pairs.map(([, other]) => other));
  const others = proposed.filter((claim) => !matched.has(claim) && !aside.some((one) => overlap(one, claim) >= 0.5));
  score.reviewed += counted.length;
  score.found += new Set(pairs.map(([one]) => one)).size;
  score.right += matched.size;
  score.proposed += matched.size + others.length;
  const found = new Set(pairs.map(([one]) => one));
  score.missed.push(...counted.filter((claim) => !found.has(claim)).map((claim) => `${slug}: ${show(claim)}`));
  score.wrong.push(...others.map((claim) => `${slug}: ${show(claim)}`));
  for (const one of found) {
    const candidates = pairs.filter(([first]) => first === one).map(([, other]) => other);
    const best = candidates.reduce((a, b) => (overlap(one, b) > overlap(one, a) ? b : a));
    compareAttributes(one, best, score, slug);
  }
  // What a sentence is about and names is asked of the whole sentence, where a reading has made several claims of it.
  for (const other of matched)
    compareSets(
      pairs.filter(([, second]) => second === other).map(([one]) => one),
      other,
      score,
      slug,
    );
}

/** Findings match where they overlap, for a sentence may be read as one or as two; the other kinds match one to one. */
function pairsOf(
  reviewed: readonly Comparable[],
  proposed: readonly Comparable[],
): readonly (readonly [Comparable, Comparable])[] {
  const all = reviewed.flatMap((one) =>
    proposed
      .filter((other) => overlap(one, other) >= 0.5 && one.attributes['value'] === other.attributes['value'])
      .map((other) => [one, other, closeness(one, other)] as const),
  );
  if (reviewed[0]?.kind === 'FINDING') return all.map(([one, other]) => [one, other] as const);
  const used = new Set<Comparable>();
  return [...all]
    .sort((a, b) => b[2] - a[2])
    .flatMap(([one, other]) => {
      if (used.has(one) || used.has(other)) return [];
      used.add(one).add(other);
      return [[one, other] as const];
    });
}

/** How well two claims of one place agree, to tell apart those that share it. */
function closeness(one: Comparable, other: Comparable): number {
  const same = (name: string) => (one.attributes[name] === other.attributes[name] ? 1 : 0);
  const mine = wordsIn(one.attributes['question'] ?? one.attributes['area']);
  const theirs = wordsIn(other.attributes['question'] ?? other.attributes['area']);
  const shared = [...mine].filter((word) => theirs.has(word)).length / Math.max(1, mine.size, theirs.size);
  return overlap(one, other) + same('grade') * 0.1 + shared * 2;
}

const wordsIn = (value: unknown): ReadonlySet<string> =>
  new Set(
    String(value ?? '')
      .toLowerCase()
      .match(/\p{L}{4,}/gu) ?? [],
  );

/** The largest shared part of two claims' spans, as a part of the shorter span. */
export function overlap(one: Pick<Comparable, 'spans'>, other: Pick<Comparable, 'spans'>): number {
  let best = 0;
  for (const a of one.spans)
    for (const b of other.spans) {
      const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
      best = Math.max(best, shared / Math.min(a.end - a.start, b.end - b.start));
    }
  return best;
}

const setOf = (value: unknown) => new Set(Array.isArray(value) ? value.map(String) : []);

const entryOf = (score: Score, name: string) => {
  const entry = score.attributes[name] ?? { right: 0, of: 0 };
  score.attributes[name] = entry;
  return entry;
};

function compareAttributes(one: Comparable, other: Comparable, score: Score, slug: string): void {
  for (const [name, value] of Object.entries(one.attributes)) {
    if (name === 'measure')
      addWords(entryOf(score, 'words of the measure'), String(value), String(other.attributes[name]));
    if (Array.isArray(value) || ['timing', 'question', 'value', 'measure'].includes(name)) continue;
    const entry = entryOf(score, name);
    const theirs = other.attributes[name];
    entry.of += 1;
    if (name === 'polarity') {
      const isSure = (other.confidence ?? 0) >= sureFrom;
      const sure = entryOf(score, `sure, from ${sureFrom.toFixed(2)} on`);
      const rightWhereSure = entryOf(score, 'polarity where sure');
      sure.of += 1;
      if (isSure) {
        sure.right += 1;
        rightWhereSure.of += 1;
        if (value === theirs) rightWhereSure.right += 1;
      }
    }
    if (value === theirs) entry.right += 1;
    else score.differing.push(`${slug}: ${name} ${String(value)} read, ${String(theirs)} proposed: ${one.text}`);
  }
}

/** What is measured has no wording of its own: F1 of the words that the reading and the draft have for it. */
function addWords(entry: { right: number; of: number }, mine: string, theirs: string): void {
  const [one, other] = [wordsIn(mine), wordsIn(theirs)];
  entry.right += 2 * [...one].filter((word) => other.has(word)).length;
  entry.of += one.size + other.size;
}

/** Themes and partners: F1 of all that was read and all that was proposed. */
function compareSets(reviewed: readonly Comparable[], other: Comparable, score: Score, slug: string): void {
  for (const [name, value] of Object.entries(other.attributes)) {
    if (!Array.isArray(value)) continue;
    const entry = entryOf(score, name);
    const mine = new Set(reviewed.flatMap((one) => [...setOf(one.attributes[name])]));
    const given = setOf(value);
    const shared = [...mine].filter((item) => given.has(item)).length;
    entry.right += 2 * shared;
    entry.of += mine.size + given.size;
    if (name === 'themes' && mine.size > 0) {
      const any = entryOf(score, 'a theme in common');
      any.of += 1;
      any.right += shared > 0 ? 1 : 0;
    }
    if (shared < Math.max(mine.size, given.size))
      score.differing.push(`${slug}: ${name} [${[...mine]}] read, [${[...given]}] proposed: ${other.text}`);
  }
}

const show = (claim: Comparable) =>
  `${claim.attributes['polarity'] ?? claim.attributes['grade'] ?? claim.attributes['value'] ?? ''} ${claim.text}`.trim();

const rowOf = (one: NodeToWrite | undefined): Readonly<Record<string, unknown>> => one?.row ?? {};

function ofReading(claim: ClaimReading): Comparable {
  const [first, ...rest] = claim.part.nodes;
  const row = rowOf(first);
  const evidence = rest
    .filter(({ label }) => label === 'Evidence')
    .map((one) => ({ start: Number(rowOf(one)['start']), end: Number(rowOf(one)['end']) }));
  const ends = (type: string, label: string) =>
    claim.part.relationships.filter((one) => one.type === type && one.to[0] === label).map(({ to }) => to[1]);
  const themes = [...ends('ABOUT', 'Theme'), ...ends('ADDRESSES', 'Theme'), ...ends('CONCERNS', 'Theme')];
  const partners = ends('MENTIONS', 'Partner');
  const quote = String(rowOf(rest.find(({ label }) => label === 'Evidence'))['quote'] ?? '');
  const text = quote.replace(/\s+/g, ' ').slice(0, 160);
  const common = { spans: evidence, quote, text };
  switch (claim.label) {
    case 'Finding':
      return {
        ...common,
        kind: 'FINDING',
        attributes: { polarity: row['polarity'], themes, partners: partners, timing: row['timing'] },
      };
    case 'Recommendation': {
      const deadlines = rest
        .filter(({ label }) => label === 'Deadline')
        .map((one) => `${String(rowOf(one)['kind'])} ${String(rowOf(one)['dueOn'] ?? '')}`);
      const parts = rest.filter(({ label }) => label === 'RecommendationPart').length;
      return {
        ...common,
        kind: 'RECOMMENDATION',
        attributes: { deadlines: deadlines.sort().join(', '), parts, themes, partners: partners },
      };
    }
    case 'Judgment':
      return { ...common, kind: 'JUDGMENT', attributes: { grade: row['grade'], question: row['question'] } };
    case 'Statistic':
      return {
        ...common,
        kind: 'STATISTIC',
        attributes: {
          value: row['value'],
          measure: row['measure'],
          margin: row['margin'],
          area: row['area'],
          periodEnd: row['periodEnd'],
          periodStart: row['periodStart'],
        },
      };
  }
  throw new Error(`no kind for ${claim.label}`);
}

function ofDraft(claim: Proposed, source: string, inPoints: ReturnType<typeof codePointsOf>): Comparable {
  const spans = claim.places.map(inPoints);
  const first = claim.places[0];
  const quote = first === undefined ? '' : source.slice(first.start, first.end);
  const text = quote.replace(/\s+/g, ' ').slice(0, 160);
  const common = { spans, quote, text, kind: claim.kind, confidence: claim.confidence };
  switch (claim.kind) {
    case 'FINDING':
      return {
        ...common,
        attributes: {
          polarity: claim.polarity,
          themes: claim.themes,
          partners: claim.partners,
          timing: claim.timing,
        },
      };
    case 'RECOMMENDATION':
      return {
        ...common,
        attributes: {
          deadlines: claim.deadlines
            .map(({ kind, dueOn }) => `${kind} ${dueOn ?? ''}`)
            .sort()
            .join(', '),
          parts: claim.parts.length,
          themes: claim.themes,
          partners: claim.partners,
        },
      };
    case 'JUDGMENT':
      return { ...common, attributes: { grade: claim.grade, question: claim.question } };
    case 'STATISTIC':
      return {
        ...common,
        attributes: {
          value: claim.value,
          measure: claim.measure,
          margin: claim.margin,
          area: claim.area,
          periodEnd: claim.periodEnd,
          periodStart: claim.periodStart,
        },
      };
  }
}

/** Precision, recall and F1 of a score, from 0 to 1; 1 where nothing was asked and nothing proposed. */
export function rates(score: Score): { readonly precision: number; readonly recall: number; readonly f1: number } {
  const precision = score.proposed === 0 ? (score.reviewed === 0 ? 1 : 0) : score.right / score.proposed;
  const recall = score.reviewed === 0 ? 1 : score.found / score.reviewed;
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}
