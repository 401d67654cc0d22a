import model, { type Model } from 'wink-eng-lite-web-model';
import winkNLP, { type WinkMethods } from 'wink-nlp';

/** Values that the model knows by number; a reader numbers those of the words that it meets after them. */
interface Numbered {
  readonly list: readonly unknown[];
  readonly hash?: Readonly<Record<string, number>>;
}

interface Core {
  readonly features: Readonly<Record<string, Numbered>>;
}

const { core: readCore, metaCER: readPatterns } = model as { core: () => Core; metaCER: () => unknown };

// Read once: it takes fifteen times as long as all else of a reader, and the patterns double at each reading.
const core = readCore();
const patterns = readPatterns();

/**
 * A reader of English that has read nothing. A reader keeps the words that it meets, and goes by them in what it reads
 * later: one that has read another text may part or tag this one otherwise.
 */
export function newReader(): WinkMethods {
  const features = Object.fromEntries(Object.entries(core.features).map(([name, values]) => [name, ownCopy(values)]));
  const ownModel = { ...model, core: () => ({ ...core, features }), metaCER: () => patterns } satisfies Model;
  return winkNLP(ownModel, ['sbd', 'pos']);
}

/** What is added to the copy is not added to the values. */
const ownCopy = (values: Numbered): Numbered => ({
  ...values,
  list: [...values.list],
  ...(values.hash !== undefined && { hash: Object.create(values.hash) }),
});
