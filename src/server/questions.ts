import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { packageRoot } from '../packageRoot.ts';

/** A question that comes with the product, as a GraphQL operation. */
export interface Question {
  /** The file's name without its ending, such as `05-themis`. */
  readonly name: string;
  /** The question in a sentence. */
  readonly question: string;
  /** What the answer shows, in a sentence or two. */
  readonly answer: string;
  /** The operation with its comments. */
  readonly text: string;
}

/** The saved questions in their order. */
export function questions(): readonly Question[] {
  const folder = path.join(packageRoot, 'schema', 'questions');
  return readdirSync(folder)
    .filter((file) => file.endsWith('.graphql'))
    .sort()
    .map((file) => {
      const text = readFileSync(path.join(folder, file), 'utf8');
      const comment = text.split('\n').filter((line) => line.startsWith('#'));
      const [question = '', ...answer] = comment.map((line) => line.replace(/^# */, ''));
      return { name: path.basename(file, '.graphql'), question, answer: answer.join(' '), text };
    });
}
