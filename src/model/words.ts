/** The closed vocabularies of the graph. The GraphQL enums, the seed files' checks and the model page come from them. */
export const words = {
  polarity: {
    STRENGTH: 'The report praises what it describes.',
    WEAKNESS: 'The report finds what it describes wanting.',
    NEUTRAL: 'A fact stated without praise or blame.',
  },
  timing: {
    PAST: 'Said of a time before the inspection.',
    PRESENT: 'True when the inspectors looked.',
    PLANNED: 'Intended or to be introduced: not yet so.',
  },
  saidBy: {
    INSPECTORATE: 'The inspectorate found it.',
    FORCE: 'The force reports or believes it.',
    PARTNERS: 'Partner organisations told the inspectors.',
    OTHERS: 'Someone else said it, for example an offender or another inspection.',
  },
  reviewStatus: {
    REVIEWED: 'A person read the claim against its evidence.',
    PROPOSED: 'An extraction proposed the claim; no person has confirmed it yet.',
  },
  partnerKind: {
    AGENCY: 'An organisation or a body of organisations.',
    SYSTEM: 'A computer system or database.',
    SERVICE: 'A service to the public.',
    PROGRAMME: 'A continuing programme of work or training.',
    UNIT: 'A team or unit, of one agency or of several.',
    BOARD: 'A board, group or regular meeting.',
    SCHEME: 'A scheme, initiative or local effort.',
    FRAMEWORK: 'A framework, standard, strategy or plan of working.',
    TOOL: 'A tool or technique.',
    LEGAL_POWER: 'A power or order given by law.',
  },
  reportKind: {
    FORCE_REPORT: 'A full report on one force.',
    NEWS_RELEASE: 'A news release that announces a report and gives its main findings.',
    THEMATIC_REPORT: 'A national report on one subject.',
    REPORT_SERIES: 'A series of force reports known only as a whole.',
    REVIEW: 'A review outside a round of inspection.',
    PLAN: 'A plan that a report refers to.',
    CODE: 'A code of practice that a report refers to.',
  },
  grade: {
    OUTSTANDING: 'The best grade of every scale.',
    GOOD: 'The force meets what is expected.',
    ADEQUATE: 'Between good and requires improvement; on the five-grade scale only.',
    REQUIRES_IMPROVEMENT: 'There are weaknesses that the force has to mend.',
    INADEQUATE: 'Significantly below what is expected.',
  },
  deadlineKind: {
    IMMEDIATE: 'At once: due on the day of publication.',
    WITHIN: 'Within a period that counts from the day of publication.',
    BY: 'By a date or the end of a month or year.',
  },
  dateCertainty: {
    CERTAIN: 'A source dates this very publication.',
    INFERRED: 'No source dates this very publication; the date follows from others, as the date source says.',
  },
} as const satisfies Record<string, Record<string, string>>;

export type Vocabulary = keyof typeof words;
export type Word<V extends Vocabulary> = keyof (typeof words)[V] & string;

/** The words of a vocabulary in the order they are declared. */
export function wordsOf<V extends Vocabulary>(vocabulary: V): readonly Word<V>[] {
  return Object.keys(words[vocabulary]) as Word<V>[];
}
