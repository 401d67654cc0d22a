/** The kinds of thing that the view searches, in its order: the name in the API, in an answer, and in print. */
export const kinds = [
  { kind: 'THEME', alias: 'themes', name: 'Themes', one: 'theme' },
  { kind: 'FORCE', alias: 'forces', name: 'Forces', one: 'force' },
  { kind: 'PARTNER', alias: 'partners', name: 'Partners', one: 'partner' },
  { kind: 'FINDING', alias: 'findings', name: 'Findings', one: 'finding' },
  { kind: 'RECOMMENDATION', alias: 'recommendations', name: 'Recommendations', one: 'recommendation' },
] as const;

export type Kind = (typeof kinds)[number]['kind'];

/** The kinds that an address names, in the order of the view; none when it names all. Other words are no kinds. */
export function kindsIn(address: string | null): readonly Kind[] {
  const named = (address ?? '').split(',');
  return kinds.map(({ kind }) => kind).filter((kind) => named.includes(kind));
}
