import { Document, isCollection, isMap, isScalar, isSeq, type Pair, Scalar, visit, type YAMLMap, YAMLSeq } from 'yaml';
import { folded, isLineOfItsOwn, locatedText, locateHeading } from '../ingest/locate.ts';
import { codePointsOf } from './codePoints.ts';
import type { Draft, DraftClaim, DraftEvidence } from './draft.ts';
import { monthOfHead } from './metadata.ts';
import type { Section } from './page.ts';
import { proseOf, type Spelling, spellingOf } from './prose.ts';
import { claimKinds, claimLists, printReport } from './reportDocument.ts';

/** What a draft's report.yaml needs beyond the claims. */
export interface DraftContext {
  readonly sections: readonly Section[];
  /** Slugs of all partners that the text names. */
  readonly partners: readonly string[];
  /** Where the publication date is from; undefined when there is none. */
  readonly dateSource: string | undefined;
  /** The year that it seems to be of. */
  readonly year?: number | undefined;
  /** What of the report as a whole a reviewer ought to know. */
  readonly remarks: readonly string[];
}

/**
 * A draft as a report.yaml to be reviewed: the claims of each kind in the order of the text with the section above the
 * first of it, quotes on one line, and what a reviewer ought to know as comments.
 */
export function draftYaml(draft: Draft, { sections, partners, dateSource, year, remarks }: DraftContext): string {
  const spelling = spellingOf(draft.text);
  const content = {
    title: draft.report.title ?? 'Untitled report',
    titleIsOfficial: false,
    ...(draft.report.force === null ? {} : { force: draft.report.force }),
    ...(draft.report.inspection === null ? {} : { inspection: draft.report.inspection }),
    kind: kindOf(draft, sections),
    published:
      draft.report.publishedOn === null
        ? {}
        : { on: draft.report.publishedOn, certainty: 'CERTAIN', source: dateSource },
    attribution: attributionOf(draft, year),
    sections: sectionsOf(sections, draft.text),
    names: { partners, people: [], publications: [] },
  };
  const document = new Document(content);
  const root = document.contents as unknown as YAMLMap;
  document.commentBefore = headLines(draft, remarks).join('\n');
  for (const name of ['sections', 'names']) {
    const value = root.get(name, true);
    if (name === 'sections' && isSeq(value)) for (const item of value.items) (item as YAMLMap).flow = true;
    if (name === 'names' && isMap(value))
      for (const { value: list } of value.items) if (isSeq(list)) list.flow = list.items.length === 0;
    partedFromAbove(root, name);
  }
  for (const name of claimLists) {
    const claims = draft.claims.filter((claim) => claim.kind === claimKinds[name]);
    if (claims.length === 0) continue;
    const pair = document.createPair(name, null);
    pair.value = claimSeq(document, claims, (claim) => yamlClaim(claim, spelling, draft.report.force !== null));
    root.items.push(pair as Pair);
    partedFromAbove(root, name);
  }
  quoteInFlow(document);
  return printReport({ document, root });
}

/** What stands above a draft, as comments. */
const headLines = (draft: Draft, remarks: readonly string[]): readonly string[] => [
  ' A draft: what is marked PROPOSED is a proposal of the extraction, and nobody has decided on it yet.',
  ' inspection-graph review goes through them; inspection-graph ingest --proposed loads them as they are.',
  ...(draft.report.force === null ? [' The text does not say which force it is about: add force: <slug>.'] : []),
  ...(draft.report.publishedOn === null ? [` ${noDate(draft.text)}`] : []),
  ...remarks.map((remark) => ` ! ${remark}`),
  ...candidateLines(draft),
];

/** A list of claims, with the section above the first of it and the remarks above each as comments. */
function claimSeq(
  document: Document,
  claims: readonly DraftClaim[],
  contentOf: (claim: DraftClaim) => Record<string, unknown>,
): YAMLSeq {
  const list = new YAMLSeq();
  let section = '';
  for (const claim of claims) {
    const item = document.createNode(contentOf(claim)) as YAMLMap;
    const path = claim.evidence[0]?.sectionPath.join(' > ') ?? '';
    const comments = [
      ...(path === section || path === '' ? [] : [` ${path}`]),
      ...claim.remarks.map((remark) => ` ! ${remark}`),
    ];
    section = path;
    if (comments.length > 0) item.commentBefore = comments.join('\n');
    item.spaceBefore = list.items.length > 0;
    inFlow(item);
    list.items.push(item);
  }
  return list;
}

