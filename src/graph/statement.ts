import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { packageRoot } from '../packageRoot.ts';

/**
 * A statement of `cypher/`, before its guards and choices are settled.
 *
 * A file holds statements that end with `;`, each under a comment that begins `// statement: name`, says what the
 * statement answers and lists its parameters and columns. Three marks, all of them comments to Cypher itself, let one
 * statement serve several questions without ever taking text from outside:
 *
 * - a guard, `/*?theme*\/` at the start of a line: the line stays when the parameter is given and goes when it is not;
 * - a choice, `/*key=*\/f.place`: the word after the mark may be replaced by one of those that a comment
 *   `// choice key: f.place | f.dated` lists, and after `/*key|=*\/` by several of them, joined by `|`;
 * - an inclusion, `/*include finding.filter*\/`, of a `// fragment: finding.filter`.
 */
export interface Statement {
  readonly name: string;
  readonly file: string;
  /** The line in the file on which `text` begins, from 1. */
  readonly line: number;
  /** What it answers, its parameters and columns: the comment above it. */
  readonly description: string;
  readonly text: string;
  /** Where each line of `text` stands: those of a fragment in the fragment's own place. */
  readonly lines: readonly SourceLine[];
  readonly choices: ReadonlyMap<string, readonly string[]>;
  /** Whether its comment says that it changes the graph, by a line that is `writes` alone. */
  readonly writes: boolean;
}

export interface SourceLine {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** The fragment that it was included from, if it was. */
  readonly fragment?: string;
}

export type Parameters = Readonly<Record<string, unknown>>;
export type Choices = Readonly<Record<string, string>>;

const guard = /^\s*\/\*\?(\w+)\*\//;
// The word of a choice ends where no word, comparison or list of words goes on.
const choice = /\/\*(\w+)(\|?)=\*\/([\w.|]+|[<>]=?)/g;
const inclusion = /^\s*\/\*include ([\w.]+)\*\/\s*$/;

/** Reads every statement of a folder of Cypher files. Throws when a name is declared twice or a fragment is missing. */
export function readStatements(folder: string): ReadonlyMap<string, Statement> {
  const blocks = readdirSync(folder)
    .filter((file) => file.endsWith('.cypher'))
    .sort()
    .flatMap((file) => readBlocks(path.join(folder, file)));
  const fragments = new Map(blocks.filter((block) => block.kind === 'fragment').map((block) => [block.name, block]));
  const statements = new Map<string, Statement>();
  for (const block of blocks) {
    if (block.kind !== 'statement') continue;
    if (statements.has(block.name))
      throw new Error(`${block.file}:${block.line} statement ${block.name} is declared twice`);
    const choices = new Map(block.choices);
    const lines: SourceLine[] = [];
    const text = block.text
      .split('\n')
      .map((line, index) => {
        const included = inclusion.exec(line)?.[1];
        if (included === undefined) {
          lines.push(...block.lines.slice(index, index + 1));
          return line;
        }
        const fragment = fragments.get(included);
        if (fragment === undefined) throw new Error(`${block.file}:${block.line} there is no fragment ${included}`);
        for (const [name, words] of fragment.choices) choices.set(name, words);
        lines.push(...fragment.lines.map((one) => ({ ...one, fragment: included })));
        return fragment.text;
      })
      .join('\n');
    statements.set(block.name, { ...block, text, lines, choices });
  }
  return statements;
}

interface Block extends Statement {
  readonly kind: 'statement' | 'fragment';
}

