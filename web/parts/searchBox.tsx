import type { TargetedEvent } from 'preact';
import { useLocation } from 'preact-iso';

/** The field at the top of every view that leads to the search. */
export function SearchBox() {
  const { route, query, path } = useLocation();
  const search = (event: TargetedEvent<HTMLFormElement>) => {
    event.preventDefault();
    const words = new FormData(event.currentTarget).get('q');
    if (typeof words === 'string' && words.trim() !== '') route(`/search?q=${encodeURIComponent(words.trim())}`);
  };
  return (
    <search class="search-box">
      <form action="/search" onSubmit={search}>
        <label class="unseen" for="top-search">
          Search findings, recommendations, themes, forces and partners
        </label>
        <input
          id="top-search"
          key={path === '/search' ? query['q'] : ''}
          name="q"
          type="search"
          placeholder="Search"
          defaultValue={path === '/search' ? (query['q'] ?? '') : ''}
        />
        <button type="submit">Search</button>
      </form>
    </search>
  );
}
