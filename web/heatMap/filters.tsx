import type { ComponentChildren, TargetedEvent } from 'preact';
import type { Address } from '../address.ts';
import { worded } from '../words.ts';
import type { HeatMapChoices } from './heatMap.graphql.ts';
import { inSchemeOrder, type ThemeOrder } from './matrix.ts';
import { type HeatMapState, polarities } from './state.ts';

interface FiltersProps {
  readonly address: Address;
  readonly state: HeatMapState;
  readonly choices: HeatMapChoices;
}

const orderNames: Readonly<Record<ThemeOrder, string>> = {
  shared: 'Most widely shared first',
  findings: 'Most findings first',
  name: 'By name',
  scheme: 'As in the scheme',
};

/** What the heat map counts, and how it is ordered; each choice is a part of the address. */
export function Filters({ address, state, choices }: FiltersProps) {
  const themes = inSchemeOrder(choices.themes.nodes);
  const depths = [...new Set(themes.map(({ depth }) => depth))].sort();
  const regions = [...new Set(choices.forces.nodes.map(({ region }) => region))].sort();
  const inspected = choices.inspections.nodes.filter(({ forces }) => forces.length > 0);
  // What is chosen in one heat map may not be in the next.
  const set = (name: string, value: string) => address.set({ [name]: value, force: undefined, cell: undefined });
  const choice = (label: string, name: string, value: string, options: ComponentChildren) => (
    <label>
      {label}
      <select
        name={name}
        value={value}
        onChange={(event: TargetedEvent<HTMLSelectElement>) => set(name, event.currentTarget.value)}
      >
        {options}
      </select>
    </label>
  );
  return (
    <form class="filters" aria-label="What the heat map counts" onSubmit={(event) => event.preventDefault()}>
      {choice(
        'Findings',
        'polarity',
        state.polarity,
        polarities.map((polarity) => (
          <option key={polarity} value={polarity}>
            {{ WEAKNESS: 'Weaknesses', STRENGTH: 'Strengths', NEUTRAL: 'Facts, neither' }[polarity]}
          </option>
        )),
      )}
      {choice('Inspection', 'inspection', state.inspection ?? '', [
        <option key="" value="">
          All inspections
        </option>,
        ...inspected.map(({ slug, title }) => (
          <option key={slug} value={slug}>
            {title}
          </option>
        )),
      ])}
      {choice('Region', 'region', state.region ?? '', [
        <option key="" value="">
          England and Wales
        </option>,
        ...regions.map((region) => <option key={region}>{region}</option>),
      ])}
      {choice('Theme', 'theme', state.theme ?? '', [
        <option key="" value="">
          All themes
        </option>,
        ...themes.map(({ slug, label, depth }) => (
          <option key={slug} value={slug}>
            {'\u2003'.repeat(depth - 1) + label}
          </option>
        )),
      ])}
      {choice('Counted under', 'depth', String(state.depth ?? ''), [
        <option key="" value="">
          their own themes
        </option>,
        ...depths.map((depth) => (
          <option key={depth} value={depth}>
            {depth === 1 ? 'the top themes' : `themes of depth ${depth}`}
          </option>
        )),
      ])}
      {choice(
        'Order',
        'order',
        state.order,
        Object.entries(orderNames).map(([order, name]) => (
          <option key={order} value={order}>
            {worded(name)}
          </option>
        )),
      )}
      <label class="check">
        <input
          type="checkbox"
          name="forces"
          checked={state.allForces}
          onChange={(event) => set('forces', event.currentTarget.checked ? 'all' : '')}
        />
        All {choices.forces.nodes.length} forces
      </label>
    </form>
  );
}
