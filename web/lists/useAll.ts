import { useEffect, useState } from 'preact/hooks';
import type { Page } from './paged.tsx';

/** More pages than these are not followed by themselves: a picture of more says no more. */
const mostPages = 20;

/** All the things of a list, as far as they have come. */
export interface All<Item> {
  readonly items: readonly Item[];
  /** How many the whole list has; undefined until the first page is there. */
  readonly totalCount: number | undefined;
  readonly isLoading: boolean;
  readonly error: unknown;
}

/**
 * Follows a list page after page by itself, for what needs all of it, such as a picture.
 *
 * @param page asks for the page after a cursor, or for the first
 * @param key says which list it is: another key is another list
 */
export function useAll<Item>(
  page: (after: string | null, signal: AbortSignal) => Promise<Page<Item>>,
  key: string,
): All<Item> {
  const [all, setAll] = useState<All<Item>>({ items: [], totalCount: undefined, isLoading: true, error: undefined });
  useEffect(() => {
    const request = new AbortController();
    const follow = async () => {
      let items: readonly Item[] = [];
      let after: string | null = null;
      for (let count = 0; count < mostPages; count += 1) {
        const { nodes, totalCount, pageInfo }: Page<Item> = await page(after, request.signal);
        items = [...items, ...nodes];
        after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
        const isLoading = after !== null && count + 1 < mostPages;
        if (request.signal.aborted) return;
        setAll({ items, totalCount, isLoading, error: undefined });
        if (!isLoading) return;
      }
    };
    setAll((before) => ({ ...before, isLoading: true }));
    follow().catch((error: unknown) => {
      if (!request.signal.aborted) setAll((before) => ({ ...before, isLoading: false, error }));
    });
    return () => request.abort();
  }, [key]);
  return all;
}
