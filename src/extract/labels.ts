import type { SectionKind } from './headings.ts';

/** What a line calls what follows it: "Recommendation 3:", "AFI 1", "R2.", "RECOMMENDATION ONE". */
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
  `^(?:(?<recommendations>Recommendation|RECOMMENDATION|Rec\\.?|REC|R(?=\\d{1,2}\\s?[:.–—-]))|(?<improvement>Area for improvement|AREA FOR IMPROVEMENT|AFI)|(?<concern>Cause of concern|CAUSE OF CONCERN))(?:\\s+|(?<=^R))(?<number>\\d{1,2}(?:\\.\\d{1,2})?|[A-Z]\\d{0,2}|${inWords.map(anyCase).join('|')})(?=[\\s:.–—-]|$)\\s*[:.–—-]?(?:\\s+|$)`,
  'u',
);
const toKnown =
  /^(?:to|for) (?:(?:all|the|each) )?(?:chief constables?|forces?|constabulary|(?:deputy |assistant )?chief \p{L}{1,20}|police and crime commissioners?|pccs?|home (?:office|secretary)|college of policing|npcc|national police chiefs['’]? council|acpo|partners?)(?: (?:of|and) [\p{L} &-]{3,40})?\s?:?$/iu;
const toNamed =
  /^(?:To|TO|to|For|FOR|for) (?:the )?(?:\p{Lu}[\p{L}&-]{1,20} (?:and )?){1,4}(?:Police|Constabulary|Council)\s?:?$/u;

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
  const rest = line
    .slice(found?.length ?? 0)
    .trim()
    .replace(/^\((.*)\)$/, '$1');
  return rest === '' || isAddressee(rest) ? found : undefined;
}

/** Whether a line says no more than whom a recommendation is addressed to: "To the Chief Constable". */
export const isAddressee = (line: string) => toKnown.test(line) || toNamed.test(line);
