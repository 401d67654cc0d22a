import { matchesOf } from '../matches.ts';
import type { Word } from '../model/words.ts';
import { isLike, keyOf, sameQuestion } from './gradedQuestions.ts';
import { type GradeSaid, gradesSaid, isForceAlone } from './gradesSaid.ts';
import { dateLine, isSentence, sectionKind } from './headings.ts';
import type { Knowledge } from './knowledge.ts';
import { endsWithGrade, gradeBeforeAreas } from './lines.ts';
import type { Block, Page } from './page.ts';
import { type Range, sourceRanges } from './prose.ts';
import { blockPlaces, isText, placesOf, type Sentence, sentencesOf } from './sentences.ts';
import type { ThemeFinder } from './themes.ts';
import type { ProposedJudgment } from './types.ts';

const gradeWords = /outstanding|good|adequate|requires\s+improvement|inadequate/gi;
const grade = '(outstanding|good|adequate|requires improvement|inadequate)';

const gradeOf = (word: string): Word<'grade'> =>
  word
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/requir(?:ing|e )/, (word) => (word.endsWith(' ') ? 'requires ' : 'requires'))
    .replace(' ', '_')
    .toUpperCase() as Word<'grade'>;

interface Found {
  readonly question: string;
  readonly grade: Word<'grade'>;
  readonly places: readonly Range[];
  readonly section: readonly string[];
  readonly rule: string;
  readonly confidence: number;
}

interface Said extends Found {
  /** Whether it is a grade by its words. Else it may be praise or blame. */
  readonly isVerdict: boolean;
  /** Whether it is praise, unless the report asks the same elsewhere. */
  readonly isPraise: boolean;
  /** Whether it may speak of its section as a whole: it opens a paragraph, or says that it is a grade. */
  readonly isOfWhole: boolean;
}

/** The graded judgments of a text: from boxes, tables, lines under a question, and sentences. */
export function judgmentsIn(
  page: Page,
  knowledge: Knowledge,
  themes: ThemeFinder,
  year: number | undefined,
): readonly ProposedJudgment[] {
  if (hasOtherScale(page)) return [];
  const lines = [...fromGradeLines(page), ...fromRows(page), ...fromLists(page), ...fromLabels(page)];
  const sentences = fromSentences(page, year).flatMap((one) => besideLines(one, lines));
  const found = [...lines, ...sentences];
  const hasAdequate = found.some((one) => one.grade === 'ADEQUATE');
  const scale =
    knowledge.scales
      .filter((one) => !hasAdequate || one.grades.includes('ADEQUATE'))
      .sort((one, other) => Math.abs(one.from - (year ?? one.from)) - Math.abs(other.from - (year ?? other.from)))
      .filter((one) => year === undefined || one.from <= year || hasAdequate)
      .sort((one, other) => (year === undefined ? one.from - other.from : other.from - one.from))[0]?.slug ?? '';
  const merged = new Map<string, Found[]>();
  for (const one of found) {
    const key = keyOf(one.question);
    const same = [...merged.keys()].find((other) => sameQuestion(other, key));
    merged.set(same ?? key, [...(merged.get(same ?? key) ?? []), one]);
  }
  return [...merged.values()].flatMap((same) => {
    const best = [...same].sort((one, other) => other.confidence - one.confidence)[0];
    if (best === undefined) return [];
    const differing = same.filter((one) => one.grade !== best.grade);
    return [
      {
        kind: 'JUDGMENT' as const,
        question: best.question,
        grade: best.grade,
        scale,
        themes: themes
          .find(best.question, [])
          .slice(0, 1)
          .map(({ slug }) => slug),
        places: same.filter((one) => one.grade === best.grade).flatMap(({ places }) => places),
        section: best.section,
        rule: best.rule,
        confidence: differing.length > 0 ? best.confidence / 2 : best.confidence,
        remarks: differing.map((one) => `elsewhere the text has ${one.grade} for "${one.question}"`),
      },
    ];
  });
}

