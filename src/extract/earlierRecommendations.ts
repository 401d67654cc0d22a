import { isAction, tellsOfEarlierActions } from './headings.ts';
import type { Block, Section } from './page.ts';
import { datedDirective, recommends } from './recommending.ts';

/** In blocks: where a report says what it is. */
const opening = 12;
const longestTitle = 160;
const goesBack =
  /\b(?:revisit(?:ed)?|return to (?:the )?default phase|removed from (?:enhanced|engage)|re-?inspection|follow[- ]?up|post-inspection|(?:review|report|update) (?:of|on) progress|progress (?:report|review|update|letter))\b/iu;

/** Whether a report says at its head that it goes back to an earlier one: what it "recommended" was recommended then. */
export const isReturn = (blocks: readonly Block[]): boolean =>
  blocks.slice(0, opening).some(({ prose: { text } }) => text.length <= longestTitle && goesBack.test(text));

/** Whether a heading above says that what is below was recommended before. */
export function isBelowEarlier({ path }: Section): boolean {
  return path.some(tellsOfEarlierActions);
}

const whenBefore =
  /\b(?:earlier|previous(?:ly)?|last|original(?:ly)?|initial(?:ly)?|first|(?:in|from|of) (?:the |our |its )?(?:\p{L}+ )?(?:19|20)\d\d|had (?:\p{L}+|\d+) (?:recommendations?|areas? for improvement))\b/iu;

/** A line that says that what follows was recommended before: "In our 2016 report we made this recommendation:". */
export const announcesEarlier = (text: string): boolean =>
  /\b(?:recommend(?:ations?|ed)|areas? for improvement|causes? of concern)\b[^.]{0,160}:$/iu.test(text.slice(-400)) &&
  whenBefore.test(text.slice(-400)) &&
  !datedDirective.test(text);

/** Whether a block goes on with what such a line announced. */
export const goesOnEarlier = ({ kind, marker, prose: { text }, section }: Block, isReturning: boolean): boolean =>
  kind !== 'heading' &&
  (kind === 'item' ||
    marker !== undefined ||
    /^["“'‘]/.test(text) ||
    ((isReturning || !isAction(section.kind)) && asksAtOnce(text)));

/** Whether the first words of a block ask for something. */
export const asksAtOnce = (text: string): boolean => {
  const unquoted = text.slice(0, longestOpening).replace(/^["“'‘\s]+/, '');
  return datedDirective.test(unquoted) || recommends.test(unquoted);
};
const longestOpening = 400;

const status =
  /(?:^|[.)\]]["”]?\s+)(?:(?:status|progress|outcome)\s*[:–-]\s*)?(?:not |partially |partly |fully |largely |substantially )?(?:achieved|implemented|met|completed?|discharged|closed|no longer (?:relevant|applicable)|superseded|in progress|ongoing)(?: \([^()]{3,60}\))?\.?$/iu;
const longestStatus = 90;
const ofReturn = /\b(?:re-?inspection|post-inspection|revisit|follow[- ]?up)\b.*\b(?:findings?|results?)\b/iu;

/** Whether the end of a recommendation, or the line below it, says what has come of it, or leads to it: "Partially achieved". */
export const hasStatus = (text: string, next: Block | undefined): boolean =>
  status.test(text.slice(-longestStatus)) ||
  (next !== undefined &&
    next.prose.text.length < longestStatus &&
    (status.test(next.prose.text) || (next.kind === 'heading' && ofReturn.test(next.prose.text))));
