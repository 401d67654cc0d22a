import type { Address } from '../address.ts';
import type { ReviewFilter } from './filter.ts';

const choices = {
  kind: {
    label: 'Kind',
    values: {
      '': 'All kinds',
      FINDING: 'Findings',
      RECOMMENDATION: 'Recommendations',
      JUDGMENT: 'Judgments',
      STATISTIC: 'Figures',
    },
  },
  polarity: {
    label: 'Polarity',
    values: { '': 'All polarities', WEAKNESS: 'Weaknesses', STRENGTH: 'Strengths', NEUTRAL: 'Neutral' },
  },
  below: {
    label: 'Confidence',
    values: { '': 'Any', '0.9': 'Below 0.9', '0.8': 'Below 0.8', '0.7': 'Below 0.7', '0.5': 'Below 0.5' },
  },
  order: { label: 'Order', values: { '': 'As in the text', sure: 'Least sure first' } },
} as const;

interface ReviewFiltersProps {
  readonly filter: ReviewFilter;
  readonly set: Address['set'];
}

/** Which proposals to go through. */
export function ReviewFilters({ filter, set }: ReviewFiltersProps) {
  return (
    <fieldset class="filters" aria-label="Which proposals">
      {Object.entries(choices).map(([name, { label, values }]) => (
        <label key={name}>
          {label}
          <select
            value={filter[name as keyof ReviewFilter]}
            onChange={({ currentTarget }) => set({ [name]: currentTarget.value, claim: undefined })}
          >
            {Object.entries(values).map(([value, words]) => (
              <option key={value} value={value}>
                {words}
              </option>
            ))}
          </select>
        </label>
      ))}
    </fieldset>
  );
}
