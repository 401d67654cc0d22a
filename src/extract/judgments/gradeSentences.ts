import type { Line } from '../lines.ts';
import type { Block, Page } from '../page.ts';
import type { Range } from '../prose.ts';
import { blockPlaces, isText, placesOf, type Sentence, sentencesOf } from '../sentences.ts';
import { areaLines, isAreaLine, linesWithin, textOfLines } from './areaLines.ts';
import { bySentence, type Found, gradeOf } from './found.ts';
import { areaAhead, areaOfQuestion, beginsWithArea, isKnownArea, isPillar, isSameArea } from './gradedAreas.ts';
import { keyOf, sameQuestion } from './gradedQuestions.ts';
import { isForceAlone } from './gradeFrames.ts';
import { type GradeSaid, gradesSaid } from './gradesSaid.ts';
import { force, grade, mark } from './gradeWords.ts';
import { areaOfDocument, gradedHeading, pillarOfReport } from './ofReport.ts';
import { type ClauseContext, isEarlier } from './otherGrades.ts';
import { toldByGrade, toldOf } from './sameJudgment.ts';
import { longestTable } from './titles.ts';

export interface Said extends Found {
  /** Whether it is a grade by its words. Else it may be praise or blame. */
  readonly isVerdict: boolean;
  /** Whether it is praise, unless the report asks the same elsewhere. */
  readonly isPraise: boolean;
  /** Whether it is of what stands before it: "inadequate in this respect". */
  readonly isOfBefore: boolean;
  /** Whether it may speak of its section as a whole: it opens a paragraph, or says that it is a grade. */
  readonly isOfWhole: boolean;
  /** Whether it opens the section on what it is given for. */
  readonly opensSection: boolean;
}

/** The grades that sentences give, and those of the points that a sentence announces. */
export function fromSentences({ blocks, lines }: Page, context: ClauseContext): readonly Said[] {
  const ledBlocks = ledByVerdict(blocks);
  const pillar = pillarOfReport(blocks);
  return blocks.flatMap((block, index) => {
    const lead = ledBlocks.get(block);
    const isHeadline =
      block.kind === 'heading' &&
      (lead !== undefined || (quotedGrade.test(block.prose.text) && context.isThisForce(block.prose.text)));
    if (block.kind !== 'paragraph' && block.kind !== 'item' && !isText(block) && !isHeadline) return [];
    // Notes say what grades there are and how they came about; what they give in brackets is this force's.
    const isAside = block.section.kind === 'boilerplate';
    let verdictAt = Number.NEGATIVE_INFINITY;
    return sentencesOf(block).flatMap((sentence, at) => {
      if (sentence.text.length > longestSentence) return [];
      if (lead !== undefined && context.speaksOfAnother(lead)) return [];
      if (tellsOnOfEarlier(sentence, context)) return [];
      const isLed = lead !== undefined && sentence.before === undefined;
      const isAfterVerdict = at - verdictAt <= mostBack;
      const grades = gradesSaid(sentence.text, { ...context, isLed, isAfterVerdict });
      if (grades.some((said) => said.isVerdict || isOfPillar(said, sentence))) verdictAt = at;
      return grades
        .map((said) => (isAfterVerdict && isOfForcesArea(said) ? { ...said, isVerdict: true } : said))
        .filter((said) => !isAside || sentence.text.charAt(said.range.end - 1) === ')')
        .flatMap((said) =>
          said.isOfList
            ? ofPoints(sentence, said, blocks.slice(index + 1, index + longestTable), lines)
            : foundIn(sentence, said, { pillar, asked: () => askedBefore(blocks, index) }, context).map((one) => ({
                ...one,
                opensSection:
                  blocks[index - 1]?.kind === 'heading' && sentence.before === undefined && isOfItsSection(one),
              })),
        );
    });
  });
}

const isOfItsSection = ({ question, section }: Found) => isSameArea(section.at(-1) ?? '', question);

/** Goes on from an earlier inspection: "In 2017 we judged the force to be good at this. It was good at that." */
function tellsOnOfEarlier({ text, before }: Sentence, context: ClauseContext): boolean {
  return (
    before !== undefined &&
    !tellsOfNow.test(text) &&
    ((wasOnly.test(text) && anyGrade.test(before.text) && isEarlier(before.text, context)) ||
      (cameToIt.test(text) && inspected.test(before.text) && isEarlier(before.text, longAgo(context))))
  );
}
/** "In 2016 HMIC inspected the force. We concluded that it was inadequate." */
const inspected = /^in (?:\p{L}+ )?20\d\d,? [^.]*\b(?:inspected|conducted|carried out|undertook|published|issued)\b/iu;
const cameToIt = /\b(?:concluded|judged|graded|rated|was given|gave (?:it|the force))\b/i;
/** A report comes out in the year of its inspection or in the next. */
const longAgo = ({ year }: ClauseContext) => ({ year: year === undefined ? undefined : year - 1 });
const anyGrade = new RegExp(`(?<![\\p{L}-])${grade}(?![\\p{L}-])`, 'iu');
const wasOnly = new RegExp(
  `^(?:${force}) (?:also )?(?:was|were|required)(?: also)? ${mark}(?:${grade}|improvement)`,
  'iu',
);
const tellsOfNow = /\b(?:now|this (?:year|time|inspection)|still|remains?)\b/i;

