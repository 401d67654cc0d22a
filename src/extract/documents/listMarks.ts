import type { HtmlNode } from 'html-to-text';

/** The bullet or number in front of each item of a list, with the blank after it; nothing for what is no item. */
export function listMarks(list: HtmlNode, items: readonly HtmlNode[]): readonly string[] {
  if (list.name !== 'ol') return items.map(({ name }) => (name === 'li' ? '• ' : ''));
  const number = numberedAs(list.attribs?.['type']);
  let next = wholeNumber(list.attribs?.['start']) ?? 1;
  return items.map(({ name, attribs }) => {
    if (name !== 'li') return '';
    const at = wholeNumber(attribs?.['value']) ?? next;
    next = at + 1;
    return `${number(at)}. `;
  });
}

export function wholeNumber(value: string | undefined): number | undefined {
  return value !== undefined && /^\d{1,6}$/.test(value) ? Number(value) : undefined;
}

/** Writes the numbers of a list as its type in HTML says: `a`, `A`, `i`, `I`, or else in digits. */
export function numberedAs(type: string | undefined): (at: number) => string {
  const digits = (at: number) => String(at);
  const letter = (at: number) => (at >= 1 && at <= 26 ? String.fromCharCode(96 + at) : digits(at));
  const roman = (at: number) => romans[at - 1] ?? digits(at);
  if (type === 'a') return letter;
  if (type === 'A') return (at) => letter(at).toUpperCase();
  if (type === 'i') return roman;
  return type === 'I' ? (at) => roman(at).toUpperCase() : digits;
}

const romans = 'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx'.split(' ');
