import { statementsPage } from '../src/graph/page.ts';
import { statements } from '../src/graph/statement.ts';
import { modelPage } from '../src/model/page.ts';
import { webSchema } from './webSchema.ts';

/** The pages and files that are made from the code, by their path from the root of the repository. */
export const pages: ReadonlyMap<string, () => string> = new Map([
  ['docs/model.md', modelPage],
  ['docs/statements.md', () => statementsPage(statements())],
  ['web/schema.d.ts', webSchema],
]);