/** Whether a report grades on a scale that is not the product's, as inspections up to 2010 did: excellent, good, fair, poor. */
function hasOtherScale({ lines, blocks }: Page): boolean {
  if (lines.filter(({ text }) => otherGrade.test(text.slice(-40))).length > 1) return true;
  return blocks.some(({ prose }) => otherScale.test(prose.text.slice(0, longestParagraph)));
}

const otherGrade = /(?:^|:\s*|\s{2,}|\t|\|\s*|\p{Ll} )(?:Excellent|Fair|Poor|EXCELLENT|FAIR|POOR)$/u;
const otherScale = /\bgrade[ds]?\b[^.]{0,80}\bexcellent,? (?:and |or )?good,? (?:and |or )?fair\b/i;
const longestParagraph = 4000;

/** A line that holds nothing but grades: as many questions stand before it, or it closes a section. */
function fromGradeLines(page: Page): readonly Found[] {
  const found: Found[] = [];
  const { blocks } = page;
  for (const [index, block] of blocks.entries()) {
    if (block.kind !== 'grades' || block.section.kind === 'boilerplate') continue;
    const grades = matchesOf(gradeWords, block.prose.text);
    const before: Block[] = [];
    for (let at = index - 1; at >= 0 && before.length < grades.length; at -= 1) {
      const other = blocks[at];
      if (other === undefined || other.kind !== 'heading') break;
      before.unshift(other);
    }
    const single = grades.length === 1;
    const areas = single ? underGrade(blocks, index) : undefined;
    if (areas !== undefined) {
      for (const area of areas)
        found.push({
          question: area.prose.text,
          grade: gradeOf(grades[0]?.[0] ?? ''),
          places: [...blockPlaces(area)],
          section: block.section.path,
          rule: 'areas under a grade',
          confidence: 0.8,
        });
      continue;
    }
    if (!single && before.length !== grades.length) continue;
    const questions = single
      ? [chapterQuestion(blocks, index) ?? questionOf(block, before)]
      : before.map((one) => one.section.title || one.prose.text);
    for (const [position, match] of grades.entries()) {
      const question = questions[position];
      if (question === undefined || question === '') continue;
      found.push({
        question,
        grade: gradeOf(match[0]),
        places: single ? blockPlaces(block) : gradePlaces(block, match),
        section: single ? block.section.path : (before[position]?.section.path ?? []),
        rule: single ? 'grade line of a section' : 'grades in a box',
        confidence: single ? 0.9 : 0.85,
      });
    }
  }
  return found;
}

/** In a table that lost its columns, areas stand under the grade they were given: each grade once, short lines between. */
function underGrade(blocks: readonly Block[], index: number): readonly Block[] | undefined {
  const isOfTable = (block: Block | undefined) => block !== undefined && (isGrade(block) || isArea(block));
  let start = index;
  let end = index + 1;
  while (isOfTable(blocks[start - 1]) && index - start < longestTable) start -= 1;
  while (isOfTable(blocks[end]) && end - index < longestTable) end += 1;
  const run = blocks.slice(start, end);
  const grades = run.filter(isGrade);
  const distinct = new Set(grades.map((block) => block.prose.text.toLowerCase()));
  if (grades.length < 3 || distinct.size !== grades.length || standAboveGrades(run)) return undefined;
  // Grades under each other with nothing between are the head of a table.
  const followed = run.filter((block, at) => isGrade(block) && run[at + 1] !== undefined && !isGrade(run[at + 1]));
  if (followed.length < 2) return [];
  const below = run.slice(index - start + 1);
  const next = below.findIndex((block) => isGrade(block) || isTitle(block.prose.text));
  return next === -1 ? below : below.slice(0, next);
}

/** In blocks on each side of a grade. */
const longestTable = 60;

