import { isSentence } from '../headings.ts';
import { behindGrades, gradeBeforeAreas } from '../lines.ts';
import type { Block, Page } from '../page.ts';
import { sourceRanges } from '../prose.ts';
import { blockPlaces } from '../sentences.ts';
import { type Found, gradeOf, ofSection, rowOfTable } from './found.ts';
import { isKnownArea } from './gradedAreas.ts';
import { areaOfDocument, pillarOfReport } from './ofReport.ts';
import { partsOf, type QuestionWorded } from './questionsOfGrade.ts';
import { isTitle, subordinate } from './titles.ts';

/** "Preventing crime  Good", "Investigating crime: requires improvement". */
export function fromRows({ blocks }: Page, year: number | undefined): readonly Found[] {
  const pillar = pillarOfReport(blocks);
  return blocks.flatMap((block) => {
    if (isAside(block) || block.kind === 'grades' || block.kind === 'note') return [];
    const [, inspected] = lastInspected.exec(block.prose.text) ?? [];
    const row = inspected !== undefined && isBefore(inspected, year) ? undefined : rowOf(block);
    if (row === undefined) return [];
    const { label, words } = row;
    // Several grades are read where heads say which is whose.
    const [word, ...more] = words;
    if (word === undefined || more.length > 0 || notGraded.test(word)) return [];
    const isOfSection = ofSectionAlone.test(label);
    const question = isOfSection ? questionOfSection(label, block.section.path, pillar) : label;
    if (question === undefined) return [];
    return [
      {
        question,
        grade: gradeOf(word),
        places: blockPlaces(block),
        section: block.section.path,
        rule: isOfSection ? ofSection : rowOfTable,
        confidence: isOfSection ? 0.9 : 0.85,
      },
    ];
  });
}

/** "– last inspected 2018/19", behind a grade. */
const lastInspected = /\s*[–—-]\s*\(?last inspected:? (?:in )?((?:19|20)\d\d(?:[/–-]\d{2,4})?)\)?$/iu;

/** A report is published in the year after its inspections at the latest. */
const longestDelay = 1;

const isBefore = (inspected: string, year: number | undefined) =>
  year !== undefined && Number(inspected.slice(0, 4)) + longestDelay < year;

/** Whether a block stands where no grades are given. What follows a list of contents may be taken for a part of it. */
const isAside = ({ section, kind }: Block) =>
  section.kind === 'boilerplate' && !(kind === 'row' && /^(?:table of )?contents$/i.test(section.title));

