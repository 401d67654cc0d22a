/** "DOMESTIC_ABUSE" as a person reads it: "Domestic abuse". */
export function worded(value: string): string {
  const words = value.toLowerCase().replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** "1 finding", "1,204 findings". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
}

// Of itself it would round to three places: 0.0004 would be nothing at all.
const figureFormat = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 10 });

/** "1,204.5": a figure as its report gives it. */
export function figure(value: number): string {
  return figureFormat.format(value);
}

const dayFormat = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** "2014-11-27" as "27 November 2014"; "no date" where there is none. */
export function day(date: string | null | undefined): string {
  return date ? dayFormat.format(new Date(`${date}T00:00:00Z`)) : 'no date';
}

/** A quote without the line breaks of its document. */
export function folded(quote: string): string {
  return quote.replace(/\s+/g, ' ').trim();
}
