import { useState } from 'preact/hooks';
import { ErrorBoundary, LocationProvider, Route, Router, useLocation } from 'preact-iso';
import { NotFound } from './notFound.tsx';
import { Problem } from './parts/answered.tsx';
import { SearchBox } from './parts/searchBox.tsx';
import { routes } from './routes.ts';

/** GraphQL, tables and files are not views: the browser itself goes there. */
const viewAddresses = /^\/(?!(graphql|tables|assets)\b)/;

/** What every view stands in: a header with the ways to the views, and whose words the documents are. */
export function App() {
  return (
    <LocationProvider scope={viewAddresses}>
      <a class="skip" href="#main">
        Skip to the content
      </a>
      <Header />
      <main id="main" tabIndex={-1}>
        <Views />
      </main>
      <Footer />
    </LocationProvider>
  );
}

function Header() {
  const { path } = useLocation();
  return (
    <header class="top">
      <a class="brand" href="/">
        <img src="/assets/mark.svg" alt="" width="28" height="28" />
        Inspection Graph
      </a>
      <nav aria-label="Views">
        <ul>
          {routes
            .filter((route) => route.link !== undefined)
            .map((route) => (
              <li key={route.path}>
                <a href={route.path} aria-current={isWithin(route.path, path) ? 'page' : undefined}>
                  {route.link}
                </a>
              </li>
            ))}
          <li>
            <a href="/graphql">GraphQL</a>
          </li>
        </ul>
      </nav>
      <SearchBox />
    </header>
  );
}

function isWithin(route: string, path: string): boolean {
  return path === route || (route !== '/' && path.startsWith(`${route}/`));
}

function Views() {
  const { path } = useLocation();
  // What went wrong in one view says nothing of the next.
  const [failure, setFailure] = useState<{ readonly error: unknown; readonly path: string }>();
  if (failure?.path === path) return <Problem error={failure.error} />;
  return (
    <ErrorBoundary onError={(error) => setFailure({ error, path })}>
      <Router>
        {routes.map(({ path, view }) => (
          <Route key={path} path={path} component={view} />
        ))}
        <Route default component={NotFound} />
      </Router>
    </ErrorBoundary>
  );
}

function Footer() {
  return (
    <footer class="bottom">
      <p>
        The source documents are © Crown copyright, by Her Majesty’s Inspectorate of Constabulary (HMIC), and are used
        under the{' '}
        <a href="https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/" rel="license external">
          Open Government Licence v3.0
        </a>
        . The inspectorate does not endorse this product.
      </p>
    </footer>
  );
}
