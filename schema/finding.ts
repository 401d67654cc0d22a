import { nodesFor } from '../src/server/context.ts';
import { builder } from './builder.ts';
import { Claim } from './claim.ts';
import { FindingConnection, listCost } from './connections.ts';
import { describeKind, property } from './describe.ts';
import { Polarity, SaidBy, Timing } from './enums.ts';
import { FindingFilter } from './filters.ts';
import { FindingOrder, findingsPage } from './lists.ts';
import { FindingNode, PartnerNode } from './nodes.ts';
import { DateScalar } from './scalars.ts';

FindingNode.implement({
  description: describeKind('Finding'),
  interfaces: [Claim],
  fields: (t) => ({
    statement: t.exposeString('statement', property('Finding', 'statement')),
    polarity: t.field({ type: Polarity, ...property('Finding', 'polarity'), resolve: (finding) => finding.polarity }),
    timing: t.field({ type: Timing, ...property('Finding', 'timing'), resolve: (finding) => finding.timing }),
    saidBy: t.field({ type: SaidBy, ...property('Finding', 'saidBy'), resolve: (finding) => finding.saidBy }),
    asOf: t.field({
      type: DateScalar,
      nullable: true,
      ...property('Finding', 'asOf'),
      resolve: (finding) => finding.asOf,
    }),
    partners: t.field({
      type: [PartnerNode],
      description: 'The partners that it mentions.',
      resolve: (finding, _, context) => nodesFor(context, 'Partner', 'finding.partners', finding.id),
    }),
  }),
});

builder.queryField('findings', (t) =>
  t.connection(
    {
      type: FindingNode,
      description: 'The findings of all reports.',
      complexity: listCost,
      args: {
        filter: t.arg({ type: FindingFilter, description: 'Which findings to take.' }),
        orderBy: t.arg({ type: FindingOrder, description: 'How to sort them.', defaultValue: 'READING_ORDER' }),
      },
      resolve: (_, args, context) => findingsPage(context, args),
    },
    FindingConnection,
  ),
);
