import type { SearchLabel } from '../src/graph/search.ts';
import { answeringSpans, type Question, type Span } from '../src/graph/terms.ts';
import type { Row } from '../src/model/nodes.ts';
import { nodesFor, type RequestContext } from '../src/server/context.ts';
import { builder } from './builder.ts';

/** A text of a thing, by the field of the API that shows it. */
interface NamedText {
  readonly field: string;
  readonly text: string;
}

interface Match extends NamedText {
  readonly spans: readonly Span[];
}

const TextSpan = builder.objectRef<Span>('TextSpan').implement({
  description: 'A stretch of a text: half-open, in Unicode code points.',
  fields: (t) => ({
    start: t.exposeInt('start', { description: 'Where it starts: Unicode code points of the text before it.' }),
    end: t.exposeInt('end', { description: 'Where it ends: the first code point after it.' }),
  }),
});

export const SearchMatch = builder.objectRef<Match>('SearchMatch').implement({
  description: 'A text of what was found, and where the words stand in it that search looked for.',
  fields: (t) => ({
    field: t.exposeString('field', {
      description: 'The field of the thing that shows the text, as in `statement`, `evidence.quote` or `aliases`.',
    }),
    text: t.exposeString('text', { description: 'The whole text.' }),
    spans: t.field({
      type: [TextSpan],
      description: 'Where the words stand, in the order of the text. A word is marked by its stem, as it is found.',
      resolve: ({ spans }) => [...spans],
    }),
  }),
});

/** The fields of each kind of thing that hold the texts by which it is found; lists give a text for each of theirs. */
const fieldsOf: Readonly<Record<SearchLabel, readonly string[]>> = {
  Force: ['name', 'shortName', 'aliases'],
  Theme: ['label', 'altLabels', 'definition'],
  Partner: ['name', 'aliases', 'description'],
  Person: ['name', 'aliases', 'role'],
  Inspection: ['title', 'aliases', 'description'],
  Report: ['title', 'aliases'],
  Finding: ['statement'],
  Recommendation: ['text'],
  Judgment: ['question', 'grade'],
  Statistic: ['measure', 'area'],
};

/** The texts of a thing in which words of the question stand, the name or statement first. */
export async function matchesOf(
  context: RequestContext,
  label: SearchLabel,
  node: Row<SearchLabel>,
  question: Question,
): Promise<Match[]> {
  const own = fieldsOf[label].flatMap((field) =>
    textsIn(node[field as keyof typeof node]).map((text) => ({
      field,
      // A grade is one word in the API and two in print.
      text: field === 'grade' ? text.replaceAll('_', ' ') : text,
    })),
  );
  return [...own, ...(await textsBeside(context, label, node.id))].flatMap((named) => {
    const spans = answeringSpans(named.text, question);
    return spans.length === 0 ? [] : [{ ...named, spans }];
  });
}

function textsIn(value: string | readonly string[] | undefined): readonly string[] {
  if (value === undefined) return [];
  return typeof value === 'string' ? [value] : value;
}

/** The texts by which a claim is found that are kept beside it. */
async function textsBeside(context: RequestContext, label: SearchLabel, id: string): Promise<readonly NamedText[]> {
  if (label === 'Finding' || label === 'Statistic') {
    const evidence = await nodesFor(context, 'Evidence', `${label.toLowerCase()}.evidence`, id);
    return evidence.map(({ quote }) => ({ field: 'evidence.quote', text: quote }));
  }
  if (label === 'Recommendation') {
    const parts = await nodesFor(context, 'RecommendationPart', 'recommendation.parts', id);
    return parts.map(({ text }) => ({ field: 'parts.text', text }));
  }
  return [];
}
