import type { GraphiQLOptions } from 'graphql-yoga';
import { questions } from './questions.ts';

/** A finding between two forces: the mark of the product on its pages. */
export const mark =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" width="28" height="28"><path d="M7 9 16 24 25 9" fill="none" stroke="#64748b" stroke-width="2.5"/><circle cx="7" cy="9" r="5" fill="#3b82f6"/><circle cx="25" cy="9" r="5" fill="#3b82f6"/><circle cx="16" cy="24" r="6" fill="#d97706"/></svg>';

/** How GraphiQL opens when the address says nothing else: with the first of the saved questions. */
export function graphiqlOptions(): GraphiQLOptions {
  const [first] = questions();
  return {
    title: 'GraphiQL: Inspection Graph',
    logo: '',
    favicon: `data:image/svg+xml,${encodeURIComponent(mark)}`,
    defaultTabs: first === undefined ? [] : [{ query: first.text }],
    // The room is for the questions: few of them have variables, and the server asks for no headers.
    defaultEditorToolsVisibility: false,
    isHeadersEditorEnabled: false,
  };
}
