import { isDate } from '../src/ingest/dates.ts';
import { badInput, builder } from './builder.ts';

export const DateScalar = builder.scalarType('Date', {
  description: 'A calendar date, ISO 8601: `2014-11-27`.',
  serialize: (value) => value,
  parseValue: (value) => {
    if (typeof value === 'string' && isDate(value)) return value;
    throw badInput(`${JSON.stringify(value)} is not a date that exists: write it as YYYY-MM-DD, as in "2014-11-27"`);
  },
});
