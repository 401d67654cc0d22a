import { nodesFor } from '../src/server/context.ts';
import { describeKind, property } from './describe.ts';
import { PersonNode, ReportNode } from './nodes.ts';

PersonNode.implement({
  description: describeKind('Person'),
  fields: (t) => ({
    slug: t.exposeString('id', property('Person', 'id')),
    name: t.exposeString('name', property('Person', 'name')),
    role: t.exposeString('role', property('Person', 'role')),
    aliases: t.stringList({ ...property('Person', 'aliases'), resolve: (person) => [...(person.aliases ?? [])] }),
    reports: t.field({
      type: [ReportNode],
      description: 'The reports that name them.',
      resolve: (person, _, context) => nodesFor(context, 'Report', 'person.reports', person.id),
    }),
  }),
});
