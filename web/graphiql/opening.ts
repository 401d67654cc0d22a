/** What GraphiQL takes that depends on the browser. The server gives the rest. */
interface Options {
  readonly query?: string;
  readonly variables?: string;
  readonly operationName?: string;
  readonly visiblePlugin?: string;
  readonly defaultTabs?: readonly { readonly query: string; readonly variables?: string }[];
  readonly defaultEditorToolsVisibility?: boolean | 'variables' | 'headers';
  readonly onEditQuery?: (query: string) => void;
  readonly onEditVariables?: (variables: string) => void;
  readonly onTabChange?: (tabs: Tabs) => void;
}

interface Tabs {
  readonly tabs: readonly { readonly query: string | null; readonly variables: string | null }[];
  readonly activeTabIndex: number;
}

/** From this width on, the documentation has room beside the editor. */
const roomy = 1_000;
const questionsKept = 'inspection-graph:questions';

/**
 * How GraphiQL opens in this browser: the operation of the address, with its variables, is in the tab in front, whatever
 * tabs there were before. From then on the address is that of the tab in front.
 *
 * @param options what the server wants it to open with
 */
export function opening(options: Options): Options {
  const asked = new URLSearchParams(location.search);
  const query = asked.get('query');
  const variables = asked.get('variables');
  const operationName = asked.get('operationName');
  openQuestions(query === null);
  const state = { query: query ?? '', variables: '' };
  /** The page sets the query in the address at each change, and knows of no variables. */
  const keep = (changed: Partial<typeof state>) => {
    Object.assign(state, changed);
    if (state.query === '') return;
    const search = new URLSearchParams({ query: state.query });
    if (state.variables.trim() !== '') search.set('variables', state.variables);
    history.replaceState({}, '', `?${search}`);
  };
  return {
    ...options,
    // Where there is no tab yet, the first one is that of the address.
    ...(query === null
      ? {}
      : { defaultTabs: [{ query, ...(variables === null ? {} : { variables: pretty(variables) }) }] }),
    ...(variables === null ? {} : { variables: pretty(variables), defaultEditorToolsVisibility: 'variables' }),
    ...(operationName === null ? {} : { operationName }),
    ...(localStorage.getItem('graphiql:visiblePlugin') === null && innerWidth >= roomy
      ? { visiblePlugin: 'Documentation Explorer' }
      : {}),
    onEditQuery: (query) => keep({ query }),
    onEditVariables: (edited) => keep({ variables: edited }),
    onTabChange: ({ tabs, activeTabIndex }) => {
      const tab = tabs[activeTabIndex];
      keep({ query: tab?.query ?? '', variables: tab?.variables ?? '' });
    },
  };
}

/** JSON set out to be read; what is no JSON as it is, for GraphiQL to say so. */
function pretty(json: string): string {
  try {
    return JSON.stringify(JSON.parse(json), null, 2);
  } catch (error) {
    if (error instanceof SyntaxError) return json;
    throw error;
  }
}

/** The list of questions is open until it is closed, and then stays closed. */
function openQuestions(unlessSaid: boolean): void {
  const list = document.querySelector<HTMLDetailsElement>('#questions');
  if (list === null) throw new Error('the page has no list of questions');
  list.open = unlessSaid && localStorage.getItem(questionsKept) !== 'closed';
  list.querySelector('summary')?.addEventListener('click', () => {
    localStorage.setItem(questionsKept, list.open ? 'closed' : 'open');
  });
}
