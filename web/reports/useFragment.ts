import { useEffect, useReducer } from 'preact/hooks';
import { useLocation } from 'preact-iso';

/** The fragment of the address, with its `#`, as it changes. */
export function useFragment(): string {
  // A link of the page to another fragment changes the location; one of the browser's own says so by an event.
  useLocation();
  const [, update] = useReducer((count: number, _: Event) => count + 1, 0);
  useEffect(() => {
    addEventListener('hashchange', update);
    return () => removeEventListener('hashchange', update);
  }, []);
  return location.hash;
}
