import { statementsPage } from '../src/graph/page.ts';
import { statements } from '../src/graph/statement.ts';
import { modelPage } from '../src/model/page.ts';

/** The pages that are made from the code, by their path from the root of the repository. */
export const pages: ReadonlyMap<string, () => string> = new Map([
  ['docs/model.md', modelPage],
  ['docs/statements.md', () => statementsPage(statements())],
]);
