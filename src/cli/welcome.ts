import type { GraphStore } from '../graph/store.ts';
import { folded } from '../ingest/locate.ts';
import { type Answers, ask } from '../server/ask.ts';
import { counted } from './counted.ts';

const query = `{
  read: reports(filter: { hasText: true }) { totalCount }
  forces(filter: { reportedOn: true }) { totalCount }
  findings { totalCount }
  recommendations { totalCount }
  partners { totalCount }
  themes { totalCount }
  sharedFindings(polarity: WEAKNESS, first: 1) {
    theme { label }
    forceCount
    forces { force { name } findings { evidence { quote report { slug } } } }
  }
}`;

interface Total {
  readonly totalCount: number;
}

interface Answer {
  readonly read: Total;
  readonly forces: Total;
  readonly findings: Total;
  readonly recommendations: Total;
  readonly partners: Total;
  readonly themes: Total;
  readonly sharedFindings: readonly {
    readonly theme: { readonly label: string };
    readonly forceCount: number;
    readonly forces: readonly {
      readonly force: { readonly name: string };
      readonly findings: readonly {
        readonly evidence: readonly { readonly quote: string; readonly report: { readonly slug: string } }[];
      }[];
    }[];
  }[];
}

/** What `serve` prints once it listens: where, what is loaded, and the forces that share the most widely shared weakness. */
export async function welcome(server: Answers, store: GraphStore, url: string): Promise<string> {
  const { data, errors } = await ask(server, `${url}/graphql`, { query });
  // The server has logged why; it can still answer others.
  if (errors !== undefined) return `Inspection Graph listens at ${url}/`;
  const answer = data as unknown as Answer;
  const { engine, version, where, nodes, relationships } = await store.status();
  return [
    `Inspection Graph listens at ${url}/`,
    '',
    `  ${counted(answer.read.totalCount, 'report')} on ${counted(answer.forces.totalCount, 'force')}: ${counted(answer.findings.totalCount, 'finding')}, ${counted(answer.recommendations.totalCount, 'recommendation')}, ${counted(answer.partners.totalCount, 'partner')}, ${counted(answer.themes.totalCount, 'theme')}`,
    `  ${engine} ${version}, ${where} (${counted(nodes, 'node')}, ${counted(relationships, 'relationship')})`,
    '',
    ...sharedWeakness(answer),
    '',
    'Open the address in a browser; GraphQL is below it at /graphql, with twelve ready questions. Stop with Ctrl-C.',
  ].join('\n');
}

function sharedWeakness({ sharedFindings }: Answer): readonly string[] {
  const [widest] = sharedFindings;
  if (widest === undefined)
    return ['  No two forces share a weakness yet: load reports with "inspection-graph ingest <folder>".'];
  const width = Math.max(...widest.forces.map(({ force }) => force.name.length));
  return [
    `  The weakness that most forces share (${widest.forceCount}): ${widest.theme.label}`,
    ...widest.forces.map(({ force, findings }) => {
      const evidence = findings[0]?.evidence[0];
      return `    ${force.name.padEnd(width)}  “${folded(evidence?.quote ?? '')}” (${evidence?.report.slug})`;
    }),
  ];
}
