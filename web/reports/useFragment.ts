import { useEffect, useReducer } from 'preact/hooks';
import { useLocation } from 'preact-iso';

/** The fragment of an address, with its `#`, and how often it was asked for again: a link to it may be followed twice. */
export interface Fragment {
  readonly fragment: string;
  readonly again: number;
}

/** The fragment of the address as it changes. */
export function useFragment(): Fragment {
  // A link of the page to another fragment changes the location; one of the browser's own says so by an event.
  useLocation();
  const [again, update] = useReducer((count: number, _: Event) => count + 1, 0);
  useEffect(() => {
    const follow = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      if (link !== null && link.hash !== '' && link.href === location.href) update(event);
    };
    addEventListener('hashchange', update);
    addEventListener('click', follow, { capture: true });
    return () => {
      removeEventListener('hashchange', update);
      removeEventListener('click', follow, { capture: true });
    };
  }, []);
  return { fragment: location.hash, again };
}
