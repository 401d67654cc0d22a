import type { Columns } from '../src/graph/store.ts';
import type { Row } from '../src/model/nodes.ts';
import type { Word } from '../src/model/words.ts';
import { asNode } from '../src/server/context.ts';
import { badInput, builder } from './builder.ts';
import { sizeCost } from './connections.ts';
import { Polarity } from './enums.ts';
import { checkNames, comparisonParameters, FindingFilter } from './filters.ts';
import { FindingNode, ForceNode, ThemeNode } from './nodes.ts';
import { readArguments } from './paging.ts';
import { DateScalar } from './scalars.ts';

interface ForceFindingsShape {
  readonly force: Row<'Force'>;
  readonly findings: Row<'Finding'>[];
  readonly firstReportedOn: string | null;
  readonly lastReportedOn: string | null;
}

export interface SharedFindingShape {
  readonly theme: Row<'Theme'>;
  readonly polarity: Word<'polarity'>;
  readonly forces: ForceFindingsShape[];
}

/** The forces of a shared finding, from the maps that the statements return. */
export function forceFindings(maps: unknown): ForceFindingsShape[] {
  return (maps as readonly Columns[]).map((map) => ({
    force: asNode('Force', map['force']),
    findings: (map['findings'] as unknown[]).map((finding) => asNode('Finding', finding)),
    firstReportedOn: (map['firstReportedOn'] ?? null) as string | null,
    lastReportedOn: (map['lastReportedOn'] ?? null) as string | null,
  }));
}

const ForceFindings = builder.objectRef<ForceFindingsShape>('ForceFindings').implement({
  description: 'A force with its findings of one polarity in a theme.',
  fields: (t) => ({
    force: t.field({ type: ForceNode, description: 'The force.', resolve: (one) => one.force }),
    findings: t.field({
      type: [FindingNode],
      description: 'Its findings, oldest report first.',
      resolve: (one) => one.findings,
    }),
    firstReportedOn: t.field({
      type: DateScalar,
      nullable: true,
      description: 'When the first of the reports came out.',
      resolve: (one) => one.firstReportedOn,
    }),
    lastReportedOn: t.field({
      type: DateScalar,
      nullable: true,
      description: 'When the last of the reports came out.',
      resolve: (one) => one.lastReportedOn,
    }),
  }),
});

export const SharedFinding = builder.objectRef<SharedFindingShape>('SharedFinding').implement({
  description:
    'The forces that have findings of one polarity in a theme: which forces share this weakness, or this strength.',
  fields: (t) => ({
    theme: t.field({ type: ThemeNode, description: 'The theme.', resolve: (shared) => shared.theme }),
    polarity: t.field({ type: Polarity, description: 'The polarity.', resolve: (shared) => shared.polarity }),
    forceCount: t.int({ description: 'How many forces there are.', resolve: (shared) => shared.forces.length }),
    forces: t.field({
      type: [ForceFindings],
      description: 'The forces, by slug.',
      complexity: { field: 1, multiplier: 10 },
      resolve: (shared) => shared.forces,
    }),
  }),
});

builder.queryField('sharedFindings', (t) =>
  t.field({
    type: [SharedFinding],
    description:
      'The themes in which several forces have findings of one polarity, the most widely shared first. Counts findings about the present unless the filter says otherwise; a theme counts by itself, without its narrower ones.',
    complexity: ({ first }) => ({ field: 10, multiplier: sizeCost(first ?? 20) }),
    args: {
      polarity: t.arg({
        type: Polarity,
        required: true,
        defaultValue: 'WEAKNESS',
        description: 'The polarity that the forces share.',
      }),
      minForces: t.arg.int({
        required: true,
        defaultValue: 2,
        description: 'How many forces must share a theme at least.',
      }),
      filter: t.arg({ type: FindingFilter, description: 'Which findings to count.' }),
      first: t.arg.int({ description: 'How many themes to take at most; all unless given.' }),
    },
    resolve: async (_, { polarity, minForces, filter, first }, context) => {
      if (minForces < 1) throw badInput(`minForces is ${minForces}: it may be 1 or more`, 'minForces');
      readArguments({ first });
      await checkNames(context, filter, 'filter');
      const rows = await context.store.read('theme.sharedFindings', {
        ...comparisonParameters(filter, polarity),
        minForces,
        first,
      });
      return rows.map((row) => ({
        theme: asNode('Theme', row['theme']),
        polarity,
        forces: forceFindings(row['forces']),
      }));
    },
  }),
);
