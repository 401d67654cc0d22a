import { builder } from './builder.ts';
import {
  FindingNode,
  ForceNode,
  InspectionNode,
  JudgmentNode,
  PartnerNode,
  RecommendationNode,
  ReportNode,
  StatisticNode,
  ThemeNode,
} from './nodes.ts';
import { pageSize } from './pageArguments.ts';

const describe = (of: string) => ({ description: `A page of a list of ${of}.` });
const describeEdge = (of: string) => ({
  description: `${/^[aeiou]/.test(of) ? 'An' : 'A'} ${of} and where it stands in its list.`,
});

export const FindingConnection = builder.connectionObject(
  { type: FindingNode, name: 'FindingConnection', ...describe('findings') },
  { name: 'FindingEdge', ...describeEdge('finding') },
);
export const RecommendationConnection = builder.connectionObject(
  { type: RecommendationNode, name: 'RecommendationConnection', ...describe('recommendations') },
  { name: 'RecommendationEdge', ...describeEdge('recommendation') },
);
export const JudgmentConnection = builder.connectionObject(
  { type: JudgmentNode, name: 'JudgmentConnection', ...describe('judgments') },
  { name: 'JudgmentEdge', ...describeEdge('judgment') },
);
export const StatisticConnection = builder.connectionObject(
  { type: StatisticNode, name: 'StatisticConnection', ...describe('statistics') },
  { name: 'StatisticEdge', ...describeEdge('statistic') },
);
export const ForceConnection = builder.connectionObject(
  { type: ForceNode, name: 'ForceConnection', ...describe('forces') },
  { name: 'ForceEdge', ...describeEdge('force') },
);
export const ThemeConnection = builder.connectionObject(
  { type: ThemeNode, name: 'ThemeConnection', ...describe('themes') },
  { name: 'ThemeEdge', ...describeEdge('theme') },
);
export const PartnerConnection = builder.connectionObject(
  { type: PartnerNode, name: 'PartnerConnection', ...describe('partners') },
  { name: 'PartnerEdge', ...describeEdge('partner') },
);
export const ReportConnection = builder.connectionObject(
  { type: ReportNode, name: 'ReportConnection', ...describe('reports') },
  { name: 'ReportEdge', ...describeEdge('report') },
);
export const InspectionConnection = builder.connectionObject(
  { type: InspectionNode, name: 'InspectionConnection', ...describe('inspections') },
  { name: 'InspectionEdge', ...describeEdge('inspection') },
);

/** How many things a size can bring: one out of range is refused when the field is reached, and costs what is in range. */
export function sizeCost(size: number): number {
  return Math.min(Math.max(size, 1), pageSize.most);
}

/** What a list costs: its page size, from the arguments, times what is selected in it. */
export function listCost(args: {
  readonly first?: number | null | undefined;
  readonly last?: number | null | undefined;
}) {
  return { field: 2, multiplier: sizeCost(args.first ?? args.last ?? pageSize.usual) };
}
