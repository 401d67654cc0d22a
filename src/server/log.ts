import { type Logger, pino } from 'pino';
import { ExpectedError } from '../errors.ts';
import { didYouMean } from '../nearest.ts';

const levels = [...Object.keys(pino.levels.values), 'silent'];

/**
 * A log of JSON lines on standard error, for whoever runs the product. `LOG_LEVEL` says from which level on: `info`
 * unless set, `silent` for none.
 *
 * @throws ExpectedError for a level that there is not
 */
export function createLog(level: string = process.env['LOG_LEVEL'] || 'info'): Logger {
  if (levels.includes(level)) return pino({ level, base: null }, pino.destination(2));
  throw new ExpectedError(
    `LOG_LEVEL is "${level}", which is no level${didYouMean(level, levels)} (there are ${levels.join(', ')})`,
  );
}
