import type { Knowledge } from '../knowledge.ts';
import type { Page } from '../page.ts';
import type { ThemeFinder } from '../themes.ts';
import type { ProposedJudgment } from '../types.ts';
import type { Found } from './found.ts';
import { keyOf, sameQuestion } from './gradedQuestions.ts';
import { fromGradeLines } from './gradeLines.ts';
import { fromLabels, fromLists, fromRows } from './gradeRows.ts';
import { besideLines, fromSentences } from './gradeSentences.ts';

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
