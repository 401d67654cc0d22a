import type { Knowledge } from '../knowledge.ts';
import type { ForceFinder } from '../metadata.ts';
import type { Page } from '../page.ts';
import type { Range } from '../prose.ts';
import { remembering } from '../remembering.ts';
import type { ThemeFinder } from '../themes.ts';
import type { ProposedJudgment } from '../types.ts';
import { isShortFor } from './columnHeads.ts';
import { bySentence, type Found, ofSection } from './found.ts';
import { areaOfQuestion, type GradedArea } from './gradedAreas.ts';
import { keyIndex, keyOf } from './gradedQuestions.ts';
import { besideLines, fromSentences } from './gradeSentences.ts';
import { gradesInLines, isOfOtherReports } from './gradesInLines.ts';
import { noAreas } from './gradeWords.ts';
import { asNamedBefore } from './sameJudgment.ts';

export interface JudgmentFinders {
  readonly knowledge: Knowledge;
  readonly themes: ThemeFinder;
  readonly forces: ForceFinder;
  /** The force that the report is about, a slug. */
  readonly force: string | undefined;
  /** Of the report. */
  readonly year: number | undefined;
}

/** The graded judgments of a text: from boxes, tables, lines under a question, and sentences. */
export function judgmentsIn(page: Page, finders: JudgmentFinders): readonly ProposedJudgment[] {
  if (hasOtherScale(page) || givesNoGrades(page)) return [];
  const { knowledge, themes, forces, force, year } = finders;
  const names = new Set(
    knowledge.forces.flatMap((one) => [one.shortName, ...one.names].map((name) => name.toLowerCase())),
  );
  const isForce = remembering(
    (name) => names.has(name.toLowerCase()) || knowledge.forces.some(({ shortName }) => isShortFor(name, shortName)),
  );
  const lines = gradesInLines(page, {
    year,
    area: knowledge.forces.find(({ slug }) => slug === force)?.shortName,
    isForce,
    namesAnother: (words) =>
      force !== undefined &&
      namesOnly(
        forces.mentions(words).map(({ slug }) => slug),
        force,
      ),
  });
  const context = {
    year,
    isForce,
    speaksOfAnother: (words: string) => speaksOfAnother(words, finders),
    isThisForce: (name: string) => force !== undefined && forces.mentions(name).at(-1)?.slug === force,
  };
  const sentences = fromSentences(page, context)
    .filter((one) => !isOfOtherReports(one))
    .flatMap(besideLines(lines));
  const inSentences = sentences.filter(isAsked);
  const asked = lines.filter(isAsked);
  // "Our judgment", over the only grade of a report.
  const inLines =
    asked.length + inSentences.length > 0
      ? asked
      : lines.filter(isOurs).map((one) => ({ ...one, question: 'Overall judgment' }));
  const found = [...inLines, ...inSentences.map(asNamedBefore([...inLines, ...inSentences]))].map((one) => ({
    ...one,
    question: one.question.replace(ofChapter, ''),
  }));
  const scale = scaleOf(found, knowledge, year);
  if (scale === undefined) return [];
  return byQuestion(found)
    .map((same) => judgmentOf(same, scale, themes))
    .map((one) => (isForce(one.question) ? { ...one, question: questionOfForce(one.question, page) } : one));
}

/** Where a report grades several forces, what each is graded for: "Camfordshire Police is good at tackling organised crime." */
function questionOfForce(name: string, { blocks }: Page): string {
  for (const { kind, prose } of blocks) {
    if (kind !== 'paragraph' || prose.text.length > longestVerdict || !prose.text.startsWith(`${name} `)) continue;
    const what = verdict.exec(prose.text.slice(name.length))?.[1];
    if (what !== undefined) return `${name}: ${what}`;
  }
  return name;
}

const longestVerdict = 200;
const verdict = /^ (?:is (?:outstanding|good|adequate|inadequate)|requires improvement) (?:at|in) ([^.]+)\.$/i;

/** What is left of a table whose cells were torn apart: a grade, the head of a column, the last word of a question. */
const isNoQuestion =
  /^(?:(?:(?:our |the )?(?:questions?|areas?|(?:graded )?judge?ments?|grades?|gradings?|ratings?)\s*)+|requires|improvement|outstanding|good|adequate|inadequate|\p{Ll}\S*\?)$/iu;
const isAsked = ({ question }: Found) => !isNoQuestion.test(question) && !noAreas.test(question);

const isOurs = ({ question, rule }: Found) => rule === ofSection && /^(?:our|the) judge?ment$/i.test(question);

const namesOnly = (named: readonly string[], force: string) => named.length > 0 && !named.includes(force);

/** The scale that was in use in a year, or the one that has all grades found; before the first there is none. */
function scaleOf(found: readonly Found[], { scales }: Knowledge, year: number | undefined): string | undefined {
  const hasAdequate = found.some((one) => one.grade === 'ADEQUATE');
  const fitting = scales.filter((one) => !hasAdequate || one.grades.includes('ADEQUATE'));
  const first = Math.min(...scales.map(({ from }) => from));
  // Some reports of the year before the first scale give its grades already.
  const inUse = fitting.filter(
    ({ from }) => year === undefined || hasAdequate || from <= year || (from === first && from === year + 1),
  );
  const latest = [...inUse].sort((one, other) => other.from - one.from);
  return (year === undefined ? latest.at(-1) : latest[0])?.slug;
}

