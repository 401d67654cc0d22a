import type { ClaimList } from '../extract/reportDocument.ts';
import type { Changes, Undecided } from '../extract/review.ts';
import type { Declared } from '../ingest/reference.ts';
import type { Vocabulary } from '../model/words.ts';

/** How a person gives a value: typed, chosen from the words of a vocabulary, or chosen from what is declared. */
export type Editor =
  | { readonly typed: 'line' | 'number' | 'list' | 'period' }
  | { readonly word: Vocabulary }
  | { readonly one: Declared }
  | { readonly several: Declared | 'statistics' };

export interface ReviewField {
  readonly key: keyof Changes;
  /** How it is corrected; none where that is left to an editor of text. */
  readonly editor?: Editor;
}

const line = { typed: 'line' } as const;
const themes = { key: 'themes', editor: { several: 'Theme' } } as const;
const partners = { key: 'partners', editor: { several: 'Partner' } } as const;

/** What a person is shown of a claim of each kind, in this order. */
export const reviewFields: Readonly<Record<ClaimList, readonly ReviewField[]>> = {
  findings: [
    { key: 'statement', editor: line },
    { key: 'polarity', editor: { word: 'polarity' } },
    themes,
    partners,
    { key: 'timing', editor: { word: 'timing' } },
    { key: 'asOf', editor: line },
    { key: 'saidBy', editor: { word: 'saidBy' } },
  ],
  recommendations: [
    { key: 'text', editor: line },
    { key: 'parts' },
    { key: 'deadlines', editor: { typed: 'list' } },
    themes,
    partners,
    { key: 'addressedTo', editor: { several: 'Force' } },
  ],
  judgments: [
    { key: 'question', editor: line },
    { key: 'grade', editor: { word: 'grade' } },
    { key: 'scale', editor: { one: 'GradeScale' } },
    themes,
  ],
  statistics: [
    { key: 'measure', editor: line },
    { key: 'value', editor: { typed: 'number' } },
    { key: 'unit', editor: line },
    { key: 'margin', editor: { typed: 'number' } },
    { key: 'period', editor: { typed: 'period' } },
    { key: 'baseline', editor: { typed: 'period' } },
    { key: 'area', editor: line },
    themes,
    partners,
    { key: 'comparedWith', editor: { several: 'statistics' } },
  ],
};

interface Period {
  readonly start?: string | undefined;
  readonly end?: string | undefined;
}

/** A value of a claim on one line, as `typedValue` reads it again; empty when there is none. */
export function shownValue({ claim }: Pick<Undecided, 'claim'>, key: keyof Changes): string {
  const value = (claim as Readonly<Record<string, unknown>>)[key];
  if (value === undefined || value === null) return '';
  if (key === 'period' || key === 'baseline') {
    const { start, end } = value as Period;
    return start === undefined && end === undefined ? '' : `${start ?? ''} to ${end ?? ''}`.trim();
  }
  if (key === 'parts')
    return (value as readonly { readonly label: string; readonly text: string }[])
      .map(({ label, text }) => `${label}) ${text}`)
      .join('; ');
  return Array.isArray(value) ? value.join(key === 'deadlines' ? '; ' : ', ') : String(value);
}

/** The value that a person typed: null for nothing. What is no number or period is left for the checks to refuse. */
export function typedValue(typed: string, how: 'line' | 'number' | 'list' | 'period'): unknown {
  const trimmed = typed.trim();
  if (trimmed === '') return null;
  switch (how) {
    case 'line':
      return trimmed;
    case 'number':
      return Number.isFinite(Number(trimmed)) ? Number(trimmed) : trimmed;
    case 'list':
      return trimmed.split(/\s*;\s*/).filter((item) => item !== '');
    case 'period': {
      const [, start = '', end = ''] = /^(\S*)\s*\bto\b\s*(\S*)$/.exec(trimmed) ?? [undefined, trimmed, trimmed];
      return { ...(start === '' ? {} : { start }), ...(end === '' ? {} : { end }) };
    }
  }
}
