import Table from 'cli-table3';
import { Command, Option } from 'commander';
import { report } from '../src/cli/main.ts';
import { knowledgeOf } from '../src/extract/knowledge.ts';
import {
  kinds,
  type Material,
  material,
  materialIn,
  measure,
  rates,
  readInPart,
  type Score,
  type Scores,
} from '../tests/extract/measure.ts';
import { measureSentences, type SentenceScore } from '../tests/extract/sentences.ts';

/** What came of a set of texts. */
interface Measured {
  readonly name: string;
  readonly title: string;
  readonly texts: readonly Material[];
  readonly scores: Scores;
  readonly sentences: SentenceScore | undefined;
  /** Texts of which only one kind of claim was read. */
  readonly inPart: readonly {
    readonly kind: (typeof kinds)[number];
    readonly texts: readonly Material[];
    readonly score: Score;
  }[];
}

interface Options {
  readonly json?: boolean;
  readonly cases: string;
  readonly set?: string;
  readonly folder?: string;
}

try {
  const { json, cases, set, folder } = new Command('npm run evaluate --')
    .exitOverride()
    .description('compare what the extraction proposes with what people read')
    .option('--json', 'print the figures and the cases as JSON')
    .option('--cases <number>', 'how many cases of each kind to show', '5')
    .addOption(new Option('--set <set>', 'one of the sets of the product').choices(['training', 'apart']))
    .addOption(new Option('--folder <folder>', 'reviewed readings of your own').conflicts('set'))
    .parse()
    .opts<Options>();
  const measured = folder === undefined ? ofProduct(set) : [ofFolder(folder)];
  if (json) printJson(measured);
  else printTables(measured, Number(cases));
} catch (error) {
  process.exitCode = report(error);
}

/** What comes with the product. */
function ofProduct(wanted: string | undefined): readonly Measured[] {
  return (['training', 'apart'] as const)
    .filter((set) => wanted === undefined || wanted === set)
    .map((set) => ({
      name: set,
      title: set === 'training' ? 'Text that the rules were worked out on' : 'Text kept apart',
      texts: material[set],
      scores: measure(material[set]),
      sentences: measureSentences(set),
      inPart: readInPart(set).map(([kind, texts]) => ({ kind, texts, score: measure(texts)[kind] })),
    }));
}

/** Readings of one's own, with the reference files beside them. */
function ofFolder(folder: string): Measured {
  const texts = materialIn(folder);
  return {
    name: 'folder',
    title: `Readings in ${folder}`,
    texts,
    scores: measure(texts, knowledgeOf(folder)),
    sentences: undefined,
    inPart: [],
  };
}

function printJson(measured: readonly Measured[]): void {
  const bySet = measured.map(({ name, scores, sentences, inPart }) => [
    name,
    { ...inFigures(scores), sentences, inPart: inPart.map(({ kind, score }) => ({ kind, ...rates(score) })) },
  ]);
  console.log(JSON.stringify(Object.fromEntries(bySet), null, 2));
}

function printTables(measured: readonly Measured[], casesShown: number): void {
  for (const { title, texts, scores, sentences, inPart } of measured) {
    console.log(`${title}: ${texts.map(({ slug }) => slug).join(', ')}\n`);
    console.log(`${table(scores)}\n`);
    if (sentences !== undefined)
      console.log(
        `${sentences.sentences} sentences by themselves: polarity ${sentences.polarity.toFixed(2)}, a theme in common ${sentences.theme.toFixed(2)}\n`,
      );
    for (const { kind, texts, score } of inPart) {
      const { precision, recall, f1 } = rates(score);
      console.log(
        `${texts.length} texts of which only the ${kind.toLowerCase()}s were read, ${score.reviewed} in all: precision ${precision.toFixed(2)}, recall ${recall.toFixed(2)}, F1 ${f1.toFixed(2)}\n`,
      );
    }
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
    const { reviewed, proposed } = scores[kind];
    const { precision, recall, f1 } = rates(scores[kind]);
    const shareOf = (count: number, share: number) => (count === 0 ? '–' : share.toFixed(2));
    const attributes = Object.entries(scores[kind].attributes).map(
      ([name, { right, of }]) => `${name} ${of === 0 ? '–' : (right / of).toFixed(2)}`,
    );
    out.push([
      kind,
      reviewed,
      proposed,
      shareOf(proposed, precision),
      shareOf(reviewed, recall),
      shareOf(reviewed, f1),
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