/** Whether each grade has its one label above it, as in a list of questions with their grades. */
function standAboveGrades(run: readonly Block[]): boolean {
  const first = run.findIndex(isGrade);
  const label = run[first - 1];
  if (label === undefined || isTitle(label.prose.text)) return false;
  const last = run.findLastIndex(isGrade);
  return run.slice(first, last + 1).every((block, at) => isGrade(block) === (at % 2 === 0));
}

const isGrade = (block: Block | undefined) => block?.kind === 'grades';
const isArea = ({ kind, prose }: Block) =>
  (kind === 'heading' || kind === 'paragraph' || kind === 'item') &&
  prose.text.split(/\s+/).length <= 9 &&
  !dateLine.test(prose.text) &&
  !/[.?]$/.test(prose.text);

/** A line that heads a table of grades, or the section after it: no area that is graded. */
const isTitle = (text: string) =>
  sectionKind(text) !== 'text' ||
  subordinate.test(text) ||
  /\b(?:judge?ments?|grad(?:es?|ings?)|ratings?|PEEL|summary|overview|observations|inspection|inspector)\b|\b(?:Police|Constabulary)$/i.test(
    text,
  );

function gradePlaces(block: Block, match: RegExpMatchArray): readonly Range[] {
  const origins = block.prose.origins;
  const start = origins[match.index ?? 0] ?? 0;
  return [{ start, end: (origins[(match.index ?? 0) + match[0].length - 1] ?? start) + 1 }];
}

const subordinate =
  /^(?:summary(?: of (?:findings|judg(?:e)?ment))?|conclusion|overall(?: judg(?:e)?ment)?|judg(?:e)?ment|grade|overview|our judg(?:e)?ment|recommendations?|areas? for improvement|causes? of concern|findings|main findings|key findings)$/i;

