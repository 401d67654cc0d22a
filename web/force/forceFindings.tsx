import { FindingsOf } from '../lists/findings.tsx';
import { Fold, useFolds } from '../lists/fold.tsx';
import { PartTools, Section } from '../lists/section.tsx';
import { Answered } from '../parts/answered.tsx';
import { DataTable } from '../parts/dataTable.tsx';
import { PolarityMark } from '../parts/finding.tsx';
import { useAnswer } from '../useAnswer.ts';
import { counted } from '../words.ts';
import { type Force, type ForceThemes, forceThemesOperation } from './force.graphql.ts';

type Cell = ForceThemes['weaknesses']['cells'][number];

const sides = [
  { polarity: 'WEAKNESS', key: 'weaknesses', title: 'Weaknesses', one: 'weakness', many: 'weaknesses' },
  { polarity: 'STRENGTH', key: 'strengths', title: 'Strengths', one: 'strength', many: 'strengths' },
] as const;

interface ForceFindingsProps {
  readonly force: Force;
  readonly asTable: boolean;
}

/** What the force is weak and strong in, by theme, with the quotes of a theme as it is unfolded. */
export function ForceFindings({ force, asTable }: ForceFindingsProps) {
  const { slug } = force;
  const answer = useAnswer(forceThemesOperation, { slug });
  const tools = <PartTools operation={forceThemesOperation} variables={{ slug }} of="Findings by theme" />;
  return (
    <Answered answer={answer}>
      {(data) =>
        asTable ? (
          <Section id="findings" title="Findings by theme" tools={tools}>
            <ThemeTable data={data} />
          </Section>
        ) : (
          <div class="columns" id="findings">
            {sides.map(({ polarity, key, title, one, many }) => (
              <Section key={key} id={key} title={title} count={force[key].totalCount} tools={tools}>
                <p>{`${counted(force[key].totalCount, one, many)} in ${counted(data[key].cells.length, 'theme')}; one that concerns several themes stands under each.`}</p>
                <Themes slug={slug} polarity={polarity} cells={mostFirst(data[key].cells)} />
              </Section>
            ))}
          </div>
        )
      }
    </Answered>
  );
}

function mostFirst(cells: readonly Cell[]): readonly Cell[] {
  return [...cells].sort(
    (one, other) => other.findings - one.findings || (one.theme.label < other.theme.label ? -1 : 1),
  );
}

interface ThemesProps {
  readonly slug: string;
  readonly polarity: 'WEAKNESS' | 'STRENGTH';
  readonly cells: readonly Cell[];
}

/** Themes to unfold. Which are unfolded is in the address; the first one is, where the address says nothing. */
function Themes({ slug, polarity, cells }: ThemesProps) {
  const folds = useFolds(
    polarity.toLowerCase(),
    cells.slice(0, 1).map(({ theme }) => theme.slug),
  );
  return (
    <>
      {cells.map(({ theme, findings }) => (
        <Fold
          key={theme.slug}
          folds={folds}
          id={theme.slug}
          summary={
            <>
              {theme.label} <span class="count">{findings.toLocaleString('en-GB')}</span>
            </>
          }
        >
          {() => (
            <>
              <p>
                <a href={`/themes/${theme.slug}`}>Other forces in this theme</a>
              </p>
              <FindingsOf
                filter={{ force: slug, polarity, theme: theme.slug, includeNarrower: false }}
                without={['forces', 'themes']}
              />
            </>
          )}
        </Fold>
      ))}
    </>
  );
}

function ThemeTable({ data }: { readonly data: ForceThemes }) {
  const rows = sides.flatMap(({ polarity, key }) => mostFirst(data[key].cells).map((cell) => ({ polarity, ...cell })));
  return (
    <DataTable
      caption="Weaknesses and strengths by theme"
      columns={[
        { heading: 'Theme', cell: ({ theme }) => <a href={`/themes/${theme.slug}`}>{theme.label}</a> },
        { heading: 'Polarity', cell: ({ polarity }) => <PolarityMark polarity={polarity} /> },
        { heading: 'Findings', cell: ({ findings }) => findings, isNumber: true },
      ]}
      rows={rows}
      rowKey={({ polarity, theme }) => `${polarity} ${theme.slug}`}
    />
  );
}
