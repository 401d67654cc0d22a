import { anyMonth } from '../ingest/dates.ts';
import { matchesOf } from '../matches.ts';
import { clauseRanges } from './clauses.ts';
import { isNorm } from './generalTalk.ts';
import { hasVerb } from './language.ts';
import { measuredAgainst, ruleBeside } from './measuredAgainst.ts';
import { figure, isOnlyFigures } from './onlyFigures.ts';
import type { Told } from './partnerReferences.ts';
import { named, type PartnerFinder } from './partners.ts';
import { type Part, partOf, partsOf } from './parts.ts';
import { type Assessment, assess } from './polarity.ts';
import type { Range } from './prose.ts';
import { isEarlier, outOfScope } from './scope.ts';
import { placesOf, type Sentence } from './sentences.ts';
import { inWords } from './statistics/numbers.ts';
import type { Stem } from './stems.ts';
import type { ThemeFinder } from './themes.ts';
import type { ProposedFinding } from './types.ts';

export interface FindingFinders {
  readonly themes: ThemeFinder;
  readonly partners: PartnerFinder;
  /** The title of the report: what a claim is about when nothing nearer says it. */
  readonly subject: string;
}

/** Where a block stands, as far as that decides what its sentences may claim. */
export interface Place {
  /** What the line above its list says of all points: "Inspectors were pleased to find:". */
  readonly stem: Stem | undefined;
  /** The sentences of its section, or as many of a long one as stand near it. */
  readonly fellows: readonly string[] | undefined;
  /** Whether a statistic was read from a sentence. */
  readonly hasFigures: (sentence: Sentence) => boolean;
}

const fewestWords = 3;
const longestSentence = 1500;

/**
 * The findings of sentences of one block: of each sentence none, one, or one for each side where it praises and blames.
 *
 * @param sentences those of the block that may tell something new, in order
 */
export function findingsIn(
  sentences: readonly Sentence[],
  finders: FindingFinders,
  { stem, fellows, hasFigures }: Place,
): ReadonlyMap<Sentence, readonly ProposedFinding[]> {
  const scopes = new Map(sentences.filter((one) => isAssertion(one, stem)).map((one) => [one, scopeOf(one)] as const));
  const telling = [...scopes].flatMap(([one, scope]) => (scope === 'not of the force' ? [] : [one]));
  return new Map(
    [...partsOf(telling)].map(([sentence, parts]) => {
      const { text } = sentence;
      const isOfEarlier = scopes.get(sentence) === 'earlier';
      const found = parts.flatMap((told) => {
        const part =
          stem === undefined ? ofWhatIsBefore(told, sentence) : underStem(told, stem, sentence.before === undefined);
        if ((part.text !== text && outOfScope(part.text) === 'not of the force') || isNorm(part.text)) return [];
        if (isEarlier(part.text) || (isOfEarlier && part.range.start === 0)) return [];
        const said = hasFigures(sentence) && isOnlyFigures(part) ? besideFigures(sentence, part) : [part];
        return said.map((one) => findingOf(sentence, one, finders, fellows));
      });
      return [sentence, found];
    }),
  );
}

/** Whether a sentence says something, of whomever. */
function isAssertion(sentence: Sentence, stem: Stem | undefined): boolean {
  const { text } = sentence;
  if (text.length > longestSentence || text.split(/\s+/).length < fewestWords || isTitle(sentence)) return false;
  if (stem === undefined && sentence.block.kind !== 'heading' && !hasVerb(text) && !isWhole(text)) return false;
  return !(
    /[:?]\W*$/.test(text) ||
    rowOfGrades.test(text) ||
    tableText.test(text) ||
    rowsWithMargins.test(text) ||
    casesByGrade.test(text) ||
    nameOfLaw.test(text)
  );
}

