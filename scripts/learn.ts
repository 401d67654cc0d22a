import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { knowledgeOf } from '../src/extract/knowledge.ts';
import { packageRoot } from '../src/packageRoot.ts';
import { examples } from './learning/examples.ts';
import { learnedPolarity } from './learning/polarity.ts';
import { learnedThemes } from './learning/themes.ts';

// npm run learn: writes what the extraction goes by for polarity and themes.
const all = examples();
const learned = { polarity: learnedPolarity(all), themes: learnedThemes(all, knowledgeOf().themes) };
for (const [name, value] of Object.entries(learned)) {
  const file = path.join('src/extract/learned', `${name}.json`);
  writeFileSync(path.join(packageRoot, file), lines(value));
  console.log(`${file}: from ${all.length} examples`);
}

/** JSON with one feature or term a line, so that a change reads as one. */
function lines(value: object): string {
  const parts = Object.entries(value).map(([key, part]: [string, unknown]) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? `"${key}": {\n${Object.entries(part)
          .map(([name, one]) => `${JSON.stringify(name)}: ${JSON.stringify(one)}`)
          .join(',\n')}\n}`
      : `"${key}": ${JSON.stringify(part)}`,
  );
  return `{\n${parts.join(',\n')}\n}\n`;
}