/** Without the mark of a footnote. */
const unmarked = (title: string) => title.replace(/(?<=\p{Ll}[?)”"]?)\d{1,2}$/u, '');

/**
 * The question of a chapter that is graded at its end, where further questions part it: the heading that the next
 * question follows at once.
 */
function chapterQuestion(blocks: readonly Block[], index: number): string | undefined {
  const isClosing = [blocks[index - 1], blocks[index + 1]].some(
    (beside) => beside?.kind === 'heading' && closing.test(unmarked(beside.section.title)),
  );
  if (!isClosing) return undefined;
  let found: string | undefined;
  for (let at = index - 2; at >= Math.max(0, index - longestChapter) && !isGrade(blocks[at]); at -= 1)
    if (isQuestion(blocks[at]) && isQuestion(blocks[at + 1])) found = unmarked(blocks[at]?.section.title ?? '');
  return found;
}

const closing = /^summary of (?:findings|judg(?:e)?ment)$/i;
const isQuestion = (block: Block | undefined) => block?.kind === 'heading' && block.section.title.endsWith('?');
/** In blocks. */
const longestChapter = 400;

function questionOf(block: Block, before: readonly Block[]): string {
  const near = unmarked(before.at(-1)?.section.title ?? '');
  if (near !== '' && !subordinate.test(near)) return near;
  const path = block.section.path.map(unmarked);
  const above = before.map(({ section }) => unmarked(section.title));
  const question = [...path, ...above].reverse().find((title) => title.endsWith('?'));
  // "Overall judgment" is of the question above it, and not of the report's title.
  if (question === undefined && /^overall /i.test(near)) return near;
  return question ?? [...path].reverse().find((title) => !subordinate.test(title)) ?? near;
}

const tableRow = new RegExp(`^(?:["'•-]\\s*)?(.{3,160}?)\\s*[:|–-]?\\s+${grade}$`, 'i');
/** A grade that is set as a sentence or in brackets. */
const plainGrade = new RegExp(`(?<=:\\s)["']?${grade}["']?\\.?$|(?<=\\?\\s)\\(["']?${grade}["']?\\)$`, 'i');
/** A grade set over two lines around the label that stands beside it. */
const aroundLabel = /^Requires\s+(.{3,160}?)\s+improvement$/;
const longestLabel = 16;

/** "Preventing crime  Good", "Investigating crime: requires improvement". */
function fromRows(page: Page): readonly Found[] {
  return page.blocks.flatMap((block, index) => {
    if (block.section.kind === 'boilerplate' || block.kind === 'grades' || block.kind === 'note') return [];
    const text = (block.kind === 'heading' ? block.prose.text.replace(/^#+\s+/, '') : block.prose.text)
      .replace(/\*\*/g, '')
      .replace(aroundLabel, '$1 Requires improvement')
      .replace(plainGrade, (_, set?: string, bracketed?: string) => set ?? bracketed ?? '');
    const match = tableRow.exec(text);
    if (match === null || labelled.test(text.slice(0, text.indexOf(';')))) return [];
    const [, label = '', last = ''] = match;
    const capital = /^[A-Z]/.test(last);
    const isPlain =
      /^\p{Lu}/u.test(label) &&
      !/\b(?:is|are|was|were|be|been|as|has|have|not|a|an|very|rated|judged)$/i.test(label) &&
      (label.endsWith('?') || label.split(/\s+/).length <= longestLabel);
    if (!isPlain || (!capital && !/[:|–?]\s*$/.test(text.slice(0, text.length - last.length)))) return [];
    const grades = gradesOfRow(label, last);
    const word = grades.words[grades.words.length === 1 ? 0 : laterColumn(page.blocks, index, grades.words.length)];
    if (word === undefined) return [];
    const ofSection = /^(?:overall|judg(?:e)?ment|grade)$/i.test(grades.label);
    const question = ofSection
      ? [...block.section.path].reverse().find((title) => !subordinate.test(title))
      : grades.label;
    if (question === undefined) return [];
    return [
      {
        question,
        grade: gradeOf(word),
        places: blockPlaces(block),
        section: block.section.path,
        rule: ofSection ? 'grade line of a section' : 'row of a table of grades',
        confidence: ofSection ? 0.9 : 0.85,
      },
    ];
  });
}

/** Grades with the areas behind them: "Good: Preventing crime; Supporting victims". One such line alone says what a grade means. */
function fromLists({ blocks }: Page): readonly Found[] {
  const lists = blocks.flatMap((block) => {
    const match = block.section.kind === 'boilerplate' ? null : gradeBeforeAreas.exec(block.prose.text);
    if (match === null) return [];
    const text = block.prose.text.replace(/[.;]$/, '');
    const areas = [...text.slice(match[0].length).matchAll(/[^;|]+/g)].map(({ 0: area, index }) => ({
      area: area.trim(),
      end: match[0].length + index + area.trimEnd().length,
    }));
    return areas.every(({ area }) => isAreaOfList(area)) ? [{ block, word: match[1] ?? '', areas }] : [];
  });
  if (new Set(lists.map(({ word }) => word.toLowerCase())).size < 2) return [];
  return lists.flatMap(({ block, word, areas }) =>
    areas.map(({ area, end }) => ({
      question: area,
      grade: gradeOf(word),
      places: sourceRanges(block.prose, { start: 0, end }, block.ranges),
      section: block.section.path,
      rule: 'areas behind a grade',
      confidence: 0.85,
    })),
  );
}

/** "Efficiency: good; Legitimacy: outstanding". */
function fromLabels({ blocks }: Page): readonly Found[] {
  return blocks.flatMap((block) => {
    const { text } = block.prose;
    if (block.section.kind === 'boilerplate' || text.length > longestHead * 2 || !text.includes(';')) return [];
    const parts = [...text.matchAll(/[^;]+/g)].map(({ 0: part, index }) => ({ index, match: labelled.exec(part) }));
    return parts.every(({ match }) => match !== null)
      ? parts.map(({ index, match }) => ({
          question: match?.[1] ?? '',
          grade: gradeOf(match?.[2] ?? ''),
          places: sourceRanges(block.prose, { start: index, end: index + (match?.[0].length ?? 0) }, block.ranges),
          section: block.section.path,
          rule: 'row of a table of grades',
          confidence: 0.85,
        }))
      : [];
  });
}

const labelled = new RegExp(`^\\s*(?:and )?(\\p{L}[^:]{2,100}?)\\s*[:–-]\\s*["']?${grade}["']?\\.?$`, 'iu');

const isAreaOfList = (area: string) =>
  /^\p{Lu}/u.test(area) && !/[.!]/.test(area) && area.split(/\s+/).length <= longestLabel && !isSentence(area);

const gradeAtEnd = /[\s|,;]+(Outstanding|Good|Adequate|Requires improvement|Inadequate)$/;

/** The label of a row and its grades, of which a table of several years has several. */
function gradesOfRow(label: string, last: string): { readonly label: string; readonly words: readonly string[] } {
  const words = [last];
  let rest = label;
  for (let found = gradeAtEnd.exec(rest); found !== null; found = gradeAtEnd.exec(rest)) {
    words.unshift(found[1] ?? '');
    rest = rest.slice(0, found.index);
  }
  return { label: rest.replace(/[\s:|–-]+$/, '').trim(), words };
}

const yearOfColumn = /\b(?:19|20)\d\d(?:\s?[/–-]\s?\d{2,4})?\b/g;
const whenOfColumn = /\b(?:previous|last|earlier|this|current|latest|now)\b/gi;

/** Which of so many columns is the latest, by the head of the rows; -1 where no head says so. */
function laterColumn(blocks: readonly Block[], index: number, count: number): number {
  let at = index - 1;
  while (index - at < longestTable && endsWithGrade.test(blocks[at]?.prose.text ?? '')) at -= 1;
  const head = blocks[at]?.prose.text ?? '';
  if (head.length > longestHead) return -1;
  const years = [...head.matchAll(yearOfColumn)].map(([year]) => Number(year.slice(0, 4)));
  const latest = Math.max(...years);
  if (years.length === count) return years.filter((year) => year === latest).length === 1 ? years.indexOf(latest) : -1;
  const times = years.length > 0 ? [] : [...head.matchAll(whenOfColumn)].map(([when]) => !isBefore.test(when));
  return times.length === count && times.filter(Boolean).length === 1 ? times.indexOf(true) : -1;
}

const isBefore = /^(?:previous|last|earlier)$/i;
const longestHead = 160;

/** How long a sentence that gives grades may be. */
const longestSentence = 700;

/** What the inspectorate grades forces for, as they are worded in sentences. */
const assessedArea =
  /^(?:(?:preventing|reducing|cutting|detecting|investigating|tackling|recording)(?: \w+)? (?:data about crime|crime|offen[cd]|re-?offending|anti-?social|asb)|tackling (?:serious|organised)|disrupting (?:serious|organised)|responding to (?:the public|vulnerab|incidents|calls)|(?:protecting|safeguarding|supporting) (?:the public|people|(?:the )?vulnerab|those who are|victims)|managing (?:(?:current |future |its )?(?:demand|resources)|offenders|suspects)|meeting (?:current |future |its )?demand|keeping people safe|treating (?:the public|people|everyone|all|its workforce)|(?:building|developing|supporting)\b.{0,40}\b(?:workforce|workplace)|planning for the future|(?:using|making use of) (?:its )?(?:resources|powers)|(?:giving|providing) (?:a|an \w+) service to (?:the )?victims|leadership and)/i;

/**
 * A grade in a sentence of a report that gives grades in lines of their own: it says one of them again, or words of its
 * own make it one. Else it is praise or blame.
 */
function besideLines(said: Said, lines: readonly Found[]): readonly Found[] {
  const key = keyOf(said.question);
  const ofGrade = lines.filter((line) => line.grade === said.grade);
  const again =
    ofGrade.find((line) => sameQuestion(keyOf(line.question), key)) ??
    (said.isOfWhole ? ofGrade.find((line) => line.section.at(-1) === said.section.at(-1)) : undefined) ??
    (said.isPraise ? undefined : ofGrade.find((line) => isLike(keyOf(line.question), key)));
  if (again !== undefined) return [{ ...said, question: again.question }];
  if (said.isVerdict || (lines.length === 0 && !said.isPraise)) return [said];
  return lines.some((line) => sameQuestion(keyOf(line.question), key)) ? [said] : [];
}

/** Whether words of the scale are a grade, where none says so: of "good" only where it is of what forces are graded for. */
function mayBeGrade(said: GradeSaid, sentence: Sentence): boolean {
  if (said.isVerdict || said.force === undefined || said.word.toLowerCase() !== 'good') return true;
  if (/^overall\b/i.test(sentence.text)) return true;
  const opensBlock = sentence.before === undefined && /\b(?:Police|Constabulary|Service)$/.test(said.force);
  return opensBlock || (said.question !== undefined && assessedArea.test(said.question));
}

function fromSentences(page: Page, year: number | undefined): readonly Said[] {
  const ledBlocks = ledByVerdict(page.blocks);
  return page.blocks.flatMap((block) => {
    if (block.kind !== 'paragraph' && block.kind !== 'item' && !isText(block)) return [];
    // Notes say what grades there are and how they came about; what they give in brackets is this force's.
    const isAside = block.section.kind === 'boilerplate';
    return sentencesOf(block).flatMap((sentence) => {
      if (sentence.text.length > longestSentence) return [];
      const isLed = ledBlocks.has(block) && sentence.before === undefined;
      return gradesSaid(sentence.text, { isLed, year })
        .filter((said) => !isAside || sentence.text.charAt(said.range.end - 1) === ')')
        .flatMap((said) => foundIn(sentence, said));
    });
  });
}

function foundIn(sentence: Sentence, said: GradeSaid): readonly Said[] {
  const { path } = sentence.block.section;
  const up = [...path].reverse();
  const section = up.find((title) => title.endsWith('?'));
  const worded = said.question === undefined || isForceAlone(said.question) ? undefined : said.question;
  const question = worded ?? section ?? up.find((title) => !isTitle(title));
  if (question === undefined) return [];
  const isOfSection = section !== undefined && (worded === undefined || sameQuestion(keyOf(section), keyOf(worded)));
  const isPraise = !isOfSection && !mayBeGrade(said, sentence);
  return [
    {
      question: isOfSection ? section : question.trim(),
      grade: gradeOf(said.word),
      places: placesOf(sentence, said.range),
      section: path,
      rule: 'sentence that gives a grade',
      confidence: said.isVerdict ? 0.85 : 0.8,
      isVerdict: said.isVerdict,
      isPraise,
      isOfWhole:
        !isPraise &&
        (said.force !== undefined || worded === undefined) &&
        (said.isVerdict || sentence.before === undefined),
    },
  ];
}

/** Points under a lead such as "HMIC judged that the force:", whether they kept their bullets or not. */
function ledByVerdict(blocks: readonly Block[]): ReadonlySet<Block> {
  const led = new Set<Block>();
  let isLed = false;
  for (const block of blocks) {
    const { text } = block.prose;
    if (verdictLead.test(text.slice(-200))) isLed = true;
    else if (isLed && (block.kind === 'item' || /^["']?\p{Ll}/u.test(text))) led.add(block);
    else isLed = false;
  }
  return led;
}

const verdictLead =
  /\b(?:(?:judge|grade|rate)[sd]?|assess(?:es|ed)|found|finds|conclude[sd]?|said|says|suggests?|shows?|judge?ments?|grades?|gradings?|force|constabulary|police)\b[^.!?]*:$/i;
