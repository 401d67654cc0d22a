import type { GraphStore, WriteTransaction } from '../../src/graph/store.ts';

/**
 * A graph that says when it is about to take a step of a write: the start of a transaction, each thing done in it, and
 * its end. What is called may fail, wait or never return.
 */
export function withSteps(store: GraphStore, beforeStep: () => void | Promise<void>): GraphStore {
  const stepped = (transaction: WriteTransaction): WriteTransaction => ({
    async run(name, parameters, choices) {
      await beforeStep();
      return transaction.run(name, parameters, choices);
    },
    async putNodes(label, rows) {
      await beforeStep();
      await transaction.putNodes(label, rows);
    },
    async putRelationships(type, from, to, pairs) {
      await beforeStep();
      await transaction.putRelationships(type, from, to, pairs);
    },
  });
  return {
    ...store,
    async write(work) {
      await beforeStep();
      return store.write(async (transaction) => {
        const result = await work(stepped(transaction));
        await beforeStep();
        return result;
      });
    },
  };
}
