import { getTypeBrand } from '@pothos/core';
import type { ClaimLabel, Row } from '../src/model/nodes.ts';
import { nodeFor, nodesFor } from '../src/server/context.ts';
import { builder } from './builder.ts';
import { property } from './describe.ts';
import { ReviewStatus } from './enums.ts';
import { Evidence } from './evidence.ts';
import { ForceNode, ReportNode, ThemeNode } from './nodes.ts';

type ClaimRow = Row<ClaimLabel>;

/** The first part of the names of the statements about a claim: `finding` for a finding. */
function sliceOf(claim: ClaimRow): string {
  return String(getTypeBrand(claim)).toLowerCase();
}

export const Claim = builder.interfaceRef<ClaimRow>('Claim').implement({
  description: 'Something that a report says, with the evidence for it.',
  interfaces: [builder.nodeInterfaceRef()],
  resolveType: (claim) => String(getTypeBrand(claim)),
  fields: (t) => ({
    slug: t.exposeString('id', property('Finding', 'id')),
    report: t.field({
      type: ReportNode,
      description: 'The report that says it.',
      resolve: (claim, _, context) => nodeFor(context, 'Report', `${sliceOf(claim)}.report`, claim.id),
    }),
    forces: t.field({
      type: [ForceNode],
      description: 'The forces that it is about.',
      resolve: (claim, _, context) => nodesFor(context, 'Force', `${sliceOf(claim)}.forces`, claim.id),
    }),
    themes: t.field({
      type: [ThemeNode],
      description: 'The themes that it concerns.',
      resolve: (claim, _, context) => nodesFor(context, 'Theme', `${sliceOf(claim)}.themes`, claim.id),
    }),
    evidence: t.field({
      type: [Evidence],
      description: 'The spans of text that it rests on, in the order of the text.',
      resolve: (claim, _, context) => nodesFor(context, 'Evidence', `${sliceOf(claim)}.evidence`, claim.id),
    }),
    reviewStatus: t.field({
      type: ReviewStatus,
      ...property('Finding', 'reviewStatus'),
      resolve: (claim) => claim.reviewStatus,
    }),
    madeBy: t.exposeString('madeBy', property('Finding', 'madeBy')),
    confidence: t.exposeFloat('confidence', { ...property('Finding', 'confidence'), nullable: true }),
  }),
});
