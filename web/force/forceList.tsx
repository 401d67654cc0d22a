import { useCallback } from 'preact/hooks';
import { ask } from '../api.ts';
import { Paged } from '../lists/paged.tsx';
import { Section } from '../lists/section.tsx';
import { Answered } from '../parts/answered.tsx';
import { type Column, DataTable } from '../parts/dataTable.tsx';
import { View } from '../parts/view.tsx';
import { useAsTable, ViewTools } from '../parts/viewTools.tsx';
import { useAnswer } from '../useAnswer.ts';
import { counted } from '../words.ts';
import { forceListOperation, type ListedForce } from './forceList.graphql.ts';

/** The forces by region, with what the graph has on each; those that no report is about are told apart. */
export function ForceList() {
  const asTable = useAsTable();
  const answer = useAnswer(forceListOperation, {});
  const next = useCallback(
    async (after: string, signal: AbortSignal) => (await ask(forceListOperation, { after }, signal)).forces,
    [],
  );
  return (
    <View
      title="Forces"
      lead="The territorial police forces of England and Wales, by region. Where no report is about a force, nothing is known of it here, good or bad."
    >
      <ViewTools operation={forceListOperation} variables={{}} name="forces" />
      <Answered answer={answer}>
        {({ forces }) => (
          <Paged first={forces} next={next} of="forces">
            {(shown) =>
              asTable ? (
                <ForceTable forces={shown} caption={counted(forces.totalCount, 'force')} columns={columns} />
              ) : (
                <Regions forces={shown} />
              )
            }
          </Paged>
        )}
      </Answered>
    </View>
  );
}

function Regions({ forces }: { readonly forces: readonly ListedForce[] }) {
  const regions = [...new Set(forces.map(({ region }) => region))].sort();
  return (
    <div class="columns">
      {regions.map((region) => {
        const those = forces.filter((force) => force.region === region);
        const reported = those.filter(isReported);
        const silent = those.filter((force) => !isReported(force));
        return (
          <Section key={region} id={region.toLowerCase().replaceAll(' ', '-')} title={region} count={those.length}>
            {reported.length > 0 && (
              <ForceTable forces={reported} caption={`${region}: with reports`} columns={columns.filter(isShort)} />
            )}
            {silent.length > 0 && (
              <div class="silent">
                <h3>No report in the graph</h3>
                <ul class="plain">
                  {silent.map(({ slug, name }) => (
                    <li key={slug}>
                      <a href={`/forces/${slug}`}>{name}</a>
                    </li>
                  ))}
                </ul>
              </div>
            )}
          </Section>
        );
      })}
    </div>
  );
}

function isReported({ reports }: ListedForce): boolean {
  return reports.totalCount > 0;
}

/** A number that is known; where no report is about the force, none is. */
function known(force: ListedForce, number: number) {
  return isReported(force) ? number.toLocaleString('en-GB') : <span class="unknown">not known</span>;
}

const region: Column<ListedForce> = { heading: 'Region', cell: (force) => force.region };
const columns: readonly Column<ListedForce>[] = [
  { heading: 'Force', cell: ({ slug, name }) => <a href={`/forces/${slug}`}>{name}</a> },
  region,
  { heading: 'Reports', cell: ({ reports }) => reports.totalCount, isNumber: true },
  { heading: 'Weaknesses', cell: (force) => known(force, force.weaknesses.totalCount), isNumber: true },
  { heading: 'Strengths', cell: (force) => known(force, force.strengths.totalCount), isNumber: true },
  { heading: 'Facts', cell: (force) => known(force, force.facts.totalCount), isNumber: true },
  { heading: 'Recommendations', cell: (force) => known(force, force.recommendations.totalCount), isNumber: true },
];

function isShort(column: Column<ListedForce>): boolean {
  return column !== region;
}

interface ForceTableProps {
  readonly forces: readonly ListedForce[];
  readonly caption: string;
  readonly columns: readonly Column<ListedForce>[];
}

function ForceTable({ forces, caption, columns: shown }: ForceTableProps) {
  return <DataTable caption={caption} columns={shown} rows={forces} rowKey={({ slug }) => slug} />;
}
