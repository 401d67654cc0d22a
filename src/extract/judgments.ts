import type { Word } from '../model/words.ts';
import type { Knowledge } from './knowledge.ts';
import type { Block, Page } from './page.ts';
import type { Range } from './prose.ts';
import { blockPlaces, isText, placesOf, sentencesOf } from './sentences.ts';
import type { ThemeFinder } from './themes.ts';
import type { ProposedJudgment } from './types.ts';

const gradeWords = /outstanding|good|adequate|requires\s+improvement|inadequate/gi;
const grade = '(outstanding|good|adequate|requir(?:es?|ing) improvement|inadequate)';

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

/** The graded judgments of a text: from boxes, tables, lines under a question, and sentences. */
export function judgmentsIn(
  page: Page,
  knowledge: Knowledge,
  themes: ThemeFinder,
  year: number | undefined,
): readonly ProposedJudgment[] {
  const lines = [...fromGradeLines(page), ...fromRows(page)];
  // Under the line that gives a section's grade, a sentence that gives it again is about the same question.
  const sentences = fromSentences(page).map((one) => {
    const line = lines.find((other) => other.grade === one.grade && other.section.at(-1) === one.section.at(-1));
    return line === undefined ? one : { ...one, question: line.question };
  });
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

const filler = new Set(
  'how well effective effectively good is are does the force at in its of a an and police to constabulary do efficient efficiently legitimate what extent'.split(
    ' ',
  ),
);

function keyOf(question: string): string {
  const words = question.toLowerCase().match(/[\p{L}-]+/gu) ?? [];
  const telling = words.filter((word) => !filler.has(word)).map((word) => word.replace(/(?:ing|ed|es|s)$/, ''));
  return (telling.length > 0 ? telling : words).join(' ');
}

function sameQuestion(one: string, other: string): boolean {
  if (one === other) return true;
  const first = new Set(one.split(' '));
  const second = new Set(other.split(' '));
  const shared = [...first].filter((word) => second.has(word)).length;
  return shared >= Math.max(first.size, second.size) * 0.75;
}

/** A line that holds nothing but grades: as many questions stand before it, or it closes a section. */
function fromGradeLines(page: Page): readonly Found[] {
  const found: Found[] = [];
  const { blocks } = page;
  for (const [index, block] of blocks.entries()) {
    if (block.kind !== 'grades' || block.section.kind === 'boilerplate') continue;
    const grades = [...block.prose.text.matchAll(gradeWords)];
    const before: Block[] = [];
    for (let at = index - 1; at >= 0 && before.length < grades.length; at -= 1) {
      const other = blocks[at];
      if (other === undefined || other.kind !== 'heading') break;
      before.unshift(other);
    }
    const single = grades.length === 1;
    const groups = single && underGrade(blocks, index) !== undefined;
    if (groups) {
      for (const area of underGrade(blocks, index) ?? [])
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
    const questions = single ? [questionOf(block, before)] : before.map((one) => one.section.title || one.prose.text);
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
  while (isOfTable(blocks[start - 1])) start -= 1;
  while (isOfTable(blocks[end])) end += 1;
  const run = blocks.slice(start, end);
  const grades = run.filter(isGrade);
  const distinct = new Set(grades.map((block) => block.prose.text.toLowerCase()));
  if (grades.length < 3 || distinct.size !== grades.length) return undefined;
  // Grades under each other with nothing between are the head of a table.
  const followed = run.filter((block, at) => isGrade(block) && run[at + 1] !== undefined && !isGrade(run[at + 1]));
  if (followed.length < 2) return [];
  const below = run.slice(index - start + 1);
  const next = below.findIndex(isGrade);
  return next === -1 ? below : below.slice(0, next);
}

const isGrade = (block: Block | undefined) => block?.kind === 'grades';
const isArea = ({ kind, prose }: Block) =>
  (kind === 'heading' || kind === 'paragraph' || kind === 'item') &&
  prose.text.split(/\s+/).length <= 9 &&
  !/[.?]$/.test(prose.text);

function gradePlaces(block: Block, match: RegExpMatchArray): readonly Range[] {
  const origins = block.prose.origins;
  const start = origins[match.index ?? 0] ?? 0;
  return [{ start, end: (origins[(match.index ?? 0) + match[0].length - 1] ?? start) + 1 }];
}

const subordinate =
  /^(?:summary(?: of (?:findings|judg(?:e)?ment))?|conclusion|overall|judg(?:e)?ment|grade|overview|our judg(?:e)?ment|recommendations?|areas? for improvement|causes? of concern|findings|main findings|key findings)$/i;

/** Without the mark of a footnote. */
const unmarked = (title: string) => title.replace(/(?<=\p{Ll}[?)”"]?)\d{1,2}$/u, '');

function questionOf(block: Block, before: readonly Block[]): string {
  const near = unmarked(before.at(-1)?.section.title ?? '');
  if (near !== '' && !subordinate.test(near)) return near;
  const path = block.section.path.map(unmarked);
  const question = [...path].reverse().find((title) => title.endsWith('?'));
  return question ?? [...path].reverse().find((title) => !subordinate.test(title)) ?? '';
}

const tableRow = new RegExp(`^(?:["'•-]\\s*)?(.{3,120}?)\\s*[:|–-]?\\s+${grade}$`, 'i');

/** "Preventing crime  Good", "Investigating crime: requires improvement". */
function fromRows(page: Page): readonly Found[] {
  return page.blocks.flatMap((block) => {
    if (block.section.kind === 'boilerplate' || block.kind === 'grades' || block.kind === 'note') return [];
    const text = block.kind === 'heading' ? block.prose.text.replace(/^#+\s+/, '') : block.prose.text;
    const match = tableRow.exec(text.replace(/\*\*/g, ''));
    if (match === null) return [];
    const [, label = '', word = ''] = match;
    const capital = /^[A-Z]/.test(word);
    const isPlain =
      /^\p{Lu}/u.test(label) &&
      !/\b(?:is|are|was|were|be|been|as|has|have|not|a|an|very|rated|judged)$/i.test(label) &&
      label.split(/\s+/).length <= 16;
    if (!isPlain || (!capital && !/[:|–?]\s*$/.test(text.slice(0, text.length - word.length)))) return [];
    if (/^(?:overall|judg(?:e)?ment|grade)$/i.test(label.replace(/[:\s]+$/, ''))) {
      const question = [...block.section.path].reverse().find((title) => !subordinate.test(title));
      if (question === undefined) return [];
      return [
        {
          question,
          grade: gradeOf(word),
          places: blockPlaces(block),
          section: block.section.path,
          rule: 'grade line of a section',
          confidence: 0.9,
        },
      ];
    }
    return [
      {
        question: label.replace(/[:|–-]\s*$/, '').trim(),
        grade: gradeOf(word),
        places: blockPlaces(block),
        section: block.section.path,
        rule: 'row of a table of grades',
        confidence: 0.85,
      },
    ];
  });
}

const force =
  '(?:the force|the constabulary|it|(?:\\p{Lu}[\\p{Ll}]+ (?:and |of )?){1,4}(?:Police|Constabulary|Service))';
const sentencePatterns: readonly {
  readonly pattern: RegExp;
  readonly grade: number;
  readonly question: number;
  readonly rule: string;
}[] = [
  {
    pattern: new RegExp(
      `^(?:overall,? )?(?:"|')?${force} is (?:judged (?:to (?:be )?|as )?|rated (?:as )?|graded (?:as )?|assessed as (?:being )?)?${grade} (?:at|in (?:the way|how|its|relation to)|for)\\s+([^.;]{4,160})`,
      'u',
    ),
    grade: 1,
    question: 2,
    rule: 'sentence that gives a grade',
  },
  {
    pattern: new RegExp(
      `^(?:overall,? )?${force} (requires improvement) (?:at|in(?: the way| how| its| relation to)?|for)\\s+([^.;]{4,160})`,
      'u',
    ),
    grade: 1,
    question: 2,
    rule: 'sentence that gives a grade',
  },
  {
    pattern: new RegExp(
      `\\b(?:we|HMIC(?:FRS)?|inspectors)(?: have| has)? (?:judge[sd]?|grade[sd]?|rate[sd]?|assess(?:es|ed)?|concluded?)(?: that)? [^.;]{3,80}?(?: to be| as| as being| is) ['"]?${grade}['"]?(?: (?:at|in(?: the way| how| its| relation to)?|for)\\s+([^.;]{4,160}))?`,
      'iu',
    ),
    grade: 1,
    question: 2,
    rule: 'sentence that gives a grade',
  },
  {
    pattern: new RegExp(
      `\\b(?:the extent to which|the way(?: in which)?|how (?:well|effectively|efficiently)) ([^.;]{4,160}?) (?:is|was|has been)(?: judged(?: to be| as)?| rated(?: as)?| graded(?: as)?| assessed as)? ['"]?${grade}['"]?[.,;]?`,
      'iu',
    ),
    grade: 2,
    question: 1,
    rule: 'sentence that gives a grade',
  },
  {
    pattern: new RegExp(
      `^([^.;,]{4,120}?) (?:is|was|has been|are) (?:judged|rated|graded|assessed)(?: by HMIC(?:FRS)?)?(?: to be| as(?: being)?)? ['"]?${grade}['"]?(?:[.,;]|$)`,
      'iu',
    ),
    grade: 2,
    question: 1,
    rule: 'sentence that gives a grade',
  },
];

function fromSentences(page: Page): readonly Found[] {
  return page.blocks.flatMap((block) => {
    if (!isText(block)) return [];
    return sentencesOf(block).flatMap((sentence) => {
      const text = sentence.text.slice(0, 500);
      if (
        sentence.text.length > 500 ||
        /\b(?:cases?|files|records|calls) (?:we|that we|were|as|to be)\b|\b(?:cases|files|records)\b[^.]*\b(?:as|to be|were)\b|\b\d+ (?:to|as|of|were)\b|\b(?:if|or exceeds|and\/or|last year|in 20\d\d|previous(?:ly)?|previous inspection|in our last|was graded in)\b/i.test(
          text,
        )
      )
        return [];
      for (const { pattern, grade: gradeAt, question: questionAt, rule } of sentencePatterns) {
        const match = pattern.exec(text);
        const word = match?.[gradeAt];
        if (match === null || word === undefined) continue;
        const section = [...block.section.path].reverse().find((title) => title.endsWith('?'));
        const worded = match[questionAt];
        const question = worded ?? section ?? block.section.path.at(-1);
        if (question === undefined) continue;
        return [
          {
            question:
              section !== undefined && (worded === undefined || sameQuestion(keyOf(section), keyOf(worded)))
                ? section
                : question.trim(),
            grade: gradeOf(word),
            places: placesOf(sentence),
            section: block.section.path,
            rule,
            confidence: 0.8,
          },
        ];
      }
      return [];
    });
  });
}
