import { isDeadlineLead } from './deadlines.ts';
import { isAction, type SectionKind, sectionKind, tellsOfEarlierActions } from './headings.ts';
import { isImperative } from './recommending.ts';

interface Opened {
  readonly title: string;
  readonly level: number;
  readonly kind: SectionKind;
}

/** What stands below a heading: how it begins, and whether it is marked as an item. */
export interface Below {
  readonly text: string;
  readonly isItem: boolean;
}

/**
 * The section of actions that a heading parts: by dates ("Within three months"), or by subjects ("Treatment and
 * conditions"), where an item below it tells someone to act. Without a mark of its own such an item counts only where
 * nothing but headings stands between it and the heading of the actions.
 *
 * @param isOpen whether nothing but headings stands between the heading and the one of the actions
 */
export function partedAction<T extends Opened>(
  title: string,
  open: readonly T[],
  below: Below | undefined,
  isOpen: boolean,
): T | undefined {
  const last = open.at(-1);
  if (last !== undefined && tellsOfEarlierActions(last.title) && isDeadlineLead(title)) return last;
  const parted = open.findLast(({ title, kind }) => isAction(kind) && isAction(sectionKind(title)));
  if (parted === undefined || sectionKind(title) !== 'text') return undefined;
  if (isDeadlineLead(title)) return parted;
  if (below === undefined || title.endsWith('?')) return undefined;
  const isSubject = isOpen || last !== parted;
  const goesOn = below.isItem
    ? tells.test(below.text) || (isSubject && isImperative(below.text))
    : isSubject && (opensTelling.test(below.text) || isDeadlineLead(below.text));
  return goesOn || (tells.test(below.text) && pointsBack.test(below.text)) ? parted : undefined;
}

/** Someone or something is told to act; in "decides where officers should patrol" nobody is. */
const tells =
  /^(?:(?!\b(?:where|when|how|who|which|whether|what|to)\b)[^.!?]){2,160}?\b(?:should|must|needs? to|ought to)\b/iu;
const opensTelling = /^(?:(?!\b(?:where|when|how|who|which|whether|what|to)\b)[^.!?,]){2,80}?\b(?:should|must)\b/iu;

/** Where a summary says in which paragraph of the report it was: "(4.20)". */
const pointsBack = /\((?:see )?(?:paragraphs? )?\d{1,2}\.\d{1,3}\b[^()]{0,60}\)\.?$/iu;

/** Headings below one that tells of earlier recommendations hold those, whatever they are called. */
export const holdsEarlierActions = (open: readonly Opened[]): boolean =>
  open.some(({ title }) => tellsOfEarlierActions(title));
