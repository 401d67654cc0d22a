import { parseArgs } from 'node:util';
import Table from 'cli-table3';
import { kinds, material, measure, rates, type Scores } from '../tests/extract/measure.ts';
import { measureSentences } from '../tests/extract/sentences.ts';

// npm run evaluate -- [--json] [--cases <number>] [--set training|apart]
const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    cases: { type: 'string', default: '5' },
    set: { type: 'string' },
  },
});
const casesShown = Number(values.cases);
const sets = (['training', 'apart'] as const).filter((set) => values.set === undefined || values.set === set);
const measured = sets.map((set) => [set, measure(material[set])] as const);

if (values.json) {
  console.log(
    JSON.stringify(
      Object.fromEntries(
        measured.map(([set, scores]) => [set, { ...inFigures(scores), sentences: measureSentences(set) }]),
      ),
      null,
      2,
    ),
  );
} else {
  for (const [set, scores] of measured) {
    const what = set === 'training' ? 'Text that the rules were worked out on' : 'Text kept apart';
    console.log(`${what}: ${material[set].map(({ slug }) => slug).join(', ')}\n`);
    console.log(`${table(scores)}\n`);
    const { sentences, polarity, theme } = measureSentences(set);
    console.log(
      `${sentences} sentences by themselves: polarity ${polarity.toFixed(2)}, a theme in common ${theme.toFixed(2)}\n`,
    );
    for (const kind of kinds) {
      const score = scores[kind];
      for (const [title, list] of [
        ['missed', score.missed],
        ['proposed in error', score.wrong],
        ['read otherwise', score.differing],
      ] as const) {
        if (list.length === 0 || casesShown === 0) continue;
        console.log(`${kind} ${title}, ${Math.min(casesShown, list.length)} of ${list.length}:`);
        for (const one of list.slice(0, casesShown)) console.log(`  ${one}`);
      }
    }
    console.log();
  }
}

function table(scores: Scores): string {
  const out = new Table({
    head: ['', 'reviewed', 'proposed', 'precision', 'recall', 'F1', 'attributes right'],
    style: { head: [], border: [] },
  });
  for (const kind of kinds) {
    const { precision, recall, f1 } = rates(scores[kind]);
    const attributes = Object.entries(scores[kind].attributes).map(
      ([name, { right, of }]) => `${name} ${of === 0 ? '–' : (right / of).toFixed(2)}`,
    );
    out.push([
      kind,
      scores[kind].reviewed,
      scores[kind].proposed,
      precision.toFixed(2),
      recall.toFixed(2),
      f1.toFixed(2),
      attributes.join('\n'),
    ]);
  }
  return out.toString();
}

function inFigures(scores: Scores) {
  return Object.fromEntries(
    kinds.map((kind) => {
      const { reviewed, proposed, attributes, missed, wrong, differing } = scores[kind];
      const right = Object.fromEntries(
        Object.entries(attributes).map(([name, { right: count, of }]) => [name, of === 0 ? null : count / of]),
      );
      return [kind, { reviewed, proposed, ...rates(scores[kind]), attributes: right, missed, wrong, differing }];
    }),
  );
}
