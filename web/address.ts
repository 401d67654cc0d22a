import { useMemo } from 'preact/hooks';
import { useLocation, useRoute } from 'preact-iso';

/** What the address says, and how a view changes it: the state of a view is in its address. */
export interface Address {
  readonly path: string;
  readonly query: URLSearchParams;
  /**
   * Changes parts of the query; the empty string and undefined take a part away.
   *
   * @param how `replace` when Back is not to return to what was before, as while someone types
   */
  set(changes: Readonly<Record<string, string | undefined>>, how?: 'replace'): void;
}

/** The address of the view. */
export function useAddress(): Address {
  const { url, path, route } = useLocation();
  return useMemo(() => {
    const query = new URL(url, location.origin).searchParams;
    return {
      path,
      query,
      set(changes, how) {
        route(path + queryWith(query, changes), how === 'replace');
      },
    };
  }, [url, path, route]);
}

/** A query with some parts changed, with its question mark; empty when nothing is left. */
export function queryWith(query: URLSearchParams, changes: Readonly<Record<string, string | undefined>>): string {
  const next = new URLSearchParams(query);
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined || value === '') next.delete(name);
    else next.set(name, value);
  }
  const text = next.toString();
  return text === '' ? '' : `?${text}`;
}

/** The slug in the address of the view; empty when it has none. */
export function useSlug(): string {
  return useRoute().params['slug'] ?? '';
}
