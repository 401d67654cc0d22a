import { ask } from './ask.ts';
import { SharedWeaknessesDocument } from './shared-weaknesses.generated.ts';

const [url = 'http://127.0.0.1:4000', minForces = '2'] = process.argv.slice(2);

const { sharedFindings } = await ask(url, SharedWeaknessesDocument, { minForces: Number(minForces) });

console.table(
  Object.fromEntries(
    sharedFindings.map(({ theme, forces }) => [
      theme.label,
      {
        'weak forces': forces.length,
        'last reported': forces
          .flatMap((one) => one.lastReportedOn ?? [])
          .sort()
          .at(-1),
      },
    ]),
  ),
);

// The evidence for the first: what each force's report says, and where.
const [widest] = sharedFindings;
for (const { force, findings } of widest?.forces ?? []) {
  const [span] = findings.flatMap(({ evidence }) => evidence);
  if (span === undefined) continue;
  console.log(`${force.shortName}: “${span.quote}”`);
  console.log(`  ${url}/reports/${span.report.slug}#char=${span.start},${span.end}`);
}
