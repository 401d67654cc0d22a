import type { Row } from '../src/model/nodes.ts';
import { asNode, nodesFor, type RequestContext, rowsFor } from '../src/server/context.ts';
import { builder } from './builder.ts';
import { FindingNode, ForceNode, PartnerNode, ThemeNode } from './nodes.ts';

interface ExemplarShape {
  readonly key: string;
  readonly force: Row<'Force'>;
  readonly strengths: Row<'Finding'>[];
}

interface LessonShape {
  readonly force: string;
  readonly theme: Row<'Theme'>;
  readonly weaknesses: Row<'Finding'>[];
}

const Exemplar = builder.objectRef<ExemplarShape>('Exemplar').implement({
  description: 'A force that is strong where another is weak.',
  fields: (t) => ({
    force: t.field({ type: ForceNode, description: 'The force.', resolve: (exemplar) => exemplar.force }),
    strengths: t.field({
      type: [FindingNode],
      description: 'Its strengths in the theme, oldest report first.',
      resolve: (exemplar) => exemplar.strengths,
    }),
    partners: t.field({
      type: [PartnerNode],
      description: 'The partners that those strengths mention: with whom, or by what, it does it.',
      resolve: (exemplar, _, context) => {
        const set = { key: exemplar.key, findings: exemplar.strengths.map((strength) => strength.id) };
        return nodesFor(context, 'Partner', 'partner.ofFindings', set);
      },
    }),
  }),
});

export const Lesson = builder.objectRef<LessonShape>('Lesson').implement({
  description: 'A theme in which a force is weak, and who is strong in it.',
  fields: (t) => ({
    theme: t.field({ type: ThemeNode, description: 'The theme.', resolve: (lesson) => lesson.theme }),
    weaknesses: t.field({
      type: [FindingNode],
      description: 'The weaknesses of the force in it, oldest report first.',
      resolve: (lesson) => lesson.weaknesses,
    }),
    exemplars: t.field({
      type: [Exemplar],
      description: 'The other forces that are strong in it; empty when no report has praised one.',
      resolve: async (lesson, _, context) => {
        const pair = pairOf(lesson);
        const rows = await rowsFor(context, 'force.exemplars', pair);
        return rows.map((row) => ({
          key: `${pair.key} ${(row['force'] as { readonly id: string }).id}`,
          force: asNode('Force', row['force']),
          strengths: (row['strengths'] as unknown[]).map((strength) => asNode('Finding', strength)),
        }));
      },
    }),
    ownStrengths: t.field({
      type: [FindingNode],
      description:
        'What later reports praise in the same force in this theme: a sign that it has put the weakness right.',
      resolve: (lesson, _, context) => nodesFor(context, 'Finding', 'force.laterStrengths', pairOf(lesson)),
    }),
  }),
});

/** What the statements about a force and a theme take. */
function pairOf({ force, theme, weaknesses }: LessonShape) {
  // Nothing is known to be later than a weakness without a date: they stand first.
  const since = weaknesses.find(({ asOf }) => asOf !== undefined)?.asOf ?? lastDay;
  return { key: `${force} ${theme.id}`, force, theme: theme.id, since };
}

const lastDay = '9999-12-31';

/** The lessons for a force: a theme in which it is weak each, by slug. */
export async function lessonsOf(
  context: RequestContext,
  force: string,
  theme: string | null | undefined,
): Promise<LessonShape[]> {
  const rows = await rowsFor(context, 'force.lessons', force, { theme });
  return rows.map((row) => ({
    force,
    theme: asNode('Theme', row['theme']),
    weaknesses: (row['weaknesses'] as unknown[]).map((weakness) => asNode('Finding', weakness)),
  }));
}