const quotedGrade = new RegExp(`["']${grade}["']`, 'iu');

/** "Responding to the public – The force was judged inadequate." */
function labelAhead({ text }: Sentence): string | undefined {
  const label = /^([^–:]{4,80}?)(?: [–-]|:) (?=\p{L})/u.exec(text)?.[1];
  return label !== undefined && areaOfQuestion(label) !== undefined ? label : undefined;
}

/** "In 2017 the force was inadequate at protecting vulnerable people. I now grade it as good." */
function areaBefore({ before }: Sentence): string | undefined {
  for (let one = before, back = 0; one !== undefined && back < mostBack; one = one.before, back += 1) {
    const area = [...one.text.slice(-longestSentence).matchAll(areaInText)].at(-1)?.[1];
    if (area !== undefined) return area.trim();
  }
  return undefined;
}
/** In sentences. */
const mostBack = 3;
const areaInText = new RegExp(`(?<!\\p{L})(${areaAhead}[^,.;]{0,60})`, 'giu');

/** What is listed below "inadequate in three areas:", each with that grade: points, or lines that name an area. */
function ofPoints(
  sentence: Sentence,
  said: GradeSaid,
  below: readonly Block[],
  lines: readonly Line[],
): readonly Said[] {
  const isPoint = ({ kind, prose }: Block) => kind === 'item' && !prose.text.endsWith(':');
  const end = below.findIndex((block) => !isPoint(block) && !areasIn(block, lines).length);
  return below
    .slice(0, end === -1 ? undefined : end)
    .flatMap((block) =>
      isPoint(block) ? [{ text: block.prose.text, places: blockPlaces(block) }] : areasIn(block, lines),
    )
    .map(({ text, places }) => ({
      question: text
        .replace(/[,;.\s]*(?:\band\s*)?$/, '')
        .replace(/\s*\((?:previous|last|was|from|up|down)\b[^()]*\)$/i, ''),
      grade: gradeOf(said.word),
      places: [...placesOf(sentence, said.range), ...places],
      section: sentence.block.section.path,
      rule: 'points under a grade',
      confidence: 0.85,
      isVerdict: true,
      isPraise: false,
      isOfBefore: false,
      isOfWhole: false,
      opensSection: false,
    }));
}

/** The areas that a block of short lines names, one a line or over some; none where it holds anything else. */
function areasIn(
  { ranges }: Block,
  lines: readonly Line[],
): readonly { readonly text: string; readonly places: readonly Range[] }[] {
  const own = ranges.flatMap((range) => linesWithin(lines, range));
  const areas = areaLines(own).map((area) => ({
    text: textOfLines(area),
    places: area.map(({ start, end }) => ({ start, end })),
  }));
  return own.every(isAreaLine) && areas.every(({ text }) => isKnownArea(text)) ? areas : [];
}

/** What else than the sentence may say what a grade is given for. */
interface OfReport {
  readonly pillar: string | undefined;
  /** What the paragraphs before it say that was inspected. */
  asked(): string | undefined;
}

/** "Inspectors looked at how well forces protect vulnerable people.", above "The force was judged to require improvement." */
function askedBefore(blocks: readonly Block[], index: number): string | undefined {
  for (let at = index - 1; at >= index - mostBack && blocks[at]?.kind === 'paragraph'; at -= 1) {
    const asked = inspectedQuestion.exec(blocks[at]?.prose.text.slice(0, longestSentence) ?? '')?.[1];
    if (asked !== undefined && areaOfQuestion(asked) !== undefined) return asked;
  }
  return undefined;
}
const inspectedQuestion =
  /\b(?:look|examin|inspect|assess|consider|ask|review|explor)(?:s|e[ds]?|ed|ing)?\b[^.;:]{0,60}?\b(how (?:well|effective(?:ly)?|efficient(?:ly)?|good) [^.;:?]{10,160})/iu;

/** "It is good at protecting vulnerable people", where a sentence before judges the force. */
const isOfForcesArea = ({ force, question }: GradeSaid) =>
  force !== undefined && question !== undefined && beginsWithArea(question);

/** "Camford Police is good at keeping people safe and reducing crime." opens what is said of it. */
const isOfPillar = ({ force = '', question = '' }: GradeSaid, { before }: Sentence) => {
  const area = before === undefined && namedForce.test(force) ? areaOfQuestion(question) : undefined;
  return area !== undefined && isPillar(area);
};
const namedForce = /\b(?:Police|Constabulary|Service)$/;

/** How long a sentence that gives grades may be. */
const longestSentence = 700;

