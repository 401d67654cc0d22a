import { GraphQLError } from 'graphql';

/**
 * What one query may cost. The cost of a field is one, plus what is selected in it times the things it may have:
 * the `first` or `last` of a list (variables included), a few for a list without. Depth is how far selections nest,
 * breadth how many fields are selected, aliases included.
 */
export const queryCostLimits = { complexity: 50_000, depth: 20, breadth: 1_000 } as const;

/** The longest request body, in bytes, and the most tokens of a query. */
export const requestLimits = { bytes: 1_000_000, tokens: 10_000 } as const;

/** The error for a query that costs too much: says by how much and what to do. */
export function costExceeded(
  kind: string,
  cost: { readonly complexity: number; readonly depth: number; readonly breadth: number },
): GraphQLError {
  const measure = kind.toLowerCase() as keyof typeof queryCostLimits;
  const mend = {
    complexity: 'ask for shorter pages or fewer fields at once',
    depth: 'nest fewer selections',
    breadth: 'select fewer fields at once',
  }[measure];
  return new GraphQLError(
    `the query is too large: its ${measure} is ${cost[measure]}, and ${queryCostLimits[measure]} is the most; ${mend}`,
    {
      extensions: { code: 'QUERY_TOO_LARGE', measure, cost: cost[measure], limit: queryCostLimits[measure] },
    },
  );
}
