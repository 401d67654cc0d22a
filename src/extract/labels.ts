import type { SectionKind } from './headings.ts';

/** What a line calls what follows it: "Recommendation 3:", "AFI 1", "RECOMMENDATION ONE". */
export interface ActionLabel {
  readonly kind: Extract<SectionKind, 'recommendations' | 'improvement' | 'concern'>;
  /** The number or letter that it bears. */
  readonly label: string;
  /** Of the label with what parts it from the text after it. */
  readonly length: number;
}

const inWords = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve'.split('|');
const anyCase = (word: string) => [word, word.charAt(0).toUpperCase() + word.slice(1), word.toUpperCase()].join('|');
const label = new RegExp(
  `^(?:(?<recommendations>Recommendation|RECOMMENDATION)|(?<improvement>Area for improvement|AREA FOR IMPROVEMENT|AFI)|(?<concern>Cause of concern|CAUSE OF CONCERN))\\s+(?<number>\\d{1,2}|[A-Z]\\d{0,2}|${inWords.map(anyCase).join('|')})(?=[\\s:.–—-]|$)\\s*[:.–—-]?(?:\\s+|$)`,
  'u',
);
const toWhom = /^(?:to|for)\s(?!.*\b(?:should|must)\b)[^.]{3,80}$/i;

/** The label that a text begins with. */
export function actionLabel(text: string): ActionLabel | undefined {
  const { 0: found, groups = {} } = label.exec(text.slice(0, 80)) ?? {};
  if (found === undefined) return undefined;
  const kind = (['improvement', 'concern'] as const).find((one) => groups[one] !== undefined) ?? 'recommendations';
  return { kind, label: groups['number'] ?? '', length: found.length };
}

/** A label that is all a line says, but for whom it is addressed to: "Recommendation 5: to the chief constable". */
export function labelAlone(line: string): ActionLabel | undefined {
  const found = actionLabel(line);
  const rest = line.slice(found?.length ?? 0).trim();
  return rest === '' || isAddressee(rest) ? found : undefined;
}

/** Whether a line says no more than whom a recommendation is addressed to: "To the Chief Constable". */
export const isAddressee = (line: string) => toWhom.test(line.trim()) && knownAddressee.test(line);

const knownAddressee =
  /^\W*(?:to|for) (?:all |the |each )?(?:chief constables?|forces?|constabulary|(?:deputy |assistant )?(?:chief|police and crime) \w+|pccs?|home \w+|college of policing|npcc|national police chiefs['’]? council|acpo|partners\w*|\p{Lu}[\p{L} ]{2,40} (?:police|constabulary|council))\b[^.]{0,40}$/iu;
