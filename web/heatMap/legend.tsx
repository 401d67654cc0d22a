import { steps } from './matrix.ts';
import type { Polarity } from './state.ts';

/** What the cells of the heat map mean. */
export function Legend({ polarity }: { readonly polarity: Polarity }) {
  return (
    <ul class={`heat-legend heat ${polarity.toLowerCase()}`} aria-label="What the cells mean">
      <li>
        <span class="swatch missing" /> no report in scope
      </li>
      <li>
        <span class="swatch step-0">0</span> inspected, none found
      </li>
      {steps.map((least, index) => (
        <li key={least}>
          <span class={`swatch step-${index + 1}`}>{range(least, steps[index + 1])}</span>
        </li>
      ))}
      <li>findings</li>
    </ul>
  );
}

function range(least: number, next: number | undefined): string {
  if (next === undefined) return `${least}+`;
  return next === least + 1 ? String(least) : `${least}–${next - 1}`;
}
