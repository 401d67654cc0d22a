import { readFileSync } from 'node:fs';
import path from 'node:path';
import { draftOf } from '../src/extract/draft.ts';
import { draftYaml } from '../src/extract/draftYaml.ts';
import { extractClaims } from '../src/extract/extract.ts';
import { type Knowledge, knowledgeOf } from '../src/extract/knowledge.ts';
import { seedsFolder } from '../src/ingest/folder.ts';
import { median, timed } from './measure.ts';

/** All that the command does with a text, short of writing the file. */
function drafted(text: string, knowledge: Knowledge): string {
  const extraction = extractClaims(text, knowledge);
  const { sections, partners } = extraction;
  return draftYaml(draftOf(extraction), { sections, partners, dateSource: undefined, remarks: [] });
}

/** How long drafts take, in milliseconds: of the longest seed, of texts built from it, and of texts built to be slow. */
export async function timeExtraction(): Promise<readonly { readonly what: string; readonly milliseconds: number }[]> {
  const knowledge = knowledgeOf();
  const kent = readFileSync(path.join(seedsFolder, 'reports/kent-crime-2014/report.txt'), 'utf8');
  const texts = [
    ['the Kent report, 38 kB', kent],
    ['half a megabyte', kent.repeat(13)],
    ['a megabyte', kent.repeat(26)],
    ['a hundred thousand brackets', '('.repeat(100_000)],
    ['two hundred thousand brackets', '('.repeat(200_000)],
    ['a hundred thousand broken words', 'a-\n'.repeat(100_000)],
    ['two hundred thousand broken words', 'a-\n'.repeat(200_000)],
    ['a line of 400 kB', 'The force works well with its partners '.repeat(10_000)],
    ['a line of 800 kB', 'The force works well with its partners '.repeat(20_000)],
  ] as const;
  const figures: { what: string; milliseconds: number }[] = [];
  for (const [what, text] of texts) {
    const runs = await timed(3, 1, async () => drafted(text, knowledge));
    figures.push({ what: `draft of ${what}`, milliseconds: median(runs) });
  }
  return figures;
}
