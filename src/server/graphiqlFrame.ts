import { mark } from './graphiqlOptions.ts';
import { questions } from './questions.ts';

/** What stands above GraphiQL, as HTML: where the page is, and the saved questions, each with a sentence on its answer. */
export function graphiqlFrame(endpoint: string): string {
  const items = questions().map(({ question, answer, text }) => {
    const address = `${endpoint}?${new URLSearchParams({ query: text })}`;
    return `<li><a href="${escaped(address)}">${escaped(question)}</a><p>${escaped(answer)}</p></li>`;
  });
  return `<header id="frame">
<nav aria-label="Inspection Graph">
<h1>${mark} GraphiQL</h1>
<a href="/">Inspection Graph: heat map, forces, themes, reports</a>
</nav>
<details id="questions">
<summary>${items.length} saved questions</summary>
<ol>${items.join('\n')}</ol>
</details>
</header>`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
}
