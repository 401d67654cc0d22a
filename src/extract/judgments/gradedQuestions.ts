const filler = new Set(
  'that this overall make sure with which how well effective effectively good is are does the force at in its of a an and police to constabulary do efficient efficiently legitimate legitimately what extent it those who from by for their them itself themselves'.split(
    ' ',
  ),
);

const stem = (word: string) => word.replace(/(?:ing|ed|es|s|e)$/, '');
const telling = (text: string) => (text.toLowerCase().match(/[\p{L}-]+/gu) ?? []).filter((word) => !filler.has(word));

const pillars = ['effective', 'efficien', 'legitima'];
/** What a pillar of PEEL is asked of as a whole, in the wordings of its years. */
const wholes = [
  'keeping people safe and reducing crime',
  'operate and how sustainable are its services to the public',
  'operate and how sustainable are its services',
  'treat the public and its workforce',
].map((text) => setOf(telling(text).map(stem)));

function setOf(words: readonly string[]): string {
  return [...new Set(words)].sort().join(' ');
}

/** By what two wordings of a question are told to be the same: its telling words, or the pillar that it asks of. */
export function keyOf(question: string): string {
  const words = question.toLowerCase().match(/[\p{L}-]+/gu) ?? [];
  const key = setOf(telling(question).map(stem));
  const pillar = pillars.filter((one) => words.some((word) => word.startsWith(one)));
  const rest = setOf(
    telling(question)
      .filter((word) => !pillars.some((one) => word.startsWith(one)))
      .map(stem),
  );
  if (pillar.length === 1 && (rest === '' || wholes.includes(rest))) return pillar.join('');
  return key === '' ? setOf(words) : key;
}

/** Whether two keys are of one question. */
export function sameQuestion(one: string, other: string): boolean {
  if (one === other) return true;
  const [whole = ''] = wholes;
  if (one === whole || other === whole) return pillars.includes(one) || pillars.includes(other);
  const { shared, most } = sharedWords(one, other);
  return shared >= most * 0.75;
}

/** Whether one key may be a shorter or looser wording of the other. */
export function isLike(one: string, other: string): boolean {
  const { shared, fewest } = sharedWords(one, other);
  return sameQuestion(one, other) || (shared > 0 && shared >= fewest * 0.6);
}

function sharedWords(one: string, other: string) {
  const first = new Set(one.split(' '));
  const second = new Set(other.split(' '));
  const shared = [...first].filter((word) => second.has(word)).length;
  return { shared, most: Math.max(first.size, second.size), fewest: Math.min(first.size, second.size) };
}