function foundIn(
  sentence: Sentence,
  said: GradeSaid,
  { pillar, asked }: OfReport,
  { isForce, isThisForce }: ClauseContext,
): readonly Omit<Said, 'opensSection'>[] {
  const { path } = sentence.block.section;
  const up = [...path].reverse();
  const section = up.find((title) => title.endsWith('?'));
  const isOfForce = said.question !== undefined && isForce(said.question);
  if (isOfForce && !isThisForce(said.question ?? '')) return [];
  const worded =
    said.question === undefined || said.isOverall === true || isOfForce || isForceAlone(said.question)
      ? undefined
      : said.question;
  const question =
    worded ??
    labelAhead(sentence) ??
    section ??
    gradedHeading(up) ??
    (said.isOverall === true
      ? (pillar ?? 'Overall')
      : (areaBefore(sentence) ?? (said.isVerdict ? asked() : undefined) ?? areaOfDocument(up)));
  if (question === undefined) return [];
  const isOfSection = section !== undefined && (worded === undefined || sameQuestion(keyOf(section), keyOf(worded)));
  const isPraise = !isOfSection && !mayBeGrade(said, sentence);
  return [
    {
      question: isOfSection ? section : question.trim().replace(/^(?:at|in|on|for|with) /i, ''),
      grade: gradeOf(said.word),
      places: placesOf(sentence, said.range),
      section: path,
      rule: bySentence,
      confidence: said.isVerdict ? 0.85 : 0.8,
      isVerdict: said.isVerdict,
      isPraise,
      isOfBefore: said.isOfBefore === true,
      isOfWhole:
        !isPraise &&
        (said.force !== undefined || worded === undefined) &&
        (said.isVerdict || sentence.before === undefined),
    },
  ];
}

/** Points under a lead such as "HMIC judged that the force:", whether they kept their bullets or not, with the lead. */
function ledByVerdict(blocks: readonly Block[]): ReadonlyMap<Block, string> {
  const led = new Map<Block, string>();
  let lead: string | undefined;
  for (const block of blocks) {
    const { text } = block.prose;
    if (verdictLead.test(text.slice(-200))) lead = text.slice(-200);
    else if (lead !== undefined && (block.kind === 'item' || goesOnFromLead.test(text))) led.set(block, lead);
    else lead = undefined;
  }
  return led;
}

const goesOnFromLead = new RegExp(`^["']?(?:\\p{Ll}|(?:${grade})["']? (?:at|in|for)\\b)`, 'u');

const verdictLead =
  /\b(?:(?:judge|grade|rate)[sd]?|assess(?:es|ed)|found|finds|conclude[sd]?|said|says|suggests?|shows?|judge?ments?|grades?|gradings?|force|constabulary|police)\b[^.!?]*:$/i;

/** Whether words of the scale are a grade, where none says so: praise only where it is of what forces are graded for. */
function mayBeGrade(said: GradeSaid, sentence: Sentence): boolean {
  if (said.isVerdict || said.force === undefined || /^(?:requir|inadequate)/i.test(said.word)) return true;
  if (/^overall\b/i.test(sentence.text)) return true;
  const opensBlock = sentence.before === undefined && namedForce.test(said.force);
  return opensBlock || (said.question !== undefined && beginsWithArea(said.question));
}

/** Whether a sentence speaks of a narrower area than a line, or of another. */
function isOtherArea(said: Found, line: Found): boolean {
  const [area, ofLine] = [areaOfQuestion(said.question), areaOfQuestion(line.question)];
  return area !== undefined && ofLine !== undefined && area !== ofLine && (!isPillar(area) || isPillar(ofLine));
}

/**
 * A grade in a sentence of a report that gives grades in lines of their own: it says one of them again, or words of its
 * own make it one. Else it is praise or blame.
 */
export function besideLines(lines: readonly Found[]): (said: Said) => readonly Found[] {
  const told = toldOf(lines);
  const ofGrade = toldByGrade(lines);
  const ofOneQuestion = linesOfOneQuestion(lines);
  return (said) => {
    const { question, grade } = said;
    const again =
      ofGrade(grade).same(question) ??
      (said.isOfWhole
        ? ofOneQuestion(said.section.at(-1)).find((line) => line.grade === grade && !isOtherArea(said, line))
        : undefined) ??
      (said.isPraise ? undefined : ofGrade(grade).like(question));
    if (again !== undefined) return [{ ...said, question: again.question }];
    if (said.isVerdict || (lines.length === 0 && !said.isPraise)) return [said];
    if (said.opensSection && told.ofArea(question) === undefined) return [said];
    return told.same(question) === undefined ? [] : [said];
  };
}

/** The lines of the sections with a title, where they are all of one question. */
function linesOfOneQuestion(lines: readonly Found[]): (title: string | undefined) => readonly Found[] {
  const ofTitle = new Map<string | undefined, Found[]>();
  const parted = new Set<string | undefined>();
  for (const line of lines) {
    const title = line.section.at(-1);
    const [first] = ofTitle.get(title) ?? [];
    if (first === undefined) ofTitle.set(title, [line]);
    else if (keyOf(first.question) !== keyOf(line.question)) parted.add(title);
    else ofTitle.get(title)?.push(line);
  }
  return (title) => (parted.has(title) ? [] : (ofTitle.get(title) ?? []));
}
