import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../../src/packageRoot.ts';
import { pages, readPage } from './markdown.ts';

/** A page without its blocks, in which nothing is a link. */
const prose = (page: string) => readPage(page).replace(/^ *```[\s\S]*?^ *```$/gm, '');

/** The anchors of a page, as GitHub makes them from its headings. */
function anchorsOf(page: string): readonly string[] {
  return [...prose(page).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

describe('every link within the repository leads somewhere', () => {
  it.each([...pages, 'seeds/README.md'])('%s', (page) => {
    const links = [...prose(page).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link);
    const broken = links.filter((link) => {
      if (/^https?:/.test(link)) return false;
      const [file = '', anchor] = link.split('#');
      const target = file === '' ? page : path.join(path.dirname(page), decodeURIComponent(file));
      if (!existsSync(path.join(packageRoot, target))) return true;
      return anchor !== undefined && !anchorsOf(target).includes(anchor);
    });
    expect(broken).toEqual([]);
  });
});

describe('a page opens with its title and a plain sentence', () => {
  it.each(pages)('%s', (page) => {
    const [title, first = ''] = readPage(page)
      .replace(/<!--.*?-->\n\n/s, '')
      .split('\n\n');
    expect(title).toMatch(/^# \S/);
    const [sentence = ''] = first.split(/(?<=[.])\s/);
    const words = sentence.replace(/\[([^\]]+)\]\([^)]+\)/g, '$1').split(/\s+/).length;
    expect({ sentence, isPlain: words >= 12 && words <= 28 }).toEqual({ sentence, isPlain: true });
  });
});
