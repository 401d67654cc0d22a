interface LinksProps {
  /** Each with its address and its words. */
  readonly of: readonly (readonly [address: string, words: string])[];
}

/** Links in a row, parted by commas. */
export function Links({ of }: LinksProps) {
  return (
    <>
      {of.map(([address, words], index) => (
        <>
          {index > 0 && ', '}
          <a href={address}>{words}</a>
        </>
      ))}
    </>
  );
}
