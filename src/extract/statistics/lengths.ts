/** A unit of time; a month has no fixed number of seconds. */
export interface Length {
  readonly unit: string;
  readonly seconds: number | undefined;
}

const lengths = [
  { unit: 'seconds', seconds: 1, name: /^sec/i },
  { unit: 'minutes', seconds: 60, name: /^min/i },
  { unit: 'hours', seconds: 3600, name: /^(?:hour|hr)/i },
  { unit: 'days', seconds: 86_400, name: /^day/i },
  { unit: 'weeks', seconds: 604_800, name: /^week/i },
  { unit: 'months', seconds: undefined, name: /^month/i },
] as const;

/** The unit of time that a word names, whether in full or not. */
export const lengthOf = (worded: string | undefined): Length | undefined =>
  lengths.find(({ name }) => name.test(worded ?? ''));

/**
 * A length of time told in several units, the largest first, in one: "11 hours 30 minutes" are 11.5 hours, and "3 hours
 * 40 minutes", which are no round part of an hour, 220 minutes. Undefined where these are no parts of one length.
 */
export function inOneUnit(
  parts: readonly { readonly value: number; readonly length: Length }[],
): { readonly value: number; readonly unit: string } | undefined {
  const [largest, smallest] = [parts[0]?.length, parts.at(-1)?.length];
  const isInOrder = parts.every(
    ({ length }, index) => (length.seconds ?? 0) < (parts[index - 1]?.length.seconds ?? Infinity),
  );
  if (!isInOrder || largest?.seconds === undefined || smallest === undefined) return undefined;
  const seconds = parts.reduce((sum, { value, length }) => sum + value * (length.seconds ?? 0), 0);
  const told = Number.isInteger((100 * seconds) / largest.seconds) ? largest : smallest;
  return { value: Math.round((100 * seconds) / (told.seconds ?? largest.seconds)) / 100, unit: told.unit };
}

/** What a length of time goes on with: " 30 minutes" after "13 hours". */
export const moreOfLength = /^,? (?:and )?(\d{1,2}(?:\.\d+)?) ?(hours?|hrs?|minutes?|mins?|seconds?|secs?)\b/i;

/** Whether a figure is so many seconds, minutes, hours, days, weeks or months. */
export const isLengthOfTime = (figure: { readonly unit: string } | undefined): boolean =>
  /^(?:second|minute|hour|day|week|month)s$/.test(figure?.unit ?? '');
