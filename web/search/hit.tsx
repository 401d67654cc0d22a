import { sentenceLink } from '../links.ts';
import { PolarityMark } from '../parts/finding.tsx';
import { day, folded, worded } from '../words.ts';
import { Marked } from './marked.tsx';
import type { Hit } from './search.graphql.ts';

type Found = Hit['node'];
type Match = Hit['matches'][number];

/** What was found, with the words marked that it was found by. */
export function HitItem({ hit: { node, matches } }: { readonly hit: Hit }) {
  const { title, field, address } = headOf(node);
  const inTitle = matches.find((match) => match.field === field && match.text === title);
  const beside = grouped(matches.filter((match) => match !== inTitle && !isSameAs(match.text, title)));
  return (
    <li class="hit">
      <p class="marks">
        <Facts node={node} />
      </p>
      <a class="title" href={address}>
        <Marked text={title} spans={inTitle?.spans ?? []} />
      </a>
      {beside.map(([name, texts]) => (
        <p key={name} class="beside">
          {name === quote ? (
            texts.map((match, index) => (
              <>
                {index > 0 && ' '}“<Marked {...match} />”
              </>
            ))
          ) : (
            <>
              {name}:{' '}
              {texts.map((match, index) => (
                <>
                  {index > 0 && '; '}
                  <Marked {...match} />
                </>
              ))}
            </>
          )}
        </p>
      ))}
    </li>
  );
}

/** The words and the place of a thing, and the field that its words are from. */
export function headOf(node: Found): { readonly title: string; readonly field: string; readonly address: string } {
  switch (node.__typename) {
    case 'Force':
      return { title: node.name, field: 'name', address: `/forces/${node.slug}` };
    case 'Theme':
      return { title: node.label, field: 'label', address: `/themes/${node.slug}` };
    case 'Partner':
      return { title: node.name, field: 'name', address: `/partners/${node.slug}` };
    case 'Finding':
      return { title: node.statement, field: 'statement', address: claimAddress(node) };
    case 'Recommendation':
      return { title: node.text, field: 'text', address: claimAddress(node) };
    default:
      throw new Error(`the search looks for no ${node.__typename}`);
  }
}

type Claim = Extract<Found, { __typename: 'Finding' | 'Recommendation' }>;

function claimAddress({ evidence: [span] }: Claim): string {
  if (span === undefined) throw new Error('a claim rests on at least one sentence');
  return sentenceLink(span.report.slug, span);
}

/** A recommendation's text and its quote are often the same but for white space. */
function isSameAs(one: string, other: string): boolean {
  return folded(one) === other;
}

function Facts({ node }: { readonly node: Found }) {
  switch (node.__typename) {
    case 'Force':
      return <span class="mark">Force, {node.region}</span>;
    case 'Theme':
      return <span class="mark">Theme</span>;
    case 'Partner':
      return <span class="mark">Partner, {worded(node.kind).toLowerCase()}</span>;
    case 'Finding':
      return (
        <>
          <PolarityMark polarity={node.polarity} />
          <Where node={node} />
        </>
      );
    case 'Recommendation':
      return (
        <>
          <span class="mark">{node.dueOn === null ? 'Recommendation' : `Due by ${day(node.dueOn)}`}</span>
          <Where node={node} />
        </>
      );
    default:
      return null;
  }
}

function Where({ node: { forces, evidence } }: { readonly node: Claim }) {
  const [span] = evidence;
  return (
    <span class="mark">
      {forces.map(({ shortName }) => shortName).join(', ')}
      {span !== undefined && `, ${day(span.report.publishedOn)}`}
    </span>
  );
}

const quote = 'Quote';

const fieldNames: Readonly<Record<string, string>> = {
  shortName: 'Area',
  aliases: 'Also',
  altLabels: 'Also',
  definition: 'Definition',
  description: 'What it is',
  'parts.text': 'Part',
  'evidence.quote': quote,
};

/** The texts by the name of what they are, each text once: a report may say the same in several places. */
function grouped(matches: readonly Match[]): readonly (readonly [string, readonly Match[]])[] {
  const groups = new Map<string, Match[]>();
  for (const match of matches) {
    const name = fieldNames[match.field] ?? worded(match.field);
    const group = groups.get(name) ?? [];
    if (!group.some(({ text }) => isSameAs(text, folded(match.text)))) groups.set(name, [...group, match]);
  }
  return [...groups];
}
