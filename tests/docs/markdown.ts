import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { packageRoot } from '../../src/packageRoot.ts';

/** A fenced block of a page. */
export interface Block {
  readonly page: string;
  /** The line of its fence, from 1. */
  readonly line: number;
  /** The heading of the second level that it stands under. */
  readonly section: string;
  readonly language: string;
  readonly text: string;
  /** The file that it is, or that it changes: what the line above it names when it ends like "in `a/b.ts`:". */
  readonly file?: string;
}

/** The pages that people read, by their path from the root of the repository. */
export const pages: readonly string[] = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync(path.join(packageRoot, 'docs'))
    .filter((file) => file.endsWith('.md'))
    .map((file) => `docs/${file}`),
  'clients/python/README.md',
  'examples/typescript/README.md',
];

export function readPage(page: string): string {
  return readFileSync(path.join(packageRoot, page), 'utf8');
}

/** The fenced blocks of a page in order. Throws for a fence that is not closed. */
export function blocksOf(page: string): readonly Block[] {
  const blocks: Block[] = [];
  const lines = readPage(page).split('\n');
  let section = '';
  let above = '';
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const [, indent = '', language] = /^( *)```(\S*)$/.exec(line) ?? [];
    if (language === undefined) {
      section = /^## (.*)$/.exec(line)?.[1] ?? section;
      above = line.trim() === '' ? above : line;
      continue;
    }
    const end = lines.indexOf(`${indent}\`\`\``, at + 1);
    if (end === -1) throw new Error(`${page}:${at + 1} the block is not closed`);
    const text = lines.slice(at + 1, end).map((one) => one.slice(indent.length));
    const file = /`([^` ]+)`:$/.exec(above.trim())?.[1];
    blocks.push({
      page,
      line: at + 1,
      section,
      language,
      text: `${text.join('\n')}\n`,
      ...(file === undefined ? {} : { file }),
    });
    above = '';
    at = end;
  }
  return blocks;
}

/** The rows of the first table under a heading, each a list of its cells without their back-quotes. */
export function tableUnder(page: string, heading: string): readonly (readonly string[])[] {
  const lines = readPage(page).split('\n');
  const from = lines.findIndex((line) => /^#+ /.test(line) && line.replace(/^#+ /, '') === heading);
  if (from === -1) throw new Error(`${page} has no heading "${heading}"`);
  const head = lines.findIndex((line, index) => index > from && line.startsWith('|'));
  const rows: string[][] = [];
  for (const line of lines.slice(head + 2)) {
    if (!line.startsWith('|')) break;
    const cells = line.replaceAll('\\|', '\u0000').split('|').slice(1, -1);
    rows.push(cells.map((cell) => cell.replaceAll('\u0000', '|').replaceAll('`', '').trim()));
  }
  return rows;
}
