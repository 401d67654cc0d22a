import { expect, test } from 'vitest';
import { blocksOf } from './markdown.ts';
import { follow, isStep } from './terminal.ts';

const isWholeRun = ({ text }: { readonly text: string }) => ['npm ci\n', 'npm test\n'].includes(text);

test('a newcomer who follows CONTRIBUTING.md to the letter gets a property, a kind of node, a statement and a report', async () => {
  const blocks = blocksOf('CONTRIBUTING.md');
  expect([...new Set(blocks.filter(isStep).map(({ section }) => section))]).toEqual([
    'Set-up',
    'The loop',
    'Add a property',
    'Add a kind of node',
    'Add a statement',
    'Add a report',
  ]);
  await follow(blocks, isWholeRun);
}, 300_000);
