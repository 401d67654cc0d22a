import type { NodeKind, PropertiesOf, Property } from './types.ts';
import { wordsOf } from './words.ts';

const slug = {
  type: 'string',
  description: 'The slug: readable, the same on every machine and after every ingest.',
  required: true,
  indexed: true,
} as const satisfies Property;

const found = {
  type: 'string',
  description: 'The stems of the words by which search finds the node, kept by the product.',
} as const satisfies Property;

const aliases = { type: 'strings', description: 'Other names and abbreviations in use.' } as const satisfies Property;

const publication = {
  publishedOn: { type: 'date', description: 'The day of publication, where it is known.' },
  dateCertainty: {
    type: 'string',
    description: 'Whether a source dates this very publication.',
    oneOf: wordsOf('dateCertainty'),
  },
  dateSource: { type: 'string', description: 'Where the date is from, and why it is uncertain if it is.' },
} as const satisfies Record<string, Property>;

const claim = {
  place: {
    type: 'string',
    description: 'Report, offset of the first evidence and slug: sorts claims in reading order.',
    required: true,
    indexed: true,
  },
  dated: {
    type: 'string',
    description: 'Publication date of the report and place: sorts claims by date.',
    required: true,
    indexed: true,
  },
  reviewStatus: {
    type: 'string',
    description: 'Whether a person has confirmed the claim.',
    required: true,
    oneOf: wordsOf('reviewStatus'),
  },
  confidence: {
    type: 'float',
    description: 'How sure the rule that proposed the claim is, 0 to 1; absent for a reading by a person.',
  },
  madeBy: {
    type: 'string',
    description: 'What made the claim: a reviewed reading, or the rule that proposed it.',
    required: true,
  },
  digest: {
    type: 'string',
    description: 'A digest of the claim with its evidence, by which an ingest tells a changed claim from one to leave.',
    required: true,
  },
  words: found,
} as const satisfies Record<string, Property>;

