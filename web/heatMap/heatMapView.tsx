import { useMemo } from 'preact/hooks';
import { useAddress } from '../address.ts';
import { Answered } from '../parts/answered.tsx';
import { View } from '../parts/view.tsx';
import { useAsTable, ViewTools } from '../parts/viewTools.tsx';
import { useAnswer } from '../useAnswer.ts';
import { counted } from '../words.ts';
import { CellFindings } from './cellFindings.tsx';
import { Filters } from './filters.tsx';
import { Grid } from './grid.tsx';
import { type HeatMapChoices, type HeatMapData, heatMapChoicesOperation, heatMapOperation } from './heatMap.graphql.ts';
import { Legend } from './legend.tsx';
import { type Matrix, matrixOf } from './matrix.ts';
import { MatrixTable } from './matrixTable.tsx';
import { cellVariables, type HeatMapState, heatMapVariables, stateOf } from './state.ts';

/** Themes by forces: where findings of one polarity gather, and the findings of a chosen cell. */
export function HeatMapView() {
  const address = useAddress();
  const state = useMemo(() => stateOf(address.query), [address.query]);
  const choices = useAnswer(heatMapChoicesOperation, {});
  const variables = heatMapVariables(state);
  const answer = useAnswer(heatMapOperation, variables);
  return (
    <View
      title="Heat map"
      lead="How many findings each force has in each theme, about the time of the inspection. Choose a cell to read them."
    >
      <Answered answer={choices}>
        {(known) => (
          <>
            <Filters address={address} state={state} choices={known} />
            <Answered answer={answer}>
              {({ heatMap }) => <Drawn data={heatMap} choices={known} state={state} />}
            </Answered>
          </>
        )}
      </Answered>
    </View>
  );
}

interface DrawnProps {
  readonly data: HeatMapData;
  readonly choices: HeatMapChoices;
  readonly state: HeatMapState;
}

function Drawn({ data, choices, state }: DrawnProps) {
  const address = useAddress();
  const asTable = useAsTable();
  const { polarity, theme, region, order, allForces, chosen } = state;
  const matrix = useMemo(
    () => matrixOf(data, choices, { theme, region, order, allForces }),
    [data, choices, theme, region, order, allForces],
  );
  const words = summary(matrix, state);
  const tools = (
    <ViewTools
      operation={heatMapOperation}
      variables={heatMapVariables(state)}
      files={{ table: 'force-theme-matrix', filters: filtersOf(state) }}
      picture={async () => (await import('./heatMapPicture.ts')).heatMapPicture(matrix, polarity, words)}
      name={`heat-map-${polarity.toLowerCase()}`}
    />
  );
  if (matrix.rows.length === 0) return <p>{words}</p>;
  if (asTable) {
    return (
      <>
        {tools}
        <MatrixTable matrix={matrix} caption={words} />
      </>
    );
  }
  const close = () => {
    address.set({ force: undefined, cell: undefined });
    document.querySelector<HTMLElement>('.heat [aria-selected="true"]')?.focus();
  };
  return (
    <>
      {tools}
      <p>{words}</p>
      <Legend polarity={polarity} />
      <div class={chosen === undefined ? 'heat-map' : 'heat-map with-findings'}>
        <Grid
          matrix={matrix}
          polarity={polarity}
          chosen={chosen}
          label={words}
          onChoose={(place) => address.set({ force: place.force, cell: place.theme })}
        />
        {chosen !== undefined && (
          <CellFindings
            key={`${chosen.force} ${chosen.theme}`}
            variables={cellVariables(state, chosen, depthOf(choices, chosen.theme))}
            value={valueAt(matrix, chosen.force, chosen.theme)}
            polarity={polarity}
            onClose={close}
          />
        )}
      </div>
    </>
  );
}

function filtersOf({ polarity, inspection, region, theme, depth }: HeatMapState) {
  return { polarity, inspection, region, theme, themeDepth: depth === undefined ? undefined : String(depth) };
}

function depthOf(choices: HeatMapChoices, theme: string): number | undefined {
  return choices.themes.nodes.find(({ slug }) => slug === theme)?.depth;
}

function valueAt({ forces, rows }: Matrix, force: string, theme: string) {
  const column = forces.findIndex(({ slug }) => slug === force);
  return (
    rows.find(({ slug }) => slug === theme)?.values[column] ??
    (forces[column]?.isCovered ? { findings: 0, reports: 0 } : null)
  );
}

/** The heat map in a sentence. */
function summary({ forces, rows }: Matrix, { polarity }: HeatMapState): string {
  const noun = { WEAKNESS: 'Weaknesses', STRENGTH: 'Strengths', NEUTRAL: 'Facts' }[polarity];
  const covered = forces.filter(({ isCovered }) => isCovered).length;
  if (covered === 0) return 'No report in scope: choose another inspection or region.';
  if (rows.length === 0) return `No ${noun.toLowerCase()} in scope, in reports on ${counted(covered, 'force')}.`;
  const without = forces.length - covered;
  const missing = without === 0 ? '' : `; no report in scope on ${counted(without, 'other')}`;
  return `${noun} in ${counted(rows.length, 'theme')}, in reports on ${counted(covered, 'force')}${missing}.`;
}
