import type { Row } from '../src/model/nodes.ts';
import { nodesByIds } from '../src/server/context.ts';
import { builder } from './builder.ts';
import type { LabelWithId } from './ids.ts';

/** A GraphQL type for a node kind: it can be loaded by id, many in one statement. */
function nodeRef<L extends LabelWithId>(label: L, slice: string) {
  return builder.loadableNodeRef<Row<L>, string>(label, {
    id: { resolve: (node) => (node as Row<L>).id },
    // A null is what `node` and `nodes` give for an id that nothing has; the plugin's type does not name it.
    load: (ids, context) => nodesByIds(context, label, `${slice}.byIds`, ids) as Promise<Row<L>[]>,
  });
}

export const ForceNode = nodeRef('Force', 'force');
export const InspectionNode = nodeRef('Inspection', 'inspection');
export const ReportNode = nodeRef('Report', 'report');
export const ThemeNode = nodeRef('Theme', 'theme');
export const PartnerNode = nodeRef('Partner', 'partner');
export const PersonNode = nodeRef('Person', 'person');
export const FindingNode = nodeRef('Finding', 'finding');
export const RecommendationNode = nodeRef('Recommendation', 'recommendation');
export const JudgmentNode = nodeRef('Judgment', 'judgment');
export const StatisticNode = nodeRef('Statistic', 'statistic');
