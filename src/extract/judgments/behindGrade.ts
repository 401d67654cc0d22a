import { areaAhead } from './gradedAreas.ts';
import { type QuestionWorded, questionsIn } from './questionsOfGrade.ts';

/** What a sentence goes on with behind a grade. */
export interface BehindGrade {
  /** What the grade is given for, counted from the grade's end. */
  readonly questions: readonly QuestionWorded[];
  /** Whether that is listed below the sentence: "inadequate in three areas:". */
  readonly isOfList: boolean;
  /** Whether it is what the section is about: "requires improvement in this area". */
  readonly isOfSection: boolean;
  /** Whether the words behind call it a grade: "inadequate ratings for". */
  readonly isNamed: boolean;
}

/** What stands behind a grade; undefined where it goes on in a way that no grade does: "good service". */
export function behindGrade(right: string): BehindGrade | undefined {
  const behind = { questions: [], isOfList: overList.test(right), isOfSection: ofSection.test(right), isNamed: false };
  if (behind.isOfList || behind.isOfSection) return behind;
  const ofAll = ofAllPillars.exec(right);
  if (ofAll !== null) return { ...behind, questions: pillars.map((text) => ({ text, end: ofAll[0].length })) };
  const joined = joint.exec(right) ?? beforeList.exec(right);
  if (joined === null) return endsHere.test(right) ? behind : undefined;
  const [found, by] = joined;
  const isList = by === undefined || areGrades.test(found);
  const rest = right.slice(found.length);
  const questions = questionsIn(found.endsWith('(') ? inBrackets(rest) : rest, by ?? '', isList);
  if (questions.length === 0) return undefined;
  return {
    ...behind,
    questions: questions.map(({ text, end }) => ({ text, end: end + found.length })),
    isNamed: calledGrade.test(found) || (by === undefined && calledAreas.test(found)),
  };
}

const inBrackets = (words: string) => words.slice(0, words.includes(')') ? words.indexOf(')') : undefined);

/** What joins a grade to what it is given for. A question with "how" keeps it. */
const joint =
  /^["']?,? (?:\(RI\) )?(?:\((?:previous(?:ly)?|up from|down from|was|from)\b[^()]{0,60}\) )?(?:overall,? |(?:grad(?:es?|ings?)|ratings?|judge?ments?) )?(?:(?<=[\s,])(?:was|were|is|are|has been|have been) (?:(?:given|awarded|achieved|received|made) )?)?(at|in (?:(?:the )?areas? of|that of|terms of|respect of|relation to|regard to|regards to)|in|for|on|with (?:regard|respect) to|as regards|when it comes to) (?=\S)/iu;
const calledGrade = /\b(?:grad|rating|judge?ment)/i;
const areGrades = /\b(?:grad(?:es|ings)|ratings|judge?ments) /i;

/** "judged three areas to be good: A, B and C", "the good areas included A", "the inadequate area was A" */
const areasNamed = '(?:areas?|questions?|aspects?|pillars?)(?: of policing)?';
const beforeList = new RegExp(
  `^["']?(?:(?: ${areasNamed})?(?::| [–-]| (?:include[sd]?|are|were):?) | ${areasNamed} (?:is|was):? | (?:(?:grad(?:es?|ings?)|ratings?|judge?ments?) )?\\()(?=${areaAhead})`,
  'iu',
);

/** "inadequate in each of the three pillars": they are three, and known. */
const pillars = ['effectiveness', 'efficiency', 'legitimacy'];
const ofAllPillars = new RegExp(
  `^["']?,? (?:at|in|for|on|across|against|under) (?:each|all|every)(?: one)?(?: of)?(?: (?:the|our|its|these|three|PEEL|inspection))* (?:pillars?|strands?|(?:PEEL )?themes?)\\b(?:(?:[,:]| of| [–-])? ${pillars[0]}, ${pillars[1]},? and ${pillars[2]})?`,
  'iu',
);

const calledAreas = new RegExp(`^["']? ${areasNamed}`, 'i');

const overList =
  /^["']? (?:at|in|for|on|with regard to)(?: (?:the|these|those|each of|all|its|following|other|further|\p{Ll}+|\d+)){0,4}(?: (?:areas?|questions?|aspects?|respects?|categories))?(?: of policing)?:$/iu;

const ofSection = /^["']? (?:here\b|(?:at|in|for|on) (?:this|that) (?:area|aspect|question|respect|regard|part)\b)/i;

/** What may stand behind a grade that names nothing it is given for. */
const endsHere =
  /^["']?(?:$|[.,;:)]| overall\b| and\b| but\b| again\b| which\b| as well\b| because\b| \(| (?:at|in|for|on) (?:this|that) \p{Ll}+)/iu;
