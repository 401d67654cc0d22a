/** How many things a page has when the client does not say, and at most. */
export const pageSize = { usual: 50, most: 500 } as const;

/** The descriptions of the four arguments of every list. */
export const pageArguments = {
  firstArgOptions: {
    description: `How many things to take from the start of the list: 1 to ${pageSize.most}, ${pageSize.usual} unless given.`,
  },
  afterArgOptions: { description: 'Start after the thing with this cursor.' },
  lastArgOptions: { description: `How many things to take from the end of the list: 1 to ${pageSize.most}.` },
  beforeArgOptions: { description: 'End before the thing with this cursor.' },
} as const;
