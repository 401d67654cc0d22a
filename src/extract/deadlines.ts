import { anyMonth, anySeason } from '../ingest/dates.ts';
import { deadlinesWorded, resolveDeadline, type WordedDeadline } from '../ingest/deadline.ts';
import { matchesOf } from '../matches.ts';
import { asks, expects, isImperative } from './recommending.ts';
import type { ProposedDeadline } from './types.ts';

/**
 * The deadlines that a recommendation words, each with what it comes to. A reading takes each of them as it is worded
 * here, since both ask the same forms.
 *
 * @param publishedOn ISO date that "within three months" counts from
 */
export function deadlinesIn(text: string, publishedOn: string | undefined): readonly ProposedDeadline[] {
  const found = new Map<string, ProposedDeadline>();
  for (const worded of deadlinesWorded(text, publishedOn)) {
    const resolved = setsDeadline(text, worded) ? resolveDeadline(worded.text, publishedOn) : undefined;
    if (resolved === undefined) continue;
    found.set(worded.text.toLowerCase(), { text: worded.text, kind: resolved.kind, dueOn: resolved.dueOn });
  }
  return [...found.values()];
}

const unreadForms = new RegExp(
  [
    'as soon as (?:is )?(?:reasonably )?(?:practicable|practical|possible)',
    'at the (?:earliest|first) (?:possible )?opportunity',
    '(?:by|before) the (?:end|start|beginning|close) of (?:the|this|next) (?:\\p{L}{1,12} )?(?:year|month|quarter|week)',
    `(?:by|before|no later than|not later than) (?:the )?(?:(?:end|start|beginning) of )?(?:\\d{1,2}(?:st|nd|rd|th)? )?(?:next |this )?(?:${anySeason}|${anyMonth})(?! \\d| \\p{Ll})`,
    'within (?:a few|several|the coming|a matter of) (?:days|weeks|months)',
    'within (?:an?|one|the (?:next|coming)) (?:fortnight|quarter)',
    '(?:in|over) the (?:coming|next few) (?:weeks|months)',
    'as a matter of urgency',
  ]
    .map((one) => `\\b${one}\\b`)
    .join('|'),
  'giu',
);

/** What looks like a deadline and is not read as one: "as soon as practicable" comes to no day, "by 31 April 2015" to none that there is. */
export function unreadDeadlinesIn(text: string): readonly string[] {
  const known = deadlinesWorded(text, undefined);
  const unread = known.filter(({ resolved }) => resolved === undefined).map((one) => one.text);
  const others = matchesOf(unreadForms, withoutAll(text, known))
    .map(([worded]) => worded)
    .filter((worded) => !worded.endsWith(' may'));
  return [...new Set([...unread, ...others])];
}

const afterImmediately =
  /^ (?:after|before|following|available|on (?:arrival|receipt|hearing|discover\w+)|upon|recogni\w+|clear|apparent|prior|when(?:ever)?|if|where|once|as soon as|of (?:any|every|each))\b/i;
// "Crimes recorded before 2014": but not "to be completed before 2014".
const tellsOfPast = /(?<!\b(?:be|been|is|are) )\b(?:\p{L}{1,20}ed|made|held|begun|since)\s+$/iu;

/** How soon something is to be done each time: "told within one working day". */
const serviceStandard = /^within (?:an?|one|two|three|[1-3]) (?:working |calendar )?days?$/i;

/** The same of what comes again and again: "make sure that requests are completed within 28 days". */
const eachTime =
  /\b(?:make|ensure)s?\b(?:(?!\b(?:outstanding|overdue|existing|backlogs?)\b)[^.;])*\b(?:requests|calls|reports|referrals|incidents|complaints|applications|disclosures|crimes|offences|victims|callers|detainees|emails|messages)\b[^.;]* (?:are|be) (?:\p{L}+ly )?\p{L}{2,}(?:ed|en|de|nt|ught) within (?:\d+|an?|\p{Ll}+) (?:working |calendar )?(?:hours?|days?)$/iu;

/** So much of what stands before a deadline is looked at, in characters. */
const longestAhead = 400;

/** Whether what may set a deadline does so where it stands. */
function setsDeadline(text: string, { text: worded, from, to, resolved }: WordedDeadline): boolean {
  const after = text.slice(to, to + 40);
  if (/^immediate$/i.test(worded)) return /[([]$/.test(text.slice(0, from)) || (from === 0 && /^(?::|$)/.test(after));
  if (/^(?:immediately|at once|forthwith|without .*delay)$/i.test(worded)) return !afterImmediately.test(after);
  if (/^(?:before|prior to)\b/i.test(worded)) return !tellsOfPast.test(text.slice(Math.max(0, from - 30), from));
  if (serviceStandard.test(worded) || eachTime.test(text.slice(Math.max(0, to - longestAhead), to))) return false;
  // It counts from something else than the publication: "within 12 months of release".
  return resolved?.kind !== 'WITHIN' || !/^ (?:of|from|after|following)\b/i.test(after);
}

/** Whether a line sets a deadline for what is listed under it: "Within three months:", "Immediately". */
export function isDeadlineLead(text: string): boolean {
  if (text.length >= longestLead) return false;
  if (/\b(?:should|must|needs? to|recommends?|recommended)\b|\bto\W*$/i.test(text)) return false;
  if (!text.endsWith(':') && (asks.test(text) || expects.test(text))) return false;
  const deadlines = deadlinesWorded(text, undefined).filter((one) => setsDeadline(text, one));
  const rest = withoutAll(text, deadlines)
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();
  const words = rest.split(' ').filter((word) => word !== '').length;
  // "Take immediate steps:" leads a list, and "Publish a strategy by March 2015." says what to do.
  const says = /\b(?:ensure|review|improve|develop|introduce|put|make|take)\b/i.test(rest.replace(/^take /i, ''));
  return (
    deadlines.length > 0 && words <= 12 && !says && !(!text.endsWith(':') && words >= fewestAsked && isImperative(text))
  );
}

/** In words besides the deadline. */
const fewestAsked = 3;
const longestLead = 120;

/** A text without some of its deadlines. */
export function withoutAll(text: string, parts: readonly WordedDeadline[]): string {
  const between = parts.map(({ from }, index) => text.slice(parts[index - 1]?.to ?? 0, from));
  return [...between, text.slice(parts.at(-1)?.to ?? 0)].join(';');
}
