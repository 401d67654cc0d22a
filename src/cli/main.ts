import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Argument, Command, CommanderError, Option } from 'commander';
import { ExpectedError, exitStatus, InputError } from '../errors.ts';
import { packageRoot } from '../packageRoot.ts';
import { isReaderGone } from './readerGone.ts';

const description = [
  'A GraphQL knowledge graph of police inspection findings, each answer with its evidence.',
  'The graph is a file in the data folder, or a Neo4j when NEO4J_URI is set, with NEO4J_USER, NEO4J_PASSWORD and NEO4J_DATABASE.',
].join('\n\n');

const examples = `
Examples:
  $ inspection-graph serve                         load the seeds, serve the page at http://127.0.0.1:4000/
  $ inspection-graph extract report.pdf            propose its claims: drafts/reports/report/{report.txt, report.yaml}
  $ inspection-graph review drafts/reports/report  accept, correct or reject each of them
  $ inspection-graph ingest my-reports --check     check every quote, slug and date of a folder, write nothing
  $ inspection-graph ingest my-reports             load it
  $ echo '{ forces(filter: {reportedOn: true}) { nodes { name region } } }' | inspection-graph query -
  $ inspection-graph query question.graphql --url http://127.0.0.1:4000/graphql
  $ inspection-graph export graphml --out graph.graphml  write the whole graph, here for Gephi

Exit statuses: 0 done, 1 wrong input (every problem is listed), 2 wrong usage, 3 the graph cannot be used,
4 the address cannot be listened on, 5 the query has errors, 70 unexpected (please report it).`;

const dataOption = () =>
  new Option('-d, --data <folder>', 'the folder of the embedded graph').env('DATA_DIR').default('data');

/** The command line. Sets the exit status; every command's work is loaded only when it is the one that runs. */
export async function main(argv: readonly string[]): Promise<void> {
  const program = new Command('inspection-graph')
    .description(description)
    .version(packageVersion(), '-V, --version', 'print the version')
    .addHelpText('after', examples)
    .showHelpAfterError('(add --help for what there is)')
    .exitOverride();

  program
    .command('serve')
    .description('answer GraphQL queries over HTTP; loads the seeds first when the graph is empty or they have changed')
    .addOption(dataOption())
    .addOption(new Option('--host <address>', 'the address to listen on').env('HOST').default('127.0.0.1'))
    .addOption(new Option('-p, --port <number>', 'the port, 0 for any free one').env('PORT').default('4000'))
    .addOption(
      new Option('--public-url <address>', 'the address under which clients reach it, for links').env('PUBLIC_URL'),
    )
    .option('--seeds <folder>', "the folder to load, instead of the product's own seeds")
    .option('--proposed', 'load claims that no person has reviewed too, marked PROPOSED')
    .option('--no-ingest', 'serve the graph as it is')
    .action(async (options) => (await import('./serve.ts')).serve(options));

  program
    .command('ingest')
    .description("load a folder of reports into the graph; the product's own seeds unless one is given")
    .argument(
      '[folder]',
      'holds reports/<slug>/{report.txt, report.yaml}, and forces.csv, themes.yaml, … if it has its own',
    )
    .addOption(dataOption())
    .option('--check', 'check everything, write nothing')
    .option('--prune', 'remove the reports of the graph that the folder does not have')
    .option('--proposed', 'load claims that no person has reviewed too, marked PROPOSED')
    .action(async (folder, options) => (await import('./ingest.ts')).ingestCommand(folder, options));

  program
    .command('extract')
    .description("propose the claims of a report's text as a draft report.yaml, each with its exact span")
    .argument('<document>', 'a .txt, .md, .html, .docx or .pdf file, a folder of them, or - for standard input')
    .option('--json', 'print each draft as one line of JSON, write no file')
    .option('--published <date>', 'the publication date, where the text lacks it or is wrong: YYYY-MM-DD')
    .option('--force <slug>', 'the force that the text is about, where the text leaves it open or is wrong')
    .option(
      '-o, --out <folder>',
      'where to put reports/<slug>/{report.txt, report.yaml}; drafts unless given, or beside a report.txt',
    )
    .option(
      '--reference <folder>',
      "forces.csv, themes.yaml, partners.yaml, inspections.yaml to go by, instead of the product's own",
    )
    .action(async (document, options) => (await import('./extract.ts')).extractCommand(document, options));

  program
    .command('review')
    .description('go through the proposals of a draft: accept, correct, reject or skip each')
    .argument('<report>', 'the folder of the report, or its report.yaml')
    .option('--least-sure-first', 'begin with the proposals of least confidence')
    .option('--decisions <file>', 'take the decisions that the review page saved, instead of asking')
    .action(async (report, options) => (await import('./review.ts')).review(report, options));

  program
    .command('query')
    .description('run a GraphQL operation')
    .argument('[file]', 'a file with the operation, or - for standard input', '-')
    .addOption(dataOption())
    .option('--url <address>', 'ask a running server instead of opening the graph')
    .option('--variables <json>', 'the variables, as a JSON object')
    .option('--operation <name>', 'which operation of the file to run')
    .addOption(
      new Option('-f, --format <format>', 'json, or a table (the default on a terminal)').choices(['json', 'table']),
    )
    .action(async (file, options) => (await import('./query.ts')).query(file, options));

  program
    .command('export')
    .description('write the whole graph in an open format')
    .addArgument(new Argument('<format>', 'what to write').choices(['graphml', 'jsonld', 'neo4j', 'datapackage']))
    .addOption(dataOption())
    .option(
      '-o, --out <path>',
      'the file, or for neo4j and datapackage the folder or .zip file; standard output unless given',
    )
    .option('--base <address>', 'for jsonld: what the addresses of nodes begin with')
    .action(async (format, options) => (await import('./export.ts')).exportCommand(format, options));

  program
    .command('check')
    .description('check a folder of reports and the Cypher statements of the product, write nothing')
    .argument('[folder]', "the folder; the product's own seeds unless one is given")
    .option('--proposed', 'check claims that no person has reviewed, too')
    .action(async (folder, options) => (await import('./check.ts')).check(folder, options));

  program
    .command('schema')
    .description('print the GraphQL schema')
    .option('-o, --out <file>', 'write it to a file instead')
    .action(async (options) => (await import('./schema.ts')).schemaCommand(options));

  try {
    process.stdout.on('error', goOnUnread);
    await program.parseAsync([...argv]);
  } catch (error) {
    process.exitCode = report(error);
  }
}

function packageVersion(): string {
  const { version } = JSON.parse(readFileSync(path.join(packageRoot, 'package.json'), 'utf8')) as {
    readonly version: string;
  };
  return version;
}

/** Where nobody reads the output any more, what is under way is still brought to its end. */
function goOnUnread(error: Error): void {
  if (!isReaderGone(error)) throw error;
}

/** Says what went wrong, as a person needs to hear it, and gives the exit status. */
export function report(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitStatus.ok : exitStatus.usage;
  if (error instanceof InputError) {
    const { problems } = error;
    console.error(
      `${problems.join('\n')}\n\n${problems.length} problem${problems.length === 1 ? '' : 's'}; nothing was written`,
    );
    return error.status;
  }
  if (error instanceof ExpectedError) {
    console.error(`inspection-graph: ${error.message}`);
    return error.status;
  }
  console.error('inspection-graph: unexpected error');
  console.error(error);
  return exitStatus.unexpected;
}
