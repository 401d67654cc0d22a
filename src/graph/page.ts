import { markdownTable } from '../markdown.ts';
import type { Statement } from './statement.ts';

interface Comment {
  readonly answers: string;
  readonly parameters: string;
  readonly columns: string;
}

/** The page of the statements in Markdown: what each answers, what it takes and what it returns, file by file. */
export function statementsPage(statements: ReadonlyMap<string, Statement>): string {
  const files = [...new Set([...statements.values()].map(({ file }) => file))];
  return [
    '# The Cypher statements',
    '<!-- Made by "npm run docs" from cypher/: edit there. -->',
    `Apart from text search, all that is read from the graph and all that is removed from it goes by these ${statements.size} statements. ` +
      'Both engines run the same text, and clients never send Cypher.',
    'One statement serves several questions by marks that are comments to Cypher itself. A line that begins `/*?force*/` stays when ' +
      'the parameter `force` is given, and `/*include finding.filter*/` brings in the fragment of that name. ' +
      'The word after `/*key=*/` may become another that the statement lists beside `choice key`.',
    'Nodes and relationships are written by MERGE statements that [src/graph/schema.ts](../src/graph/schema.ts) makes from [the model](model.md).',
    ...files.flatMap((file) => [
      `## ${file}`,
      `[cypher/${file}](../cypher/${file})`,
      markdownTable(
        ['statement', 'what it answers', 'takes', 'returns'],
        [...statements.values()].filter((one) => one.file === file).map(row),
      ),
    ]),
  ]
    .join('\n\n')
    .concat('\n');
}

function row(statement: Statement): readonly string[] {
  const { answers, parameters, columns } = readComment(statement.description);
  return [`\`${statement.name}\``, answers, parameters, statement.writes ? 'nothing: it writes' : columns];
}

/** The parts of a comment: what comes before `in:`, what after it, and what after `out:`. */
function readComment(description: string): Comment {
  const parts = { answers: [] as string[], in: [] as string[], out: [] as string[] };
  let part: keyof typeof parts = 'answers';
  for (const line of description.split('\n').filter((one) => one !== 'writes')) {
    const mark = /^(in|out): ?(.*)$/.exec(line);
    if (mark !== null) part = mark[1] as 'in' | 'out';
    parts[part].push(mark?.[2] ?? line);
  }
  const text = (name: keyof typeof parts) => parts[name].join(' ').trim().replaceAll('|', '\\|');
  return { answers: text('answers'), parameters: text('in').replace(/\$\w+/g, '`$&`'), columns: text('out') };
}
