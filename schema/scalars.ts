import { Kind, print } from 'graphql';
import { isDate } from '../src/ingest/dates.ts';
import { badInput, builder } from './builder.ts';

export const DateScalar = builder.scalarType('Date', {
  description: 'A calendar date, ISO 8601: `2014-11-27`.',
  serialize: (value) => value,
  parseValue: (value) => {
    if (typeof value === 'string' && isDate(value)) return value;
    throw badInput(notADate(JSON.stringify(value)));
  },
  parseLiteral: (node) => {
    if (node.kind === Kind.STRING && isDate(node.value)) return node.value;
    throw badInput(notADate(print(node)), undefined, node);
  },
});

function notADate(value: string): string {
  return `${value} is not a date that exists: write it as YYYY-MM-DD, as in "2014-11-27"`;
}
