import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { ask } from '../../examples/typescript/ask.ts';
import { generated } from '../../examples/typescript/generate.ts';
import { SharedWeaknessesDocument } from '../../examples/typescript/shared-weaknesses.generated.ts';
import { packageRoot } from '../../src/packageRoot.ts';
import { describeServed } from '../support/served.ts';

const folder = path.join(packageRoot, 'examples/typescript');

test('the types of the example are those of the schema; "npx tsx examples/typescript/generate.ts" makes them anew', async () => {
  expect(readFileSync(path.join(folder, 'shared-weaknesses.generated.ts'), 'utf8')).toBe(await generated());
});

describeServed('The example in TypeScript', (server) => {
  test('prints the shared weaknesses, and for the first the words of each report', async () => {
    const script = path.join(folder, 'shared-weaknesses.ts');
    const { stdout } = await promisify(execFile)('node', ['--import', 'tsx', script, server().url, '4'], {
      cwd: packageRoot,
      env: { ...process.env, NO_COLOR: '1' },
    });
    expect(stdout.replaceAll(server().url, 'http://127.0.0.1:4000')).toMatchInlineSnapshot(`
      "┌──────────────────────────────────────┬─────────────┬───────────────┐
      │ (index)                              │ weak forces │ last reported │
      ├──────────────────────────────────────┼─────────────┼───────────────┤
      │ Identification of vulnerable victims │ 4           │ '2014-11-27'  │
      │ Support and care for victims         │ 4           │ '2014-11-27'  │
      └──────────────────────────────────────┴─────────────┴───────────────┘
      Cambridgeshire: “is not always able to identify repeat and vulnerable ASB victims”
        http://127.0.0.1:4000/reports/cambridgeshire-asb-2012#char=95,159
      Derbyshire: “does not consistently identify repeat and vulnerable ASB victims”
        http://127.0.0.1:4000/reports/derbyshire-asb-2012#char=94,158
      Kent: “is not always able to identify repeat and vulnerable ASB victims as soon as they contact the police”
        http://127.0.0.1:4000/reports/kent-asb-2012#char=86,185
      Northamptonshire: “does not consistently identify vulnerable ASB victims”
        http://127.0.0.1:4000/reports/northamptonshire-asb-2012#char=96,149
      "
    `);
  });

  test('gives an answer of the type of its question', async () => {
    const { sharedFindings } = await ask(server().url, SharedWeaknessesDocument, {
      minForces: 2,
      filter: { inspection: 'asb-2012', timing: ['PRESENT'] },
    });
    expect(sharedFindings.map(({ theme, forces }) => `${forces.length} ${theme.label}`)).toEqual([
      '4 Identification of vulnerable victims',
      '4 Support and care for victims',
      '3 Identification of repeat victims',
      '2 Supervision of ASB cases and plans',
    ]);
  });

  test('refuses variables that the question does not take, before and after it is asked', async () => {
    // @ts-expect-error: the question needs minForces.
    const asked = ask(server().url, SharedWeaknessesDocument, {});
    await expect(asked).rejects.toThrow('"$minForces" of required type "Int!" was not provided');
  });

  test('says what is wrong as the API words it', async () => {
    const asked = ask(server().url, SharedWeaknessesDocument, { minForces: 2, filter: { force: 'kentt' } });
    await expect(asked).rejects.toThrow(/^BAD_USER_INPUT: .*did you mean "kent"\?$/);
  });
});

test('says how to start a server when there is none', async () => {
  await expect(ask('http://127.0.0.1:1', SharedWeaknessesDocument, { minForces: 2 })).rejects.toThrow('npm start');
});
