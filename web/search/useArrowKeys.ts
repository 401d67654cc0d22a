import type { TargetedKeyboardEvent } from 'preact';
import { useCallback } from 'preact/hooks';

/**
 * Arrow keys go from the field to what is found, and from one hit to the next; Enter follows a link as ever, and Escape goes
 * back to the field.
 */
export function useArrowKeys() {
  return useCallback((event: TargetedKeyboardEvent<HTMLElement>) => {
    const view = event.currentTarget;
    const field = view.querySelector<HTMLElement>('input[type="search"]');
    const places: (Element | null)[] = [field, ...view.querySelectorAll('.hit > a')];
    const at = places.indexOf(document.activeElement);
    if (field === null || at === -1) return;
    const to = nextPlace(event.key, at, places.length);
    if (to === undefined || (to === at && at === 0)) return;
    event.preventDefault();
    const place = places[to];
    if (place instanceof HTMLElement) place.focus();
  }, []);
}

/** Where a key leads from one of so many places, the field being the first; undefined for other keys. */
function nextPlace(key: string, at: number, count: number): number | undefined {
  if (key === 'ArrowDown') return Math.min(at + 1, count - 1);
  if (key === 'ArrowUp') return Math.max(at - 1, 0);
  // In the field these keys are the field's own.
  if (at === 0) return undefined;
  if (key === 'Escape') return 0;
  if (key === 'Home') return 1;
  if (key === 'End') return count - 1;
  return undefined;
}