/** "Overall", "Rating", "HMIC's grade": a label that does not say what is graded. */
const ofSectionAlone =
  /^(?:overall|graded|(?:(?:the|our|overall|force|final|graded|hmic(?:frs)?(?:'s)?) )*(?:judge?ment|grade|grading|rating)|hmic(?:frs)?(?:'s)?)$/i;

/** What such a label is of: its section or, right below the report's title, the report as a whole. */
function questionOfSection(label: string, path: readonly string[], pillar: string | undefined): string | undefined {
  const titles = path.filter((title) => !subordinate.test(title));
  const up = [...titles].reverse();
  const near = titles.findLast((title) => !isTitle(title)) ?? pillar;
  return near ?? (/^overall\b/i.test(label) ? label : (areaOfDocument(up) ?? up[0]));
}

/** The label of a row, and its grades in the order of their columns. */
interface GradeRow {
  readonly label: string;
  readonly words: readonly string[];
}

function rowOf({ kind, prose }: Block): GradeRow | undefined {
  const text = (kind === 'heading' ? prose.text.replace(/^#+\s+/, '') : prose.text)
    .replace(/\*\*/g, '')
    .replace(lastInspected, '')
    .replace(behind, '')
    .replace(/^(?:Q?\d{1,2}[.):]?|Question \d{1,2}[.:]?)\s+(?=\p{Lu})/u, '')
    .trimEnd()
    .replace(beforeNow, ' ')
    .replace(aroundLabel, '$1 Requires improvement')
    .replace(plainGrade, (_, set?: string, bracketed?: string) => set ?? bracketed ?? '');
  const dated = datedGrades(text);
  if (dated !== undefined) return dated;
  const [, label = '', last = ''] = tableRow.exec(text) ?? [];
  const isOfLabels = labelled.test(/^[^;.]*(?=[;.] )/.exec(text)?.[0] ?? '') || hasLabelled.test(label);
  if (label === '' || /^\p{Lu}{1,3}[\s:=–-]*$/u.test(label) || isOfLabels || !isPlain(label) || ofBefore.test(label))
    return undefined;
  const isSet = /^[A-Z]/.test(last) || /[:|–?]\s*$/.test(text.slice(0, text.length - last.length));
  return isSet ? gradesOfRow(label, last) : undefined;
}

/** "Efficiency 2017 Good 2018/19 Requires improvement": each grade with its year, of which the latest counts. */
function datedGrades(text: string): GradeRow | undefined {
  const [, label = '', rest = ''] = datedRow.exec(text) ?? [];
  if (label === '' || !isPlain(label)) return undefined;
  const years = [...rest.matchAll(anyYear)].map(([year]) => Number(year.slice(0, 4)));
  const words = [...rest.matchAll(new RegExp(grade, 'gi'))].map(([word]) => word);
  const latest = years.indexOf(Math.max(...years));
  const word = words[latest];
  return word === undefined || years.length !== words.length || words.length < 2 ? undefined : { label, words: [word] };
}

/** The head of a table whose columns are grades. */
const onlyGrades = /^(?:(?:outstanding|good|adequate|requires|improvement|inadequate)[\s|]*)+$/i;

const isPlain = (label: string) =>
  /^\p{Lu}/u.test(label) &&
  !/=|^\p{Lu}{1,3}$/u.test(label) &&
  !onlyGrades.test(label) &&
  !/\b(?:is|are|was|were|be|been|as|has|have|not|a|an|very|rated|judged)$/i.test(label) &&
  (label.endsWith('?') || label.split(/\s+/).length <= longestLabel);

const grade = '(outstanding|good|adequate|requires improvement|inadequate|RI)';

/** "2017", "2018/19", "2018/2019" */
const oneYear = '(?:19|20)\\d\\d(?:\\s?[/–-]\\s?\\d{2,4})?';
const anyYear = new RegExp(oneYear, 'g');
const year = `(?:in )?\\(?${oneYear}\\)?`;
const datedRow = new RegExp(
  `^(.{3,110}?)[\\s:|–,-]+((?:${year}[\\s:|=–-]+${grade}[\\s;,|]*){2,5}|(?:${grade}[\\s,|]+${year}[\\s;,|]*){2,5})$`,
  'i',
);
const tableRow = new RegExp(`^(?:["'•-]\\s*)?(.{3,160}?)\\s*[:|–-]?\\s+${grade}$`, 'i');

/** A grade that is set as a sentence or in brackets. */
const plainGrade = new RegExp(`(?<=:\\s)["']?${grade}["']?\\.?$|(?<=\\?\\s)\\(?["']?${grade}["']?[).]?$`, 'i');

const behind = new RegExp(
  `(?<=(?:outstanding|good|adequate|improvement|inadequate)[\\s|]{1,20})${behindGrades}$`,
  'iu',
);

/** What a grade was before: "from Adequate to Good", "Adequate → Good", "was Adequate, now Good". */
const beforeNow = new RegExp(
  `\\s+(?:[–—-]\\s*)?(?:from |was )?["']?${grade}["']?,?\\s*(?:→|->|=>|–>|>|»|➔|to|(?:but |and )?(?:is )?now)\\s*(?=["']?${grade}["']?$)`,
  'i',
);

/** A grade set over two lines around the label that stands beside it. */
const aroundLabel = /^Requires\s+(.{3,160}?)\s+improvement$/;

const ofBefore = /^(?:our |the )?(?:previous|last|earlier|former|other reports)\b/i;

const longestLabel = 16;

/** Grades with the areas behind them: "Good: Preventing crime; Supporting victims". One such line alone says what a grade means. */
export function fromLists({ blocks }: Page): readonly Found[] {
  const lists = blocks.flatMap((block) => {
    const match = block.section.kind === 'boilerplate' ? null : gradeBeforeAreas.exec(block.prose.text);
    if (match === null) return [];
    const text = block.prose.text.replace(/[.;]$/, '');
    const areas = areasOfList(text.slice(match[0].length));
    return areas.length === 0
      ? []
      : [
          {
            block,
            word: match[1] ?? '',
            areas: areas.map(({ text: area, end }) => ({ area, end: match[0].length + end })),
          },
        ];
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

/** The areas of a list: each with a capital, or known by its words; none where it holds anything else. */
function areasOfList(list: string): readonly QuestionWorded[] {
  const capitals = [...list.matchAll(/(?:[^;|,]|,(?! \p{Lu}))+/gu)].map(({ 0: area, index }) => ({
    text: area.trim(),
    end: index + area.trimEnd().length,
  }));
  if (capitals.every(({ text }) => isAreaOfList(text))) return capitals;
  const named = partsOf(list, { isCounted: true });
  return named.every(({ text }) => isKnownArea(text)) ? named : [];
}

/** "Efficiency: good; Legitimacy: outstanding". */
export function fromLabels({ blocks }: Page): readonly Found[] {
  return blocks.flatMap((block) => {
    const { text } = block.prose;
    if (block.section.kind === 'boilerplate' || text.length > longestHead * 2 || !/[;.,] /.test(text)) return [];
    const between = hasLabelled.test(text) ? /(?:[^;.,]|\.(?!\s|$))+/g : /(?:[^;.]|\.(?!\s|$))+/g;
    const parts = [...text.replace(lead, (found) => ' '.repeat(found.length)).matchAll(between)].map(
      ({ 0: part, index }) => ({ index, match: labelled.exec(part) }),
    );
    return parts.length > 1 && parts.every(({ match }) => match !== null)
      ? parts.map(({ index, match }) => ({
          question: match?.[1] ?? '',
          grade: gradeOf(match?.[2] ?? ''),
          places: sourceRanges(block.prose, { start: index, end: index + (match?.[0].length ?? 0) }, block.ranges),
          section: block.section.path,
          rule: rowOfTable,
          confidence: 0.85,
        }))
      : [];
  });
}

const lead =
  /^(?:(?:our |the |its )?(?:grades?|gradings|judge?ments|ratings)|[^:;.–]{3,80}(?=: [^:;.]{2,80} [–-] )): /i;

const labelled = new RegExp(`^\\s*(?:and )?(\\p{L}[^:]{2,100}?)\\s*[:–-]\\s*["']?${grade}["']?\\.?$`, 'iu');

/** "Effectiveness – Good, Efficiency" has a grade of its own. */
const hasLabelled = new RegExp(`[:–-] ?["']?${grade}["']?, `, 'i');

const isAreaOfList = (area: string) =>
  /^\p{Lu}/u.test(area) && !/[.!]/.test(area) && area.split(/\s+/).length <= longestLabel && !isSentence(area);

const gradeAtEnd =
  /[\s|,;]+(Outstanding|Good|Adequate|Requires [Ii]mprovement|Inadequate|[–—-]|[Nn]\/[Aa]|[Nn]ot (?:graded|inspected|assessed)|[Nn]o grade|[Uu]ngraded)$/;
const notGraded = /^(?:[–—-]|n\/a|no|ungraded)/i;

/** The label of a row and its grades, of which a table of several years has several. */
function gradesOfRow(label: string, last: string): GradeRow {
  const words = [last];
  let rest = label;
  for (let found = gradeAtEnd.exec(rest); found !== null; found = gradeAtEnd.exec(rest)) {
    words.unshift(found[1] ?? '');
    rest = rest.slice(0, found.index);
  }
  const named = rest
    .replace(/^(?:(?:area|question|theme):|(?:grade|rating|judge?ment) (?:for|on|in))\s+/i, '')
    .replace(/\s*\((?:previous|last|was|from)\b[^()]*\)/i, '')
    .replace(/\s+(?:grade|judge?ment|rating)\s*:?$/i, '');
  return { label: named.replace(/[\s:|.…–-]+$/, '').trim(), words };
}

const longestHead = 160;