/** "{title: How good is it?, level: 1}": readers of YAML 1.1 end a text in such a list at these signs. */
const endsInFlow = /[?:]/;

function quoteInFlow(document: Document): void {
  visit(document, {
    Scalar(_, scalar, path) {
      const isInFlow = path.some((node) => isCollection(node) && node.flow === true);
      if (isInFlow && endsInFlow.test(String(scalar.value))) scalar.type = Scalar.QUOTE_DOUBLE;
    },
  });
}

function partedFromAbove(root: YAMLMap, name: string): void {
  const pair = root.items.find(({ key }) => isScalar(key) && key.value === name);
  if (isScalar(pair?.key)) pair.key.spaceBefore = true;
}

/** Short lists of slugs read best on one line. */
function inFlow(item: YAMLMap): void {
  for (const { key, value } of item.items) {
    const name = String(key);
    if (['themes', 'partners', 'addressedTo', 'comparedWith'].includes(name) && value !== null)
      (value as YAMLSeq).flow = true;
    if (['period', 'baseline'].includes(name) && isMap(value)) value.flow = true;
  }
}

function yamlClaim(claim: DraftClaim, spelling: Spelling, isOfForce: boolean): Record<string, unknown> {
  const own = ownKeys(claim, isOfForce);
  return {
    id: claim.id,
    ...own,
    evidence: claim.evidence.map((one) => selector(one, spelling)),
    reviewStatus: 'PROPOSED',
    confidence: claim.confidence,
    madeBy: `extraction: ${claim.rule}`,
  };
}

function ownKeys(claim: DraftClaim, isOfForce: boolean): Record<string, unknown> {
  const unlessEmpty = (name: string, list: readonly unknown[]) => (list.length === 0 ? {} : { [name]: list });
  switch (claim.kind) {
    case 'FINDING':
      return {
        statement: claim.statement,
        polarity: claim.polarity,
        themes: claim.themes,
        ...unlessEmpty('partners', claim.partners),
        ...(claim.timing === 'PRESENT' ? {} : { timing: claim.timing }),
        ...(claim.saidBy === 'INSPECTORATE' ? {} : { saidBy: claim.saidBy }),
      };
    case 'RECOMMENDATION':
      return {
        text: claim.text,
        // Without the key it is addressed to the report's force, so that nobody has to be written where there is one.
        ...(isOfForce ? { addressedTo: claim.addressedTo } : unlessEmpty('addressedTo', claim.addressedTo)),
        themes: claim.themes,
        ...unlessEmpty('partners', claim.partners),
        ...unlessEmpty(
          'deadlines',
          claim.deadlines.map(({ text }) => text),
        ),
        ...unlessEmpty('parts', claim.parts),
      };
    case 'JUDGMENT':
      return {
        question: claim.question,
        grade: claim.grade,
        scale: claim.scale,
        ...unlessEmpty('themes', claim.themes),
      };
    case 'STATISTIC':
      return {
        measure: claim.measure || 'figure',
        value: claim.value,
        unit: claim.unit,
        ...(claim.margin === undefined ? {} : { margin: claim.margin }),
        ...period('period', claim.periodStart, claim.periodEnd),
        ...period('baseline', claim.baselineStart, claim.baselineEnd),
        area: claim.area || 'not said',
        ...unlessEmpty('themes', claim.themes),
        ...unlessEmpty('partners', claim.partners),
        ...unlessEmpty(
          'comparedWith',
          (claim.comparisons ?? []).map(({ id }) => id),
        ),
      };
  }
}

function period(name: string, start: string | undefined, end: string | undefined): Record<string, unknown> {
  if (start === undefined && end === undefined) return {};
  return { [name]: { ...(start === undefined ? {} : { start }), ...(end === undefined ? {} : { end }) } };
}

