import { type Kind, kinds, polygonPoints } from './kinds.ts';

/** The shape of a kind of node, as the drawing has it. The word beside it says what it is. */
export function KindIcon({ kind }: { readonly kind: Kind }) {
  return (
    <svg class="kind-icon" width="18" height="18" viewBox="0 0 18 18" aria-hidden="true">
      <polygon points={polygonPoints(kind, 9, 9, 7.5)} fill={kinds[kind].colour} stroke="currentColor" />
    </svg>
  );
}
