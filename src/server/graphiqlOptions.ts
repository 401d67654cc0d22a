import type { GraphiQLOptions } from 'graphql-yoga';
import { questions } from './questions.ts';

/** A finding between two forces: the mark of the product on its pages. */
export const mark =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" width="28" height="28"><path d="M7 9 16 24 25 9" fill="none" stroke="#64748b" stroke-width="2.5"/><circle cx="7" cy="9" r="5" fill="#3b82f6"/><circle cx="25" cy="9" r="5" fill="#3b82f6"/><circle cx="16" cy="24" r="6" fill="#d97706"/></svg>';

/**
 * Two things about the tabs. GraphiQL moves one that is pressed to where it stood while the page was laid out, and the
 * click is lost: here it stays. And where they do not fit one row they go on in another, for all questions to be seen.
 */
const tabs = `<style>
.graphiql-container .graphiql-tab { transform: none !important }
.graphiql-container .graphiql-tabs { flex-wrap: wrap; row-gap: 4px }
.graphiql-container .graphiql-session-header { height: auto; align-items: flex-end }
.graphiql-container .graphiql-logo { align-self: center; white-space: nowrap }
</style>`;

/** How GraphiQL opens: each saved question in a tab, which GraphiQL names after its operation. */
export function graphiqlOptions(): GraphiQLOptions {
  return {
    title: 'Inspection Graph',
    // The one option that takes HTML.
    logo: mark + tabs,
    favicon: `data:image/svg+xml,${encodeURIComponent(mark)}`,
    defaultTabs: questions().map(({ text }) => ({ query: text })),
    // The room is for the questions: few of them have variables, and the server asks for no headers.
    defaultEditorToolsVisibility: false,
    isHeadersEditorEnabled: false,
  };
}
