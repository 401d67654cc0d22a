import { createComplexityRule } from '@pothos/plugin-complexity';
import { GraphQLError, getOperationAST, parse, type Source, type ValidationRule, validate } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { withCode } from './shownError.ts';

/**
 * What one query may cost. The cost of a field is one, plus what is selected in it times the things it may have:
 * the `first` or `last` of a list (variables included), a few for a list without. Depth is how far selections nest,
 * breadth how many fields are selected, aliases included.
 */
export const queryCostLimits = { complexity: 50_000, depth: 20, breadth: 1_000 } as const;

/**
 * The longest request body, in bytes, the most tokens of a query, and the longest text in a query or its variables: each
 * field that is given a text reads it anew, and an error shows it.
 */
export const requestLimits = { bytes: 1_000_000, tokens: 10_000, text: 5_000 } as const;

const mend = {
  depth: 'nest fewer selections',
  breadth: 'select fewer fields at once',
  complexity: 'ask for shorter pages or fewer fields at once',
} as const;

/** A query with more tokens than any person writes is refused before it is parsed to the end. */
export const useTokenLimit: Plugin = {
  onParse({ setParseFn }) {
    setParseFn((source: string | Source) => {
      try {
        return parse(source, { maxTokens: requestLimits.tokens });
      } catch (error) {
        if (error instanceof GraphQLError && /more tha[nt] \d+ tokens/.test(error.message)) {
          throw tooLarge(`it has more than ${requestLimits.tokens} tokens; ${mend.breadth}`, {
            measure: 'tokens',
            limit: requestLimits.tokens,
          });
        }
        throw error;
      }
    });
  },
};

/** A query that costs too much is refused before any of it runs. Its variables count, so validation is too early. */
export const useCostLimit: Plugin = {
  onExecute({ args: { schema, document, contextValue, variableValues, operationName }, setResultAndStopExecution }) {
    const operation = getOperationAST(document, operationName);
    // Execution says what is wrong with an operation that cannot be run.
    if (!operation || !schema.getRootType(operation.operation)) return;
    const rule = createComplexityRule({
      context: contextValue as object,
      variableValues: (variableValues ?? {}) as Record<string, unknown>,
      operationName: operationName ?? null,
      validate: (cost, report) => {
        for (const measure of ['depth', 'breadth', 'complexity'] as const) {
          const limit = queryCostLimits[measure];
          if (cost[measure] <= limit) continue;
          return report(
            tooLarge(`its ${measure} is ${cost[measure]}, and ${limit} is the most; ${mend[measure]}`, {
              measure,
              cost: cost[measure],
              limit,
            }),
          );
        }
      },
    });
    const errors = validate(schema, document, [textRule(longestIn(variableValues)), rule]);
    if (errors.length > 0) setResultAndStopExecution({ errors: errors.map(withCode) });
  },
};

/** Refuses a query with a text that is longer than one may be, or variables with one. */
function textRule(longestVariable: number): ValidationRule {
  const refuse = (length: number) =>
    tooLarge(`a text in it has ${length} characters, and ${requestLimits.text} is the most; give a shorter one`, {
      measure: 'text',
      cost: length,
      limit: requestLimits.text,
    });
  return (context) => ({
    Document() {
      if (longestVariable > requestLimits.text) context.reportError(refuse(longestVariable));
    },
    StringValue({ value }) {
      if (value.length > requestLimits.text) context.reportError(refuse(value.length));
    },
  });
}

/** The length of the longest text in variables, in UTF-16 units. They may nest deeper than calls do. */
function longestIn(variables: unknown): number {
  let longest = 0;
  const left = [variables];
  while (left.length > 0) {
    const one = left.pop();
    if (typeof one === 'string') longest = Math.max(longest, one.length);
    else if (one !== null && typeof one === 'object') for (const part of Object.values(one)) left.push(part);
  }
  return longest;
}

function tooLarge(how: string, extensions: Readonly<Record<string, unknown>>): GraphQLError {
  return new GraphQLError(`the query is too large: ${how}`, { extensions: { code: 'QUERY_TOO_LARGE', ...extensions } });
}