/** Every kind of node, once. Constraints, indexes, writes, checks, row types and the model page come from here. */
export const nodeKinds = {
  Force: {
    description: 'One of the 43 territorial police forces of England and Wales.',
    searchable: true,
    properties: {
      id: slug,
      name: { type: 'string', description: 'The official name.', required: true },
      shortName: { type: 'string', description: 'The name of the area, as reports use it.', required: true },
      onsCode: {
        type: 'string',
        description: 'The Office for National Statistics code of the police force area.',
        required: true,
        indexed: true,
      },
      region: {
        type: 'string',
        description: 'The region of England that the force area lies in, or Wales.',
        required: true,
        indexed: true,
      },
      country: { type: 'string', description: 'England or Wales.', required: true },
      policeUkId: { type: 'string', description: 'The identifier that data.police.uk uses.', required: true },
      aliases,
      words: found,
    },
  },
  Inspection: {
    description: "A round of an inspectorate's programme, in which one or more forces are inspected.",
    searchable: true,
    properties: {
      id: slug,
      title: { type: 'string', description: 'The title the round is known by.', required: true },
      description: { type: 'string', description: 'What was inspected, in a sentence.', required: true },
      ...publication,
      aliases,
      words: found,
    },
  },
  GradeScale: {
    description: 'A set of grades in force for some years. Grades of different scales cannot be compared directly.',
    properties: {
      id: slug,
      name: { type: 'string', description: 'The name of the scale.', required: true },
      description: { type: 'string', description: 'When it was used and what is known of it.', required: true },
      since: { type: 'integer', description: 'The first year of its use.', required: true },
      grades: { type: 'strings', description: 'Its grades, best first.', required: true },
    },
  },
  Report: {
    description: 'One document: a report with its text and claims, or a publication known by its title alone.',
    searchable: true,
    properties: {
      id: slug,
      title: { type: 'string', description: 'The title, official where it is known.', required: true },
      titleIsOfficial: {
        type: 'boolean',
        description: 'Whether the title stands on the publication; otherwise it describes it.',
        required: true,
      },
      kind: {
        type: 'string',
        description: 'What sort of publication it is.',
        required: true,
        oneOf: wordsOf('reportKind'),
      },
      ...publication,
      publisher: { type: 'string', description: 'Who published it.' },
      url: { type: 'string', description: 'Where it was published, where that is known.' },
      attribution: { type: 'string', description: 'The attribution that its licence asks for.' },
      aliases,
      fingerprint: {
        type: 'string',
        description: 'A digest of the files it was read from, by which an ingest tells what to leave alone.',
      },
      words: found,
    },
  },
  ReportText: {
    description: 'The whole text of a report, kept as it was read. Evidence counts its offsets in it.',
    properties: {
      id: slug,
      text: { type: 'string', description: 'The text.', required: true },
    },
  },
  Theme: {
    description: 'A concept of the theme scheme: a subject that findings and recommendations concern.',
    searchable: true,
    properties: {
      id: slug,
      label: { type: 'string', description: 'The preferred label.', required: true },
      altLabels: { type: 'strings', description: 'Other wordings that reports use for it.' },
      definition: { type: 'string', description: 'What belongs under it.', required: true },
      alignment: {
        type: 'string',
        description: 'Where the schemes of the inspectorate and the College of Policing treat it.',
      },
      depth: { type: 'integer', description: 'Its depth in the scheme: 1 for a top concept.', required: true },
      words: found,
    },
  },
  Partner: {
    description: 'Anything that a report says a force works with or through: an agency, a system, a service, a scheme.',
    searchable: true,
    properties: {
      id: slug,
      name: { type: 'string', description: 'The name.', required: true },
      kind: {
        type: 'string',
        description: 'What sort of thing it is.',
        required: true,
        indexed: true,
        oneOf: wordsOf('partnerKind'),
      },
      description: { type: 'string', description: 'What it is, in a sentence.', required: true },
      aliases,
      words: found,
    },
  },
  Person: {
    description: 'A person or the holder of an office, as a report names them.',
    searchable: true,
    properties: {
      id: slug,
      name: { type: 'string', description: 'The name, or the name of the office.', required: true },
      role: { type: 'string', description: 'What they do.', required: true },
      aliases,
      words: found,
    },
  },
  Finding: {
    description: 'One claim about a force: a strength, a weakness, or a fact stated without praise or blame.',
    searchable: true,
    properties: {
      id: slug,
      statement: { type: 'string', description: 'The claim in one line.', required: true },
      polarity: {
        type: 'string',
        description: 'Whether it is a strength, a weakness or neither: a fact stated without praise or blame.',
        required: true,
        indexed: true,
        oneOf: wordsOf('polarity'),
      },
      timing: {
        type: 'string',
        description: 'Whether it is said of the past, the present or the future.',
        required: true,
        oneOf: wordsOf('timing'),
      },
      saidBy: { type: 'string', description: 'Who says so.', required: true, oneOf: wordsOf('saidBy') },
      asOf: {
        type: 'date',
        description: 'The date it speaks of: the publication date unless the report says otherwise.',
      },
      ...claim,
    },
  },
  Recommendation: {
    description: 'Action that the inspectorate says a force should take.',
    searchable: true,
    properties: {
      id: slug,
      text: { type: 'string', description: 'Its text without the lettered parts, white space folded.', required: true },
      dueOn: { type: 'date', description: 'The last of its deadlines.', indexed: true },
      due: {
        type: 'string',
        description: 'The due date, or 9999 without one, and place: sorts recommendations by when they fall due.',
        required: true,
        indexed: true,
      },
      ...claim,
    },
  },
  RecommendationPart: {
    description: 'A lettered part of a recommendation.',
    properties: {
      id: slug,
      label: { type: 'string', description: 'Its letter.', required: true },
      text: { type: 'string', description: 'Its text, white space folded.', required: true },
      ordinal: {
        type: 'integer',
        description: 'Its place among the parts of the recommendation, from 1.',
        required: true,
      },
    },
  },
  Deadline: {
    description: 'A time by which a recommendation asks for something.',
    properties: {
      id: slug,
      text: { type: 'string', description: 'The deadline as worded.', required: true },
      kind: { type: 'string', description: 'How it is worded.', required: true, oneOf: wordsOf('deadlineKind') },
      dueOn: {
        type: 'date',
        description: 'The date it comes to, where it names one or the publication date that it counts from is known.',
      },
      ordinal: {
        type: 'integer',
        description: 'Its place among the deadlines of the recommendation, from 1.',
        required: true,
      },
    },
  },
  Judgment: {
    description: "The inspectorate's conclusion on one question, as a grade of a scale.",
    searchable: true,
    properties: {
      id: slug,
      question: { type: 'string', description: 'The inspection question.', required: true },
      grade: { type: 'string', description: 'The grade given.', required: true, oneOf: wordsOf('grade') },
      ...claim,
    },
  },
  Statistic: {
    description: 'A figure that a report states, with its period, its area and what it is compared with.',
    searchable: true,
    properties: {
      id: slug,
      measure: { type: 'string', description: 'What is measured.', required: true },
      value: { type: 'float', description: 'The figure, in the unit.', required: true },
      unit: { type: 'string', description: 'The unit, for example percent.', required: true },
      margin: { type: 'float', description: 'The margin of error, plus or minus, in the unit, where it is given.' },
      periodStart: { type: 'date', description: 'The first day of the period, where it is known.' },
      periodEnd: { type: 'date', description: 'The last day of the period.' },
      baselineStart: { type: 'date', description: 'For a change: the first day of the period it is measured against.' },
      baselineEnd: { type: 'date', description: 'For a change: the last day of the period it is measured against.' },
      area: {
        type: 'string',
        description: 'The area it is about, for example Kent, or England and Wales.',
        required: true,
      },
      ...claim,
    },
  },
  Evidence: {
    description: "A verbatim span of a report's text that a claim rests on.",
    properties: {
      id: slug,
      quote: {
        type: 'string',
        description: 'The span, character for character, line breaks included.',
        required: true,
      },
      prefix: { type: 'string', description: 'Up to 32 characters before the span.', required: true },
      suffix: { type: 'string', description: 'Up to 32 characters after the span.', required: true },
      start: {
        type: 'integer',
        description: 'Where the span starts: Unicode code points of the text before it.',
        required: true,
      },
      end: { type: 'integer', description: 'Where the span ends: the first code point after it.', required: true },
      section: { type: 'string', description: 'The heading above the span, where there is one.' },
      sectionPath: { type: 'strings', description: 'The headings above the span, outermost first.' },
    },
  },
  Load: {
    description: 'What was last loaded from a folder, by which a start tells whether there is anything to do.',
    properties: {
      id: slug,
      fingerprint: { type: 'string', description: 'A digest of all that was loaded.', required: true },
    },
  },
} as const satisfies Record<string, NodeKind>;

export type Label = keyof typeof nodeKinds;
/** A node of kind `L` as it is stored and as a statement returns it. */
export type Row<L extends Label> = PropertiesOf<(typeof nodeKinds)[L]> & { readonly id: string };

export const labels = Object.keys(nodeKinds) as readonly Label[];

/** The table's entry of a label, as the general shape. */
export function nodeKind(label: Label): NodeKind {
  return nodeKinds[label];
}

/** The labels that search looks in. */
export const searchableLabels = labels.filter((label) => nodeKind(label).searchable === true);

export const claimLabels = ['Finding', 'Recommendation', 'Judgment', 'Statistic'] as const satisfies readonly Label[];
export type ClaimLabel = (typeof claimLabels)[number];
