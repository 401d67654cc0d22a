import type { GraphStore } from '../graph/store.ts';
import { folded } from '../ingest/locate.ts';
import { type Answers, ask } from '../server/ask.ts';
import { counted } from './counted.ts';

// The API takes proposals too unless it is asked for reviewed claims: they are counted apart, and prove nothing here.
const query = `{
  read: reports(filter: { hasText: true }) { totalCount }
  forces(filter: { reportedOn: true }) { totalCount }
  findings { totalCount }
  proposedFindings: findings(filter: { reviewStatus: PROPOSED }) { totalCount }
  recommendations { totalCount }
  proposedRecommendations: recommendations(filter: { reviewStatus: PROPOSED }) { totalCount }
  partners { totalCount }
  themes { totalCount }
  sharedFindings(polarity: WEAKNESS, first: 1, filter: { reviewStatus: REVIEWED }) {
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
  readonly proposedFindings: Total;
  readonly recommendations: Total;
  readonly proposedRecommendations: Total;
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

/**
 * What `serve` prints once it listens: where, what is loaded, and the forces that share the most widely shared weakness
 * that a person has confirmed.
 */
export async function welcome(server: Answers, store: GraphStore, url: string): Promise<string> {
  const { data, errors } = await ask(server, `${url}/graphql`, { query });
  // The server has logged why; it can still answer others.
  if (errors !== undefined) return `Inspection Graph listens at ${url}/`;
  const answer = data as unknown as Answer;
  const { engine, version, where, nodes, relationships } = await store.status();
  return [
    `Inspection Graph listens at ${url}/`,
    '',
    `  ${loaded(answer)}`,
    `  ${engine} ${version}, ${where} (${counted(nodes, 'node')}, ${counted(relationships, 'relationship')})`,
    '',
    ...sharedWeakness(answer),
    '',
    'Open the address in a browser; GraphQL is below it at /graphql, with twelve ready questions. Stop with Ctrl-C.',
  ].join('\n');
}

function loaded(answer: Answer): string {
  const { read, forces, findings, proposedFindings, recommendations, proposedRecommendations, partners, themes } =
    answer;
  const claims = [
    `${counted(findings.totalCount, 'finding')}${proposedText(proposedFindings)}`,
    `${counted(recommendations.totalCount, 'recommendation')}${proposedText(proposedRecommendations)}`,
    counted(partners.totalCount, 'partner'),
    counted(themes.totalCount, 'theme'),
  ];
  return `${counted(read.totalCount, 'report')} on ${counted(forces.totalCount, 'force')}: ${claims.join(', ')}`;
}

function proposedText({ totalCount }: Total): string {
  return totalCount === 0 ? '' : ` (${totalCount.toLocaleString('en-GB')} proposed, not reviewed)`;
}

function sharedWeakness({ sharedFindings, proposedFindings }: Answer): readonly string[] {
  const [widest] = sharedFindings;
  if (widest === undefined)
    return [
      proposedFindings.totalCount === 0
        ? '  No two forces share a weakness yet: load reports with "inspection-graph ingest <folder>".'
        : '  No two forces share a reviewed weakness yet: what is proposed waits at /review.',
    ];
  const width = Math.max(...widest.forces.map(({ force }) => force.name.length));
  return [
    `  The weakness that most forces share (${widest.forceCount}): ${widest.theme.label}`,
    ...widest.forces.map(({ force, findings }) => {
      const evidence = findings[0]?.evidence[0];
      return `    ${force.name.padEnd(width)}  “${folded(evidence?.quote ?? '')}” (${evidence?.report.slug})`;
    }),
  ];
}