function readBlocks(file: string): Block[] {
  const blocks: Block[] = [];
  const lines = readFileSync(file, 'utf8').split('\n');
  let at = 0;
  while (at < lines.length) {
    const head = /^\/\/ (statement|fragment): ([\w.]+)$/.exec(lines[at] ?? '');
    if (head === null) {
      at += 1;
      continue;
    }
    const description: string[] = [];
    const choices = new Map<string, readonly string[]>();
    at += 1;
    while (lines[at]?.startsWith('//')) {
      const comment = (lines[at] ?? '').slice(2).trim();
      const declared = /^choice (\w+): (.+)$/.exec(comment);
      if (declared === null) description.push(comment);
      else
        choices.set(
          declared[1] ?? '',
          (declared[2] ?? '').split('|').map((word) => word.trim()),
        );
      at += 1;
    }
    const first = at;
    while (at < lines.length && !(lines[at] ?? '').trimEnd().endsWith(';')) at += 1;
    if (at === lines.length) throw new Error(`${file}:${first} ${head[2]} has no ; at its end`);
    const text = lines
      .slice(first, at + 1)
      .join('\n')
      .trimEnd()
      .slice(0, -1);
    at += 1;
    const fileName = path.basename(file);
    blocks.push({
      kind: head[1] as Block['kind'],
      name: head[2] ?? '',
      file: fileName,
      line: first + 1,
      description: description.join('\n'),
      text,
      lines: text.split('\n').map((_, index) => ({ file: fileName, line: first + 1 + index })),
      choices,
      writes: description.includes('writes'),
    });
  }
  return blocks;
}

/** The parameter on which a line depends, undefined for one that always stays. */
export function guardOf(line: string): string | undefined {
  return guard.exec(line)?.[1];
}

/** The names of the parameters on which guarded lines of a statement depend. */
export function guardsOf(statement: Statement): readonly string[] {
  return [...new Set(statement.text.split('\n').flatMap((line) => guardOf(line) ?? []))];
}

/** The mark of a choice in the text of a statement. */
export interface ChoiceMark {
  readonly name: string;
  /** Whether several words may stand there, joined by `|`. */
  readonly several: boolean;
  /** What stands there until something else is chosen. */
  readonly word: string;
  /** Both from 1. */
  readonly line: number;
  readonly column: number;
}

/** The marks of choices in the text of a statement. */
export function choicesIn(statement: Statement): readonly ChoiceMark[] {
  return statement.text.split('\n').flatMap((text, index) =>
    [...text.matchAll(choice)].map((mark) => ({
      name: mark[1] ?? '',
      several: mark[2] === '|',
      word: mark[3] ?? '',
      line: index + 1,
      column: mark.index + 1,
    })),
  );
}

/**
 * The Cypher text to run: lines whose guard has no parameter are empty and each choice is settled. What goes leaves
 * its room, so that a line and a column that an engine complains of are those of `text`. Throws for a choice that the
 * statement does not declare.
 */
export function compose(statement: Statement, isGiven: (parameter: string) => boolean, choices: Choices = {}): string {
  for (const [name, word] of Object.entries(choices)) {
    const words = statement.choices.get(name);
    if (!word.split('|').every((one) => words?.includes(one)))
      throw new Error(`${statement.name} has no choice ${name} = ${word}`);
  }
  return statement.text
    .split('\n')
    .map((line) => {
      const parameter = guardOf(line);
      return parameter === undefined || isGiven(parameter) ? line : '';
    })
    .join('\n')
    .replace(choice, (whole, name: string, several: string, word: string) => {
      if (!statement.choices.has(name))
        throw new Error(`${statement.name} does not declare the choice ${name}: ${whole}`);
      const chosen = choices[name] ?? word;
      if (several === '' && chosen.includes('|'))
        throw new Error(`${statement.name} takes one word for ${name}, not ${chosen}`);
      return ' '.repeat(whole.length - word.length) + chosen;
    });
}

let kept: ReadonlyMap<string, Statement> | undefined;

/** The statements of the product, read once. */
export function statements(): ReadonlyMap<string, Statement> {
  kept ??= readStatements(path.join(packageRoot, 'cypher'));
  return kept;
}

/** As `statementText`, for what may only read. Throws for a statement that says it writes. */
export function readingText(name: string, parameters: Parameters, choices: Choices = {}): string {
  if (statements().get(name)?.writes) throw new Error(`${name} writes: run it in a write transaction`);
  return statementText(name, parameters, choices);
}

/** The text of a named statement for these parameters and choices. Throws for a name that is not in `cypher/`. */
export function statementText(name: string, parameters: Parameters, choices: Choices = {}): string {
  const statement = statements().get(name);
  if (statement === undefined) throw new Error(`cypher/ has no statement ${name}`);
  return compose(
    statement,
    (parameter) => parameters[parameter] !== undefined && parameters[parameter] !== null,
    choices,
  );
}
