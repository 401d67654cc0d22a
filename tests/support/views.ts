import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { hindrances, type InBrowser, overflow, screens } from './browser.ts';
import type { TestServer } from './http.ts';

/** The answer to the very operation that a link "As GraphQL" opens. */
export async function answerBehind<Data>(link: Locator, server: TestServer): Promise<Data> {
  const address = new URL((await link.getAttribute('href')) ?? '', server.url);
  expect(address.pathname).toBe('/graphql');
  const variables = JSON.parse(address.searchParams.get('variables') ?? '{}') as Record<string, unknown>;
  return server.data<Data>(address.searchParams.get('query') ?? '', variables);
}

/** What a click saves: the name of the file and its bytes. */
export async function savedBy(page: Page, name: string): Promise<{ readonly file: string; readonly bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
  return { file: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

/** Looks at a view on a narrow and on a wide screen, light and dark: nothing keeps people from using it, nor sticks out. */
export async function expectForAll(open: InBrowser['open'], address: string): Promise<void> {
  for (const viewport of Object.values(screens)) {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await open(address, { viewport, colorScheme });
      const found = [await hindrances(page), await overflow(page)];
      expect([address, viewport.width, colorScheme, ...found]).toEqual([address, viewport.width, colorScheme, [], 0]);
    }
  }
}

/** The words of each of some elements, white space folded. */
export async function textsOf(elements: Locator): Promise<readonly string[]> {
  return (await elements.allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim());
}
