/** The colours of the page as they are now, light or dark. */
export interface Colours {
  readonly paper: string;
  readonly ink: string;
  readonly soft: string;
  readonly line: string;
  readonly link: string;
}

/** Reads the colours of the page: a canvas and a saved picture know no style sheet. */
export function pageColours(): Colours {
  const style = getComputedStyle(document.documentElement);
  const colour = (name: string) => style.getPropertyValue(name).trim();
  return {
    paper: colour('--paper'),
    ink: colour('--ink'),
    soft: colour('--ink-soft'),
    line: colour('--rule-strong'),
    link: colour('--link'),
  };
}