/** What was found of each question, in the order in which the questions came. */
function byQuestion(found: readonly Found[]): readonly (readonly [Found, ...Found[]])[] {
  const merged: OneQuestion[] = [];
  const keys = keyIndex();
  // The same words go where they went before, though another grade has been told of that question since.
  const wordings = new Map<string, number>();
  for (const one of found) {
    const key = keyOf(one.question);
    const wording = [one.question, one.grade, one.rule].join('\n');
    const known = Math.min(keys.same(key), wordings.get(wording) ?? Number.POSITIVE_INFINITY, placeOfArea(one, merged));
    const place = Math.min(known, merged.length);
    wordings.set(wording, place);
    const same = merged[place];
    same?.all.push(one);
    if (same === undefined) {
      keys.add(key, place);
      merged.push({ all: [one], kinds: new Set(), areas: new Set() });
    }
    merged[place]?.kinds.add(kindOf(one));
    merged[place]?.areas.add(areaOfQuestion(one.question));
  }
  return merged.map(({ all }) => all);
}

/** What a text tells of one question. */
interface OneQuestion {
  readonly all: [Found, ...Found[]];
  /** By which rules, and with what grades. */
  readonly kinds: Set<string>;
  readonly areas: Set<GradedArea | undefined>;
}

const kindOf = ({ rule, grade }: Found) => `${rule}\n${grade}`;

/** Where, if anywhere, only sentences tell of a question, and give its area the grade that one more gives it in other words. */
function placeOfArea(one: Found, merged: readonly OneQuestion[]): number {
  const area = one.rule === bySentence ? areaOfQuestion(one.question) : undefined;
  if (area === undefined) return Number.POSITIVE_INFINITY;
  const kind = kindOf(one);
  const place = merged.findIndex(({ kinds, areas }) => areas.has(area) && kinds.size === 1 && kinds.has(kind));
  return place === -1 ? Number.POSITIVE_INFINITY : place;
}

/** One judgment of all that a text tells of it; the surest place decides where grades differ. */
function judgmentOf(same: readonly [Found, ...Found[]], scale: string, themes: ThemeFinder): ProposedJudgment {
  const best = same.reduce((first, one) => (one.confidence > first.confidence ? one : first));
  const differing = same.filter((one) => one.grade !== best.grade);
  return {
    kind: 'JUDGMENT',
    question: best.question.replace(numbered, '').replace(/\.$/, ''),
    grade: best.grade,
    scale,
    themes: themes
      .find(best.question, [])
      .slice(0, 1)
      .map(({ slug }) => slug),
    places: eachOnce(same.filter((one) => one.grade === best.grade).flatMap(({ places }) => places)),
    section: best.section,
    rule: best.rule,
    confidence: differing.length > 0 ? best.confidence / 2 : best.confidence,
    remarks: differing.map((one) => `elsewhere the text has ${one.grade} for "${one.question}"`),
  };
}

/** The same place may be found by two rules. */
const eachOnce = (places: readonly Range[]): readonly Range[] => [
  ...new Map(places.map((place) => [`${place.start}-${place.end}`, place])).values(),
];

/** As in "Overview – How effective is the force …?" */
const ofChapter = /^(?:overview|overall|(?:overall )?summary)\s*[–—:-]\s*(?=(?:how|to what extent|what)\b)/i;

/** As in "2. How well does the force work?" */
const numbered = /^\d{1,2}(?:\.\d{1,2})*[.):]\s+/;

/** Whether words speak last of a force that is not the report's: "neighbouring Camfordshire, with which it shares staff". */
function speaksOfAnother(words: string, { forces, force }: JudgmentFinders): boolean {
  if (force === undefined) return false;
  const plain = words.replace(aside, (found) => ' '.repeat(found.length));
  const last = forces.mentions(plain).at(-1);
  if (last === undefined || last.slug === force) return false;
  return !ofThisForce.test(plain.slice(last.start));
}

/** What is said in passing of whom a sentence speaks. */
const aside =
  /(?:^|, )(?:(?:(?:with|of|for|to|by|from|in) )?(?:which|whom|whose|who|where)|an?|like|unlike|together with|along with|as with)\b[^,;.]*,/gi;
const ofThisForce = /\b(?:the|this|your) (?:force|constabulary|service)\b/i;

/** Whether a report grades on a scale that is not the product's, as inspections up to 2010 did: excellent, good, fair, poor. */
function hasOtherScale({ lines, blocks }: Page): boolean {
  if (lines.filter(({ text }) => otherGrade.test(text.slice(-40))).length > 1) return true;
  return blocks.some(({ prose }) => otherScale.test(prose.text.slice(0, longestParagraph)));
}

/** Whether a report says that inspections of its kind give no grades: those it tells of are of others. */
const givesNoGrades = ({ blocks }: Page): boolean =>
  blocks.some(({ prose }) => {
    const said = noGrades.exec(prose.text.slice(0, longestParagraph));
    return said !== null && !ofPart.test(said[1] ?? said[2] ?? '');
  });

const notGiven = "(?:do|does|did|will) ?n[o'’]t (?:give|make|provide|award|include|contain)";
const aGrade = '(?:an?y? )?(?:graded judge?ments?|judge?ments?|grades?|gradings?)\\b([^.;]*)';
const noGrades = new RegExp(
  `\\b${notGiven} (?:the force|the constabulary|your force|you|forces|individual forces) ${aGrade}|\\b(?:this (?:inspection|report|letter|review)|(?:inspections|reviews) (?:of this kind|of this type|in this programme|of this programme)) ${notGiven} ${aGrade}`,
  'i',
);
const ofPart = /\b(?:areas?|questions?|aspects?|elements?|capabilit\w+|for|on|about)\b/i;

const otherGrade = /(?:^|:\s*|\s{2,}|\t|\|\s*|\p{Ll} )(?:Excellent|Fair|Poor|EXCELLENT|FAIR|POOR)$/u;

const otherScale = /\bgrade[ds]?\b[^.]{0,80}\bexcellent,? (?:and |or )?good,? (?:and |or )?fair\b/i;

const longestParagraph = 4000;
