import { expect, test } from 'vitest';
import { describeServed } from '../support/served.ts';
import { placeOf } from './copy.ts';
import { blocksOf, pages } from './markdown.ts';
import { answerTo } from './terminal.ts';

const queries = pages.flatMap((page) => {
  const blocks = blocksOf(page);
  return blocks
    .filter((block) => block.language === 'graphql' && block.file === undefined)
    .map((block) => ({ place: placeOf(block), query: block.text, answer: answerTo(block, blocks)?.text }));
});

test('the pages have queries, and each stands above its answer', () => {
  expect(queries.length).toBeGreaterThan(10);
  expect(queries.filter(({ answer }) => answer === undefined).map(({ place }) => place)).toEqual([]);
});

describeServed('The queries of the pages, asked over HTTP', (server) => {
  test.each(queries)('$place gets the answer that the page shows', async ({ query, answer = '' }) => {
    expect(await server().ask(query)).toEqual(JSON.parse(answer));
  });
});
