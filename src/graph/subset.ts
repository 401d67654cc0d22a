import { type ChoiceMark, choicesIn, compose, guardsOf, type Statement } from './statement.ts';
import { declarationRules } from './subset/declarationRules.ts';
import { expressionRules } from './subset/expressionRules.ts';
import { outlineOf } from './subset/outline.ts';
import { patternRules } from './subset/patternRules.ts';
import type { Rule } from './subset/rule.ts';

/** Where a statement leaves the Cypher on which both engines agree. */
export interface Violation {
  readonly file: string;
  /** From 1, as the column is. */
  readonly line: number;
  readonly column: number;
  /** The name of the rule. */
  readonly rule: string;
  /** What is wrong, and after a semicolon how to mend it. */
  readonly message: string;
}

/** The rules that every statement of `cypher/` keeps, so that both engines give it the same answer. */
export const rules: readonly Rule[] = [...patternRules, ...expressionRules, ...declarationRules];

/**
 * Checks that statements keep inside the Cypher on which both engines agree, however their guards and choices fall:
 * with all guarded lines, none, each alone, each pair, all but each, and with every word of every choice.
 *
 * @returns what is wrong, by file and line; each once, also when it stands in a fragment that several statements include
 */
export function checkStatements(statements: Iterable<Statement>): readonly Violation[] {
  const found = new Map<string, Violation>();
  for (const statement of statements) {
    for (const text of compositions(statement)) {
      const outline = outlineOf(text);
      for (const rule of rules) {
        for (const { line, column, what } of rule.find(outline, statement)) {
          const place = statement.lines[line - 1] ?? statement;
          const violation = {
            file: place.file,
            line: place.line,
            column,
            rule: rule.name,
            message: `${what}; ${rule.mend}`,
          };
          // A longer word of a choice pushes what follows it: the first text has it where the file has it.
          const key = `${place.file}:${place.line} ${rule.name} ${what}`;
          if (!found.has(key)) found.set(key, violation);
        }
      }
    }
  }
  return [...found.values()].sort(
    (one, other) => one.file.localeCompare(other.file) || one.line - other.line || one.column - other.column,
  );
}

/** A violation as a line for people: `cypher/finding.cypher:12:5 node-label the node (f) has no label; write …`. */
export function violationText({ file, line, column, rule, message }: Violation): string {
  return `cypher/${file}:${line}:${column} ${rule} ${message}`;
}

/** The texts of a statement, each one once, the one with all its lines and its own words first. */
function compositions(statement: Statement): ReadonlySet<string> {
  const marks = choicesIn(statement);
  // Comments are nothing to a rule. What cannot be composed is looked at as it stands.
  if (marks.some(({ name }) => !statement.choices.has(name))) return new Set([statement.text]);
  const guards = guardsOf(statement);
  const texts = new Set([compose(statement, () => true), compose(statement, () => false)]);
  for (const one of guards) {
    texts.add(compose(statement, (guard) => guard !== one));
    for (const other of guards) texts.add(compose(statement, (guard) => guard === one || guard === other));
  }
  for (const mark of marks) {
    for (const words of wordsToTry(mark, statement)) texts.add(compose(statement, () => true, { [mark.name]: words }));
  }
  return texts;
}

function wordsToTry({ name, several }: ChoiceMark, statement: Statement): readonly string[] {
  const words = statement.choices.get(name) ?? [];
  return several ? [...words, words.slice(0, 2).join('|')] : words;
}
