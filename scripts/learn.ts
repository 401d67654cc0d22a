import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { knowledgeOf } from '../src/extract/knowledge.ts';
import { jointsText, learnedFile, learnedText } from '../src/extract/learnedFiles.ts';
import { packageRoot } from '../src/packageRoot.ts';
import { material } from '../tests/extract/measure.ts';
import { examples } from './learning/examples.ts';
import { learnedJoints } from './learning/joints.ts';
import { learnedPolarity } from './learning/polarity.ts';
import { learnedThemes } from './learning/themes.ts';

// npm run learn: writes what the extraction goes by for polarity and themes, and for clauses that stand beside each other.
const all = examples();
const write = (name: Parameters<typeof learnedFile>[0], text: string, from: string) => {
  const file = learnedFile(name);
  writeFileSync(path.join(packageRoot, file), text);
  console.log(`${file}: from ${from}`);
};
write('polarity', learnedText(learnedPolarity(all)), `${all.length} examples`);
write('themes', learnedText(learnedThemes(all, knowledgeOf().themes)), `${all.length} examples`);
write('joints', jointsText(learnedJoints(material.training)), `${material.training.length} reports`);
