import { describe, expect, it } from 'vitest';
import { answeringSpans, queryTerms, unfinishedQuestion } from '../../src/graph/terms.ts';

/** The text with each span between brackets. */
function marked(text: string, spans: ReturnType<typeof answeringSpans>): string {
  const characters = [...text];
  for (const { start, end } of [...spans].reverse()) {
    characters.splice(end, 0, ']');
    characters.splice(start, 0, '[');
  }
  return characters.join('');
}

describe('The words that answer a question', () => {
  it.each([
    ['repeated victims', 'A repeat victim calls.', 'A [repeat] [victim] calls.'],
    ['victims', 'each victim’s call, VICTIMS', 'each [victim]’s call, [VICTIMS]'],
    ['the victims of the', 'The victims of the force', 'The [victims] of the force'],
    ['anti social', 'anti-social behaviour', '[anti]-[social] behaviour'],
    ['identified', 'is not identiﬁed early', 'is not [identiﬁed] early'],
    ['Zoe', 'Zoë, Zoe\u0308, Zoe', '[Zoë], [Zoe\u0308], [Zoe]'],
    ['repeat', '👮‍♀️ 👮 repeat 😀repeat', '👮‍♀️ 👮 [repeat] 😀[repeat]'],
    ['86.7', 'was 86.7 percent of 867', 'was [86.7] percent of [867]'],
    ['victims', 'across the\nvic\ntims victims', 'across the\nvic\ntims [victims]'],
    ['nothing', 'of that kind', 'of that kind'],
  ])('are marked for "%s" in %j', (question, text, wanted) => {
    expect(marked(text, answeringSpans(text, { terms: queryTerms(question) }))).toBe(wanted);
  });

  it.each([
    ['vuln', 'vulnerable and vulnerability, not volunteers', '[vulnerable] and [vulnerability], not volunteers'],
    ['vulnerab', 'the vulnerable', 'the [vulnerable]'],
    ['repeated vict', 'repeat victims; the victorious', '[repeat] [victims]; the [victorious]'],
    ['the', 'the theft of themes', 'the [theft] of [themes]'],
    ['repeat vict ', 'repeat victims', '[repeat] victims'],
  ])('are marked for the unfinished "%s" in %j', (question, text, wanted) => {
    expect(marked(text, answeringSpans(text, unfinishedQuestion(question)))).toBe(wanted);
  });
});
