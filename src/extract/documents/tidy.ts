/**
 * A converted text as it is stored: well-formed Unicode without control characters and without the soft hyphens within
 * lines, where nothing is broken; lines parted by \n and without blanks at their ends, at most one empty line between blocks, one line break at the end. A form feed begins a page.
 */
export function tidy(text: string): string {
  const clean = text
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\t\n\f])\p{Cc}/gu, '')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/\u00AD(?=\S)/g, '');
  const pages = clean.split('\f').map((page) => tidyLines(page));
  return `${pages.join('\n\f').trimEnd()}\n`;
}

function tidyLines(page: string): string {
  return page
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+/, '')
    .trimEnd();
}