/**
 * The quote on one line, its words whole, where that is found at its place, and otherwise as it stands. Whether it is
 * found is asked of the quote's own words: in the whole text it would be looked for everywhere.
 */
function selector({ quote, start, end }: DraftEvidence, spelling: Spelling): Record<string, unknown> {
  const asRead = proseOf(quote, [{ start: 0, end: quote.length }], spelling).text;
  if (asRead === quote.replace(/\s+/g, ' ')) return { quote: asRead, start, end };
  const words = locatedText(quote);
  const isFound = (line: string) =>
    words.locate({ quote: line }).some((span) => span.start === 0 && span.end === words.length);
  const line = [asRead, folded(quote)].find(isFound);
  return { quote: line ?? quote, start, end };
}

/** Headings that stand where a reading looks for them by their title; the others say where their section starts. */
function sectionsOf(sections: readonly Section[], text: string): readonly Record<string, unknown>[] {
  const located = locatedText(text);
  const inPoints = codePointsOf(text);
  let after = 0;
  const listed: Record<string, unknown>[] = [];
  for (const { title, level, ...heading } of sections) {
    const { start, end } = inPoints(heading);
    if (start < after) continue;
    // A reading takes the first line of its own after the heading above it, so no more of the text is searched.
    const upToHere = locatedText(located.slice(after, end + 100));
    const found = locateHeading(upToHere, title, 0);
    if (found !== undefined && isLineOfItsOwn(upToHere, found) && after + found.start >= start) {
      listed.push({ title, level: Math.min(level, 6) });
      after += found.start + 1;
      continue;
    }
    listed.push({ title, level: Math.min(level, 6), starts: { quote: located.slice(start, end), start, end } });
    after = start + 1;
  }
  return listed;
}

const longestHead = 1_000;
const releaseAtHead = /^\W*(?:[\p{L}&’']+ ){0,4}(?:press|news|media) release\b|\bfor immediate release\b/imu;

/** A news release says so above its text, or has notes to editors below it. */
function kindOf({ report, text }: Draft, sections: readonly Section[]): string {
  const isRelease =
    releaseAtHead.test(text.slice(0, longestHead)) ||
    sections.some(({ title }) => /^notes? (?:to|for) editors?\b/i.test(title)) ||
    /^\W*notes? (?:to|for) editors?\W*$/im.test(text);
  if (isRelease) return 'NEWS_RELEASE';
  return report.force === null ? 'THEMATIC_REPORT' : 'FORCE_REPORT';
}

/** The days from which the inspectorate had its present remit, and the king: before them it was of another name. */
const withFireServices = '2017-07-19';
const underTheKing = '2022-09-08';

function attributionOf({ report: { publishedOn }, text }: Draft, year: number | undefined): string {
  const from = (day: string, words: RegExp) =>
    publishedOn === null ? words.test(text) || (year ?? 0) > Number(day.slice(0, 4)) : publishedOn >= day;
  const whose = from(underTheKing, /\bHis Majesty['’]s\b/) ? 'His' : 'Her';
  const remit = from(withFireServices, /\bHMICFRS\b|\bFire (?:&|and) Rescue\b/) ? ' and Fire & Rescue Services' : '';
  return `${whose} Majesty's Inspectorate of Constabulary${remit}, Crown copyright, Open Government Licence v3.0`;
}

/** What to do about a report without a date, of which the text may say the month. */
function noDate(text: string): string {
  const said = monthOfHead(text);
  const what = said === undefined ? 'does not say when it was published' : `says ${said} and no day`;
  return `The text ${what}: add published: { on, certainty, source }, or extract with --published.`;
}

const mostCandidates = 30;

function candidateLines({ candidates }: Draft): readonly string[] {
  if (candidates.length === 0) return [];
  return [
    ' Names that partners.yaml may lack:',
    ...candidates.slice(0, mostCandidates).map(({ name, kind }) => `   ${name} (${kind.toLowerCase()})`),
    ...(candidates.length > mostCandidates ? [`   and ${candidates.length - mostCandidates} more, see --json`] : []),
  ];
}
