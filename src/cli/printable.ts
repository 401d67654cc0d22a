/** A text without what a terminal would obey: a report may hold any character. */
export function printable(text: string): string {
  return text.replace(/[^\P{Cc}\n\t]/gu, '').replaceAll('\t', ' ');
}
