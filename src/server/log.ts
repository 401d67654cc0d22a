import { type Logger, pino } from 'pino';

/**
 * A log of JSON lines on standard error, for whoever runs the product. `LOG_LEVEL` says from which level on: `info`
 * unless set, `silent` for none.
 */
export function createLog(level: string = process.env['LOG_LEVEL'] ?? 'info'): Logger {
  return pino({ level, base: null }, pino.destination(2));
}
