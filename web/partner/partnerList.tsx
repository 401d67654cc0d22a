import { useCallback } from 'preact/hooks';
import { useAddress } from '../address.ts';
import { ask } from '../api.ts';
import { answerLink } from '../links.ts';
import { Links } from '../lists/links.tsx';
import { Paged } from '../lists/paged.tsx';
import { Section } from '../lists/section.tsx';
import { Answered } from '../parts/answered.tsx';
import { type Column, DataTable } from '../parts/dataTable.tsx';
import { View } from '../parts/view.tsx';
import { useAsTable, ViewTools } from '../parts/viewTools.tsx';
import { useAnswer } from '../useAnswer.ts';
import { counted, worded } from '../words.ts';
import {
  type ListedPartner,
  type PartnerPage,
  partnerKindsOperation,
  partnersOperation,
  partnerTableOperation,
} from './partner.graphql.ts';

/** The kinds of partner in the order of the view, with what many of a kind are called. */
const kinds = {
  AGENCY: 'Agencies',
  BOARD: 'Boards',
  FRAMEWORK: 'Frameworks',
  LEGAL_POWER: 'Legal powers',
  PROGRAMME: 'Programmes',
  SCHEME: 'Schemes',
  SERVICE: 'Services',
  SYSTEM: 'Systems',
  TOOL: 'Tools',
  UNIT: 'Units',
} as const;
type Kind = keyof typeof kinds;
const kindNames = Object.keys(kinds) as readonly Kind[];

/** All that reports say forces work with or through, by kind. */
export function PartnerList() {
  const { query, set } = useAddress();
  const kind = kindNames.find((one) => one === query.get('kind'));
  return (
    <View title="Partners" lead="All that the reports say forces work with or through.">
      <p class="filters">
        <label>
          Kind
          <select value={kind ?? ''} onChange={({ currentTarget }) => set({ kind: currentTarget.value })}>
            <option value="">All</option>
            {kindNames.map((one) => (
              <option key={one} value={one}>
                {kinds[one]}
              </option>
            ))}
          </select>
        </label>
      </p>
      {kind === undefined ? <OfAllKinds /> : <OfKind kind={kind} />}
    </View>
  );
}

function OfAllKinds() {
  const answer = useAnswer(partnerKindsOperation, {});
  return (
    <>
      <ViewTools
        operation={partnerKindsOperation}
        variables={{}}
        files={{ link: (format: 'csv' | 'parquet') => answerLink(partnerTableOperation, {}, format) }}
        name="partners"
      />
      <Answered answer={answer}>
        {(data) => kindNames.map((kind) => <KindSection key={kind} kind={kind} first={data[kind]} />)}
      </Answered>
    </>
  );
}

function OfKind({ kind }: { readonly kind: Kind }) {
  const variables = { kind };
  const answer = useAnswer(partnersOperation, variables);
  return (
    <>
      <ViewTools operation={partnersOperation} variables={variables} name={`partners-${kind.toLowerCase()}`} />
      <Answered answer={answer}>{({ partners }) => <KindSection kind={kind} first={partners} />}</Answered>
    </>
  );
}

function KindSection({ kind, first }: { readonly kind: Kind; readonly first: PartnerPage }) {
  const asTable = useAsTable();
  const next = useCallback(
    async (after: string, signal: AbortSignal) => (await ask(partnersOperation, { kind, after }, signal)).partners,
    [kind],
  );
  return (
    <Section id={kind.toLowerCase()} title={kinds[kind]} count={first.totalCount}>
      {first.totalCount === 0 && <p>None.</p>}
      <Paged first={first} next={next} of={kinds[kind].toLowerCase()}>
        {(partners) =>
          partners.length > 0 &&
          (asTable ? (
            <PartnerTable partners={partners} kind={kind} total={first.totalCount} />
          ) : (
            <Names partners={partners} />
          ))
        }
      </Paged>
    </Section>
  );
}

function Names({ partners }: { readonly partners: readonly ListedPartner[] }) {
  return (
    <ul class="plain wide">
      {partners.map(({ slug, name, findings, recommendations }) => (
        <li key={slug}>
          <a href={`/partners/${slug}`}>{name}</a>{' '}
          <span class="count">{saidOf(findings.totalCount, recommendations.totalCount)}</span>
        </li>
      ))}
    </ul>
  );
}

function saidOf(findings: number, recommendations: number): string {
  if (findings + recommendations === 0) return 'named only';
  return [
    ...(findings > 0 ? [counted(findings, 'finding')] : []),
    ...(recommendations > 0 ? [counted(recommendations, 'recommendation')] : []),
  ].join(', ');
}

const columns: readonly Column<ListedPartner>[] = [
  { heading: 'Partner', cell: ({ slug, name }) => <a href={`/partners/${slug}`}>{name}</a> },
  { heading: 'Kind', cell: ({ kind }) => worded(kind) },
  {
    heading: 'Forces',
    cell: ({ forces }) => <Links of={forces.nodes.map(({ slug, shortName }) => [`/forces/${slug}`, shortName])} />,
  },
  { heading: 'Findings', cell: ({ findings }) => findings.totalCount, isNumber: true },
  { heading: 'Recommendations', cell: ({ recommendations }) => recommendations.totalCount, isNumber: true },
  { heading: 'What it is', cell: ({ description }) => description },
];

interface PartnerTableProps {
  readonly partners: readonly ListedPartner[];
  readonly kind: Kind;
  readonly total: number;
}

function PartnerTable({ partners, kind, total }: PartnerTableProps) {
  const caption = `${kinds[kind]}: ${counted(total, 'partner')}`;
  return <DataTable caption={caption} columns={columns} rows={partners} rowKey={({ slug }) => slug} />;
}
