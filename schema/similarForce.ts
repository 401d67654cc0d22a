import type { Columns } from '../src/graph/store.ts';
import type { Row } from '../src/model/nodes.ts';
import { asNode } from '../src/server/context.ts';
import { builder } from './builder.ts';
import { ForceNode, ThemeNode } from './nodes.ts';

interface SimilarForceShape {
  readonly force: Row<'Force'>;
  readonly score: number;
  readonly themes: string[];
}

/** A row of `force.similar`. */
export function readSimilarForce(row: Columns): SimilarForceShape {
  return { force: asNode('Force', row['force']), score: Number(row['score']), themes: row['themes'] as string[] };
}

export const SimilarForce = builder.objectRef<SimilarForceShape>('SimilarForce').implement({
  description: 'A force that is like another by the themes of its findings.',
  fields: (t) => ({
    force: t.field({ type: ForceNode, description: 'The force.', resolve: (similar) => similar.force }),
    score: t.exposeFloat('score', {
      description: 'Jaccard similarity, 0 to 1: the themes that both have over the themes that either has.',
    }),
    sharedThemes: t.field({
      type: [ThemeNode],
      description: 'The themes that both have.',
      resolve: (similar) => similar.themes,
    }),
  }),
});
