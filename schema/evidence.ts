import type { Row } from '../src/model/nodes.ts';
import { nodeFor } from '../src/server/context.ts';
import { builder } from './builder.ts';
import { describeKind, property } from './describe.ts';
import { ReportNode } from './nodes.ts';

export const Evidence = builder.objectRef<Row<'Evidence'>>('Evidence');

Evidence.implement({
  description: `${describeKind('Evidence')} A W3C Web Annotation text quote selector and text position selector in one: half-open, in Unicode code points of the report's stored text.`,
  fields: (t) => ({
    quote: t.exposeString('quote', property('Evidence', 'quote')),
    prefix: t.exposeString('prefix', property('Evidence', 'prefix')),
    suffix: t.exposeString('suffix', property('Evidence', 'suffix')),
    start: t.exposeInt('start', property('Evidence', 'start')),
    end: t.exposeInt('end', property('Evidence', 'end')),
    section: t.exposeString('section', { ...property('Evidence', 'section'), nullable: true }),
    sectionPath: t.stringList({
      ...property('Evidence', 'sectionPath'),
      resolve: (evidence) => [...(evidence.sectionPath ?? [])],
    }),
    report: t.field({
      type: ReportNode,
      description: 'The report whose text the span is in.',
      resolve: (evidence, _, context) => nodeFor(context, 'Report', 'report.ofEvidence', evidence.id),
    }),
  }),
});
