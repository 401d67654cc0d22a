import type { Formatter, HtmlNode } from 'html-to-text';
import { textOf, wordsBeside } from './htmlTree.ts';
import { gradeOfPicture } from './tableText.ts';

/** A picture or a drawing says nothing, unless it is a grade that no words beside it say. */
export const picture: Formatter = (node, _walk, builder) => {
  const grade = gradeOfPicture(namesOf(node));
  if (grade !== undefined && !isSaidBeside(node, grade)) builder.addInline(grade);
};

/** Whether a grade stands by itself among the few words of the element, or those around it, that a picture is in. */
function isSaidBeside(node: HtmlNode, grade: string): boolean {
  let around = node.parent;
  for (let level = 0; around && level < mostLevels; level += 1) {
    const said = wordsBeside(node, around, longestBeside);
    if (said === undefined || said.some((words) => tellsEarlier.test(words))) return false;
    if (said.some((words) => words.toLowerCase() === grade.toLowerCase())) return true;
    around = around.parent;
  }
  return false;
}
/** "Last year's grade (2015)", beside which the same grade is another one. */
const tellsEarlier =
  /\b(?:last|previous) (?!updated)|\bearlier\b|\b(?:in )?(?:19|20)\d\d(?:\/\d\d)?\)?:|\((?:19|20)\d\d\)/i;
const mostLevels = 4;
const longestBeside = 80;

/** What a picture is called, and what a drawing is called or writes. */
function namesOf(node: HtmlNode): readonly string[] {
  const { alt, title, 'aria-label': label } = node.attribs ?? {};
  const written = (node.children ?? []).filter(({ name }) => name === 'title' || name === 'text').map(textOf);
  return [alt, title, label, ...written].filter((name) => name !== undefined);
}
