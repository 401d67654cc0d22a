import { writeFileSync } from 'node:fs';
import { ExpectedError, exitStatus } from '../errors.ts';
import { printedSchema } from '../server/printedSchema.ts';

/** Prints the GraphQL schema, or writes it to a file. */
export async function schemaCommand({ out }: { readonly out?: string }): Promise<void> {
  const text = printedSchema();
  if (out === undefined) {
    process.stdout.write(text);
    return;
  }
  try {
    writeFileSync(out, text);
  } catch (error) {
    throw new ExpectedError(
      `${out} cannot be written: ${error instanceof Error ? error.message : String(error)}`,
      exitStatus.input,
      {
        cause: error,
      },
    );
  }
}
