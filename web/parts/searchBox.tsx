import type { TargetedEvent } from 'preact';
import { useLocation } from 'preact-iso';

/** The field at the top of every view that leads to the search. */
export function SearchBox() {
  const { route, path } = useLocation();
  const search = (event: TargetedEvent<HTMLFormElement>) => {
    event.preventDefault();
    const words = new FormData(event.currentTarget).get('q');
    if (typeof words === 'string' && words.trim() !== '') route(`/search?q=${encodeURIComponent(words.trim())}`);
  };
  // The search has a field of its own.
  if (path === '/search') return null;
  return (
    <search class="search-box">
      <form action="/search" onSubmit={search}>
        <label class="unseen" for="top-search">
          Search findings, recommendations, themes, forces and partners
        </label>
        <input id="top-search" name="q" type="search" placeholder="Search" />
        <button type="submit">Search</button>
      </form>
    </search>
  );
}
