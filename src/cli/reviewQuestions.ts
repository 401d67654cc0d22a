import {
  autocompleteMultiselect,
  type CANCEL_SYMBOL,
  type CommonOptions,
  isCancel,
  multiselect,
  type Option,
  select,
  text,
} from '@clack/prompts';
import type { Changes, Undecided } from '../extract/review.ts';
import type { Declared } from '../ingest/reference.ts';
import { words, wordsOf } from '../model/words.ts';
import { type Editor, reviewFields, shownValue, typedValue } from './reviewFields.ts';

/** Where questions are put, and what can be chosen in answer. */
export interface Asking {
  readonly terminal: CommonOptions;
  /** What a claim may refer to, by slug, with what a person calls it. */
  readonly names: Readonly<Record<Declared | 'statistics', ReadonlyMap<string, string>>>;
}

/** A person wants out of a question, by Esc or Ctrl-C: back to what they said before it, or out of the review. */
export class Left extends Error {}

/** The answer to a question. Throws Left when it is cancelled. */
export async function answered<T>(question: Promise<T | typeof CANCEL_SYMBOL>): Promise<T> {
  const answer = await question;
  if (isCancel(answer)) throw new Left();
  return answer;
}

/**
 * Asks what is wrong with a claim and for each value that is right.
 *
 * @param typed what was given before and refused: it is chosen and written already
 */
export async function askChanges(claim: Undecided, typed: Changes, asking: Asking): Promise<Changes> {
  const fields = reviewFields[claim.list].flatMap(({ key, editor }) => (editor === undefined ? [] : [{ key, editor }]));
  const wrong = await answered(
    multiselect({
      ...asking.terminal,
      message: 'What is to be corrected? (space chooses)',
      options: fields.map(({ key }) => ({ value: key, label: key, hint: shownValue(claim, key) || 'none' })),
      initialValues: fields.map(({ key }) => key).filter((key) => key in typed),
    }),
  );
  const shown = { ...claim, claim: { ...claim.claim, ...typed } } as Undecided;
  const changes: Record<string, unknown> = {};
  for (const { key, editor } of fields)
    if (wrong.includes(key)) changes[key] = await askValue(shown, key, editor, asking);
  return changes;
}

/** Asks why a claim is rejected; nothing where no reason is given. */
export async function askReason({ terminal }: Asking): Promise<string> {
  return answered(text({ ...terminal, message: 'Why? (may be left empty)', placeholder: 'no reason' }));
}

/** Asks for the themes of a claim, at least one of them. */
export async function askThemes(claim: Undecided, asking: Asking): Promise<Changes> {
  return { themes: await askSeveral(claim, 'themes', 'Theme', asking) };
}

/** Whether a claim has to have a theme. */
export const needsTheme = ({ list }: Undecided): boolean => list === 'findings' || list === 'recommendations';

async function askValue(claim: Undecided, key: keyof Changes, editor: Editor, asking: Asking): Promise<unknown> {
  const { terminal, names } = asking;
  const initialValue = shownValue(claim, key);
  if ('several' in editor) return askSeveral(claim, key, editor.several, asking);
  if ('word' in editor) {
    const meanings: Readonly<Record<string, string>> = words[editor.word];
    const options = wordsOf(editor.word).map((word) => ({ value: word as string, hint: meanings[word] ?? '' }));
    return answered(select({ ...terminal, message: key, options, initialValue }));
  }
  if ('one' in editor)
    return answered(select({ ...terminal, message: key, options: optionsOf(names[editor.one]), initialValue }));
  const how = { line: '', number: '', list: ' (parted by semicolons)', period: ' (as in 2013-04-01 to 2014-03-31)' };
  const message = `${key}${how[editor.typed]}`;
  return typedValue((await answered(text({ ...terminal, message, initialValue }))) ?? '', editor.typed);
}

async function askSeveral(
  claim: Undecided,
  key: keyof Changes,
  what: Declared | 'statistics',
  { terminal, names }: Asking,
): Promise<string[]> {
  const chosen = (claim.claim as Readonly<Record<string, unknown>>)[key];
  const known = new Map([...names[what]].filter(([slug]) => what !== 'statistics' || slug !== claim.id));
  return answered(
    autocompleteMultiselect({
      ...terminal,
      message: `${key} (type to search)`,
      options: optionsOf(known),
      initialValues: Array.isArray(chosen) ? chosen.filter((slug) => known.has(slug)) : [],
      required: key === 'themes' && needsTheme(claim),
      maxItems: 10,
    }),
  );
}

function optionsOf(names: ReadonlyMap<string, string>): Option<string>[] {
  return [...names].map(([slug, name]) => ({ value: slug, label: name === slug ? slug : `${name} (${slug})` }));
}
