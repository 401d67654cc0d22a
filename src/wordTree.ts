/** Words that are looked for in a text all at once. */
export interface WordTree {
  /** The number of a word, which is looked for from now on. */
  numberOf(word: string): number;
  /** Looks through a text, for `isSeen` to tell of. */
  see(text: string): void;
  /** Whether the text that was seen last holds a word, or one that has other rare signs or letters in place of its own. */
  isSeen(number: number): boolean;
}

/** What letters, digits and signs have a place of their own; all others share the first. */
const alphabet = " abcdefghijklmnopqrstuvwxyz0123456789-'%.,:;()";
const width = alphabet.length + 1;
const placeOf = Uint8Array.from({ length: 128 }, (_, code) => alphabet.indexOf(String.fromCharCode(code)) + 1);

/** A tree that has one way from its root for each word, a letter at a time: a text takes a few steps for each of its letters. */
export function wordTree(): WordTree {
  // Node n has the nodes after it from n * width on, and 0 where there is none: the root, 0, stands after no other.
  let next = new Int32Array(width * 1024);
  let nodes = 1;
  const endsAt: number[] = [];
  const seenAt: number[] = [];
  let texts = 0;

  const newNode = () => {
    if ((nodes + 1) * width > next.length) {
      const larger = new Int32Array(next.length * 2);
      larger.set(next);
      next = larger;
    }
    nodes += 1;
    return nodes - 1;
  };

  return {
    numberOf(word) {
      let node = 0;
      for (let at = 0; at < word.length; at += 1) {
        const way = node * width + (placeOf[word.charCodeAt(at)] ?? 0);
        node = next[way] || newNode();
        next[way] = node;
      }
      const known = endsAt[node];
      if (known !== undefined) return known;
      endsAt[node] = seenAt.length;
      return seenAt.push(0) - 1;
    },
    see(text) {
      texts += 1;
      const { length } = text;
      for (let from = 0; from < length; from += 1) {
        let node = 0;
        for (let at = from; at < length; at += 1) {
          node = next[node * width + (placeOf[text.charCodeAt(at)] ?? 0)] as number;
          if (node === 0) break;
          const ended = endsAt[node];
          if (ended !== undefined) seenAt[ended] = texts;
        }
      }
    },
    isSeen: (number) => seenAt[number] === texts,
  };
}
