import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { knowledgeOf } from '../src/extract/knowledge.ts';
import { learnedFile, learnedText } from '../src/extract/learnedFiles.ts';
import { packageRoot } from '../src/packageRoot.ts';
import { examples } from './learning/examples.ts';
import { learnedPolarity } from './learning/polarity.ts';
import { learnedThemes } from './learning/themes.ts';

// npm run learn: writes what the extraction goes by for polarity and themes.
const all = examples();
const learned = { polarity: learnedPolarity(all), themes: learnedThemes(all, knowledgeOf().themes) } as const;
for (const name of ['polarity', 'themes'] as const) {
  const file = learnedFile(name);
  writeFileSync(path.join(packageRoot, file), learnedText(learned[name]));
  console.log(`${file}: from ${all.length} examples`);
}