/** What stands over the first heading and is no sentence: the title and its like. */
const isTitle = ({ text, block, before }: Sentence) =>
  block.section.level === 0 && block.kind === 'paragraph' && before === undefined && !/[.!?:;]["')]*$/.test(text);

/** The tagger takes some verbs for nouns: "The team deals only with complex cases." Labels have no stop at their end. */
const isWhole = (text: string) =>
  /^\p{Lu}\p{L}*['’]?s? [^.:]+\.$/u.test(text) && text.split(/\s+/).length >= fewestOfWhole;
const fewestOfWhole = 6;

const setsBeside = /^(?:this|that|it|which|the (?:figure|rate|proportion)) (?:is|was|compares?|compared)\b/i;
const enoughBefore = 150;

/** "The force knows this." */
const isRecognised =
  /^(?:the (?:force|constabulary)|it|they|(?:chief officers|senior officers|leaders|managers)) (?:also |already )?(?:knows?|recognises?|(?:has|have) recognised|accepts?|acknowledges?|(?:is|are) aware of) (?:this|it|these)\W*$/i;

/**
 * What says little but with the sentence before it: whether "this is higher than the average" is good hangs on what that
 * measures, and the trouble that the force knows of goes on.
 */
function ofWhatIsBefore(part: Part, { before }: Sentence): Part {
  if (before === undefined || part.range.start !== 0) return part;
  const as = (polarity: Assessment['polarity'], rule: string): Part =>
    polarity === part.assessment.polarity
      ? part
      : { ...part, assessment: { ...part.assessment, polarity, timing: 'PRESENT', rule, confidence: sureOfItself } };
  if (isRecognised.test(part.text))
    return assess(before.text).polarity === 'WEAKNESS' ? as('WEAKNESS', 'recognised trouble') : part;
  const against = setsBeside.test(part.text)
    ? measuredAgainst(`${before.text.slice(-enoughBefore)} ${part.text}`)
    : undefined;
  return against === undefined ? part : as(against, `what the sentence before measures is ${ruleBeside(against)}`);
}

const sureOfItself = 0.9;
const sureOfStem = 0.8;

/** A point of a list takes the side that the line above takes, unless it plainly takes the other. */
function underStem(part: Part, { polarity, isWhatever }: Stem, isPoint: boolean): Part {
  const { assessment } = part;
  if (!(isWhatever && isPoint) && assessment.polarity !== 'NEUTRAL' && assessment.confidence >= sureOfItself)
    return part;
  if (assessment.polarity === polarity) return part;
  return {
    ...part,
    assessment: { ...assessment, polarity, timing: 'PRESENT', rule: 'as its list begins', confidence: sureOfStem },
  };
}

/** What stands before a figure that shows it, or beside it: "Delays are long: …", "…, and 43 were charged". */
const shown = /:\s+(?=\S)|,\s+(?:and|although|but)\s+/g;

/** What is only added: "has a van, which it takes to 22 villages". */
const added = /,\s+(?:which|who|whose|where|of (?:which|whom))\s/;

/** The clauses of a part with figures that say something without one. */
function besideFigures(sentence: Sentence, { range }: Part): readonly Part[] {
  const { text } = sentence;
  const clauses = clauseRanges(text).filter(({ start, end }) => range.start <= start && end <= range.end);
  return (clauses.length > 0 ? clauses : [range])
    .flatMap((clause) => partedAt(text, clause, shown))
    .map((clause) => partOf(text, clause))
    .filter((one) => saysSomething(one.text.slice(0, added.exec(one.text)?.index)));
}

/** When something was is no figure; a number in words is one. */
const aDate = new RegExp(`\\b(?:(?:\\d{1,2} )?(?:${anyMonth}) )?(?:19|20)\\d\\d(?:[/–-]\\d{2,4})?\\b`, 'gi');

const aNumber = new RegExp(`\\b(?:${inWords}|half|(?:third|quarter|fifth|tenth)s?)\\b`, 'i');

const saysSomething = (text: string) =>
  !figure.test(aNumber.test(text) ? text : text.replace(aDate, '')) &&
  text.split(/\s+/).length >= fewestBeside(text) &&
  hasVerb(text);

/** A clause that hangs on the one before says little by itself when it is short: "which has four coordinators". */
const fewestBeside = (text: string) => (/^(?:which|who|whose|where|of|with)\b/i.test(text) ? 6 : fewestWords);

function partedAt(text: string, { start, end }: Range, mark: RegExp): readonly Range[] {
  const parts: Range[] = [];
  let from = start;
  for (const found of matchesOf(mark, text.slice(start, end))) {
    parts.push({ start: from, end: start + found.index });
    from = start + found.index + found[0].length;
  }
  return [...parts, { start: from, end }];
}

/** The label of a table or of a figure in a box: it says what is measured, and ends without a stop. */
const tableText =
  /^(?!.*[.!?]["')]?$)(?!(?:the )?(?:force|constabulary|it) (?:is|has|does)\b)(?!(?:an?|its|this) (?:\p{L}+ ){1,5}has \p{L}+(?:ed|en|ut|de) )(?!.* (?:is|are|was|were) (?:(?:\p{L}+ly|much|too|still) )?(?:lower|higher|better|worse|low|high|good|poor|below|above)\b).*(?:\bper (?:100|1,000|10,000|100,000)\b|\b(?:percentage|number|proportion|share) of\b|\b\d+ months to\b|[\d.]+ ?(?:%|pp)$|(?: [\d.,]+%?){3}$)/iu;
/** "Sexual offences 89.6% (± 2.7%) 96.7% (± 1.8%)" */
const rowsWithMargins = /(?:\d ?%? \((?:±|\+ ?\/ ?[-–]) ?\d[\d.]* ?%?\)[^;]{0,60}?){3}/;
/** "Effectiveness Requires improvement Good (2017)" */
const rowOfGrades = /^(?:\p{L}+ ){1,4}(?:Outstanding|Good|Adequate|Requires|Inadequate)\b.*\((?:in )?(?:19|20)\d\d\)$/u;
/** A footnote that names a law: "Police and Criminal Evidence Act 1984." */
const nameOfLaw = /^(?:\p{Lu}[\p{L}'’]*,? |(?:and|of|the|for) ){1,12}Act (?:19|20)\d\d\W*$/u;
/** How many of the cases that were looked at were of each grade: "12 were good", "inadequate in six". */
const graded = '(?:good|requir(?:ed|es|ing) improvement|inadequate)';
const casesByGrade = new RegExp(
  `(?:\\b(?:\\d+ (?:(?:were|was|as|judged|graded) )*${graded}|${graded} in (?:\\d+|${inWords}))\\b[^.;]{0,40}){2}`,
  'i',
);

/** A sentence that goes on with "it" or "this" from one that is not of the force is not either. */
function scopeOf(sentence: Sentence, reach = longestThread): ReturnType<typeof outOfScope> {
  const own = outOfScope(sentence.text);
  if (own !== undefined || sentence.before === undefined || reach === 0) return own;
  const goesOn =
    goingOn.test(sentence.text) &&
    (ownVisit.test(sentence.text) || !ofTheForce.test(sentence.text)) &&
    !(ofThose.test(sentence.text) && ownVisit.test(sentence.before.text)) &&
    !(/^it\b/i.test(sentence.text) && ofGrades.test(sentence.before.text));
  return goesOn && scopeOf(sentence.before, reach - 1) === 'not of the force' ? 'not of the force' : undefined;
}

/** After these "it" is the force: "Our judgment is unchanged. It works well with its partners." */
const ofGrades =
  /\b(?:gave|sent|handed|showed|told) the (?:force|constabulary)\b|\b(?:judge?ments? (?:is|are|was|remains?)|(?:it|force|constabulary|police) (?:was|had been) (?:also )?(?:judged|graded|rated|assessed))\b/i;

/** How many sentences back is looked. */
const longestThread = 4;
const goingOn =
  /^(?:(?:since then|for (?:instance|example)|however|therefore|instead|besides|as a result|also),? )?(?:it|this|these|they|such|those|that (?:is|was|means)|(?:some|most|all|none|others|the others) of (?:these|them)|some (?:are|were|take)|others|in (?:some|others)\b|(?<=then,? )(?:we|our)|(?<=(?:for instance|instead|besides|as a result),? )we)\b/i;

/** What inspectors did: after it "they" are the inspectors, and "all of them" the cases that they looked at. */
const ownVisit =
  /^(?:they|we|inspectors|hmic(?:frs)?)(?: (?:also|then))? (?:spoke|interviewed|visited|held|read|listened|observed|met|looked|examined|reviewed|checked|audited)\b/i;
const ofThose = /^(?:some|most|all|none|many|few) of (?:these|them)\b/i;

const ofTheForce =
  /\b(?:the (?:force|constabulary)|officers|staff|supervisors|\p{Lu}\p{Ll}+ (?:Police|Constabulary))\b/u;

function findingOf(
  sentence: Sentence,
  { range, text, assessment }: Part,
  { themes, partners, subject }: FindingFinders,
  fellows: Place['fellows'],
): ProposedFinding {
  const { section } = sentence.block;
  const found = themes.file(text, {
    sentence: range.end - range.start < sentence.text.length ? sentence.text : undefined,
    before: sentence.before?.text,
    after: sentence.after?.text,
    goesOn: anaphoric.test(text),
    section: section.path,
    subject,
    fellows,
  });
  const remarks: string[] = [];
  if (assessment.mixed) remarks.push('speaks both ways: see whether praise or blame is meant');
  if (assessment.otherwise !== undefined) remarks.push(assessment.otherwise);
  if (found.length === 0) remarks.push('fits no theme of the scheme');
  return {
    kind: 'FINDING',
    statement: statementOf(text),
    polarity: assessment.polarity,
    timing: assessment.timing,
    saidBy: saidByOf(sentence, range, assessment),
    themes: found.map(({ slug }) => slug),
    partners: named(text, [...partners.find(text), ...partners.meant(text, toldBefore(sentence, range.start))]),
    places: placesOf(sentence, range),
    section: section.path,
    rule: assessment.rule,
    confidence: assessment.confidence,
    remarks,
  };
}

/** Who says a part of a sentence: inside quotation marks whoever the sentence says it of, or the one that opens them. */
function saidByOf(sentence: Sentence, range: Range, { saidBy }: Assessment): Assessment['saidBy'] {
  if (saidBy !== 'INSPECTORATE') return saidBy;
  if (opensQuotation.test(sentence.text.slice(0, range.start))) return assess(sentence.text).saidBy;
  const opening = openingOf(sentence);
  return opening === undefined ? saidBy : assess(opening.text).saidBy;
}

const opensQuotation = /(?:^|[\s(])["“][^"”]*$/;

/** Where the quotation begins that a sentence goes on with. */
function openingOf(sentence: Sentence): Sentence | undefined {
  let one = sentence.before;
  for (let reach = longestThread; one !== undefined && reach > 0; reach -= 1) {
    if (opensQuotation.test(one.text)) return one;
    if (one.text.includes('"')) return undefined;
    one = one.before;
  }
  return undefined;
}

/** What was told before a part of a sentence: the part before it, the sentences before, and the heading. */
function toldBefore(sentence: Sentence, start: number): Told | undefined {
  const before = sentence.before === undefined ? headingOf(sentence) : toldOf(sentence.before);
  return start === 0 ? before : { text: sentence.text.slice(0, start), before, isHeading: false };
}

function toldOf(sentence: Sentence): Told {
  const known = toldBySentence.get(sentence);
  if (known !== undefined) return known;
  const told: Told = {
    text: sentence.text,
    get before() {
      return toldBefore(sentence, 0);
    },
    isHeading: false,
  };
  toldBySentence.set(sentence, told);
  return told;
}

// The sentences after it ask for it, too.
const toldBySentence = new WeakMap<Sentence, Told>();

function headingOf({ block }: Sentence): Told | undefined {
  const text = block.section.path.at(-1);
  return text === undefined ? undefined : { text, before: undefined, isHeading: true };
}

const anaphoric =
  /^(?:this|these|it|they|those|such|its|their|however|as a result|consequently|the (?:group|unit|team|system|tool|training|process|approach|plan|scheme|meeting)s?)\b/i;

/** "Cause of concern: ", which says what the text takes it for, and not what is so. */
const calledSo = /^cause of concern(?: \d{1,2})?\s*[:–]\s+/i;

function statementOf(text: string): string {
  const opened = text.replace(/^[\s*"'–-]+|[\s*]+$/g, '').replace(calledSo, '');
  // A mark that is opened within it is closed at its end.
  const isPaired = (opened.split('"').length - 1) % 2 === 0;
  const plain = opened
    .replace(isPaired ? '' : /[\s*"]+$/, '')
    .replace(/\*\*/g, '')
    .replace(/[;,]\s+(?:and|or)$/, '');
  const capital = plain.charAt(0).toUpperCase() + plain.slice(1);
  return /[.!?]["')]?$/.test(capital) ? capital : `${capital.replace(/[,;:]$/, '')}.`;
}
