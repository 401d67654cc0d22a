import { resolveDeadline } from '../ingest/deadline.ts';
import type { ProposedDeadline } from './types.ts';

const month = '(?:January|February|March|April|May|June|July|August|September|October|November|December)';
const count = '(?:\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|eighteen)';
const wording = new RegExp(
  [
    `\\bby (?:the end of )?(?:\\d{1,2}(?:st|nd|rd|th)? )?${month},? \\d{4}\\b`,
    `\\bby (?:the end of )?(?:19|20)\\d{2}\\b`,
    `\\bno later than (?:\\d{1,2}(?:st|nd|rd|th)? )?${month},? \\d{4}\\b`,
    `\\bwithin (?:the next )?${count} (?:day|week|month|year)s?(?: (?:of|from|after) (?:the )?(?:date of )?(?:the )?(?:publication|date|receipt|issue)?(?: of)?(?: this| the| our)?(?: report| publication)?)?(?=\\W|$)`,
    '\\bwith immediate effect\\b',
    '\\b(?:take )?immediate(?= (?:steps|action))(?: (?:steps|action))',
    '\\bimmediately\\b(?! (?:after|before|following|available|on arrival|upon|recogni\\w+|clear|apparent|prior|when))',
    '\\bat once\\b',
    '\\bwithout delay\\b',
  ].join('|'),
  'gi',
);

/**
 * The deadlines that a recommendation words, each with what it comes to.
 *
 * @param publishedOn ISO date that "within three months" counts from
 */
export function deadlinesIn(text: string, publishedOn: string | undefined): readonly ProposedDeadline[] {
  const found = new Map<string, ProposedDeadline>();
  for (const match of text.matchAll(wording)) {
    const worded = match[0]
      .trim()
      .replace(/^take /i, '')
      .replace(/ (?:of|from|after)(?: the| this)?$/i, '');
    const resolved = resolveDeadline(worded.replace(/^no later than/i, 'by').replace(/eighteen/i, '18'), publishedOn);
    if (resolved === undefined) continue;
    found.set(worded.toLowerCase(), { text: worded, kind: resolved.kind, dueOn: resolved.dueOn });
  }
  return [...found.values()];
}

/** Whether a line sets a deadline for what is listed under it: "Within three months:", "Immediately". */
export function isDeadlineLead(text: string): boolean {
  if (/\b(?:should|must|needs? to|recommends?|recommended)\b|\bto\W*$/i.test(text)) return false;
  const rest = text
    .replace(wording, '')
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();
  return (
    rest.split(' ').filter((word) => word !== '').length <= 12 &&
    wordingTest.test(text) &&
    !/\b(?:ensure|review|improve|develop|introduce|put|make|take)\b/i.test(rest)
  );
}

const wordingTest = new RegExp(wording.source, 'i');
