import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Problem } from '../parts/answered.tsx';

/** A page of a list, as every connection of the API gives it. */
export interface Page<Item> {
  readonly nodes: readonly Item[];
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

interface PagedProps<Item> {
  /** The first page, which came with the view. */
  readonly first: Page<Item>;
  /** Asks for the page after a cursor. */
  readonly next: (after: string, signal: AbortSignal) => Promise<Page<Item>>;
  /** What the list is of, for its button: "findings". */
  readonly of: string;
  readonly children: (items: readonly Item[]) => ComponentChildren;
}

/** A list of which more can be shown, page after page, until it is all there. */
export function Paged<Item>({ first, next, of, children }: PagedProps<Item>) {
  const [pages, setPages] = useState<readonly Page<Item>[]>([]);
  const [isLoading, setLoading] = useState(false);
  const [error, setError] = useState<unknown>();
  const request = useRef<AbortController>(null);
  // Another first page is another list: what came after the old one is no part of it.
  useEffect(() => {
    setPages([]);
    setLoading(false);
    setError(undefined);
    return () => request.current?.abort();
  }, [first]);
  const last = pages.at(-1) ?? first;
  const items = [first, ...pages].flatMap(({ nodes }) => nodes);
  const after = last.pageInfo.hasNextPage ? last.pageInfo.endCursor : null;
  const more = async (cursor: string) => {
    const asking = new AbortController();
    request.current = asking;
    setLoading(true);
    setError(undefined);
    try {
      const page = await next(cursor, asking.signal);
      if (!asking.signal.aborted) setPages((before) => [...before, page]);
    } catch (problem) {
      if (!asking.signal.aborted) setError(problem);
    }
    if (!asking.signal.aborted) setLoading(false);
  };
  return (
    <>
      {children(items)}
      {error !== undefined && <Problem error={error} />}
      {(after !== null || pages.length > 0) && (
        <p class="more">
          {after !== null && (
            <button type="button" aria-disabled={isLoading} onClick={() => isLoading || more(after)}>
              Show more {of}
            </button>
          )}
          <span role="status">
            {items.length.toLocaleString('en-GB')} of {first.totalCount.toLocaleString('en-GB')} shown
          </span>
        </p>
      )}
    </>
  );
}
