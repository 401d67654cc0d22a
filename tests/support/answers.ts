/** Every string that stands under a key, anywhere in an answer, in the order of the answer. */
export function everyValueOf(key: string, answer: unknown): string[] {
  const found: string[] = [];
  JSON.stringify(answer, (name, value: unknown) => {
    if (name === key && typeof value === 'string') found.push(value);
    return value;
  });
  return found;
}
