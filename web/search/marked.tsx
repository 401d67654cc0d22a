interface MarkedProps {
  readonly text: string;
  /** What to mark: half-open, in Unicode code points, in the order of the text. */
  readonly spans: readonly { readonly start: number; readonly end: number }[];
}

/** A text with the words marked that a search looked for. */
export function Marked({ text, spans }: MarkedProps) {
  const characters = [...text];
  const between = (start: number, end?: number) => characters.slice(start, end).join('');
  return (
    <>
      {spans.map(({ start, end }, index) => (
        <>
          {between(spans[index - 1]?.end ?? 0, start)}
          <mark>{between(start, end)}</mark>
        </>
      ))}
      {between(spans.at(-1)?.end ?? 0)}
    </>
  );
}
