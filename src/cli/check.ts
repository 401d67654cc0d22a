import path from 'node:path';
import { InputError } from '../errors.ts';
import { statements } from '../graph/statement.ts';
import { checkStatements, violationText } from '../graph/subset.ts';
import { checkFolder, openFolder, seedsFolder } from '../ingest/folder.ts';
import { leftOutOf } from '../ingest/ingest.ts';
import { problemText } from '../ingest/problems.ts';
import { counted } from './counted.ts';
import { leftOutText } from './ingest.ts';

/**
 * Checks a folder of reports and the Cypher statements of the product, and says what it looked at.
 *
 * @throws InputError that lists every problem of both
 */
export async function check(
  folder: string | undefined,
  { proposed = false }: { readonly proposed?: boolean },
): Promise<void> {
  const input = openFolder(path.resolve(folder ?? seedsFolder), proposed);
  const { readings, problems } = checkFolder(input);
  const all = statements();
  const violations = checkStatements(all.values());
  if (problems.length + violations.length > 0) {
    throw new InputError([...problems.map(problemText), ...violations.map(violationText)]);
  }
  const claims = readings.reduce((sum, reading) => sum + reading.claims.length, 0);
  console.log(
    `${input.show(input.folder)}: ${counted(readings.length, 'report')} with ${counted(claims, 'claim')}, no problem`,
  );
  for (const line of leftOutText(leftOutOf(readings))) console.log(line);
  console.log(`cypher: ${counted(all.size, 'statement')}, all inside the subset that both engines share`);
}
