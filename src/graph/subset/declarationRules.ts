import { choicesIn, guardOf, type Statement } from '../statement.ts';
import { isKeyword, sign, textAt } from './bracketed.ts';
import { projected } from './projections.ts';
import { objectTo, places, type Rule, whole } from './rule.ts';

const writes = ['CREATE', 'MERGE', 'SET', 'DELETE', 'DETACH', 'REMOVE', 'FOREACH', 'INSERT', 'DROP', 'LOAD'];

/** Rules on what changes the graph, and on what the comment of a statement has to say. */
export const declarationRules: readonly Rule[] = [
  {
    name: 'undeclared-write',
    why: 'What does not say that it writes runs in a read-only transaction, on any member of a cluster.',
    mend: 'add the line "// writes" to its comment',
    find: (outline, statement) => {
      if (statement.writes) return [];
      const isProcedure = (place: number) =>
        isKeyword(outline, place, 'CALL') && outline.tokens[place + 1]?.kind === 'word';
      return places(whole(outline), (place) => isKeyword(outline, place, ...writes) || isProcedure(place)).map(
        (place) => objectTo(outline, place, `${sign(outline, place)} in a statement that does not say it writes`),
      );
    },
  },
  {
    name: 'set-then-read',
    why: 'In SET n.a = 1, n.b = n.a + 1, Neo4j reads the n.a of before and Grafeo the new one.',
    mend: 'write the value itself, or take the old one into a WITH before',
    find: (outline) =>
      outline.clauses
        .filter(({ keyword }) => keyword === 'SET')
        .flatMap((clause) => {
          const property = (place: number) => `${textAt(outline, place)}.${textAt(outline, place + 2)}`;
          const set = new Set<string>();
          return projected(outline, clause).flatMap((item) => {
            const read = places({ ...item, from: item.from + 1 }, (place) => set.has(property(place)));
            set.add(property(item.from));
            return read;
          });
        })
        .map((place) =>
          objectTo(outline, place, `${textAt(outline, place)}.${textAt(outline, place + 2)} is read after it was set`),
        ),
  },
  {
    name: 'in-transactions',
    why: 'A write is one transaction, all of it or nothing, and Grafeo refuses IN TRANSACTIONS.',
    mend: 'give the rows in parts',
    find: (outline) =>
      places(whole(outline), (place) => isKeyword(outline, place, 'TRANSACTIONS')).map((place) =>
        objectTo(outline, place, 'IN TRANSACTIONS'),
      ),
  },
  {
    name: 'schema-change',
    why: 'Constraints and indexes come from the table of the model, and Grafeo refuses FULLTEXT.',
    mend: 'mark the property as indexed in the model',
    find: (outline) =>
      places(
        whole(outline),
        (place) =>
          isKeyword(outline, place, 'CREATE', 'DROP') &&
          isKeyword(outline, place + 1, 'FULLTEXT', 'INDEX', 'CONSTRAINT'),
      ).map((place) => objectTo(outline, place, `${sign(outline, place)} ${sign(outline, place + 1)}`)),
  },
  {
    name: 'undeclared-parameter',
    why: 'The comment is where a caller reads what a statement takes.',
    mend: 'name it after "// in:"',
    find: (outline, statement) => {
      const declared = declaredParameters(statement);
      const what = (name: string) => `the comment of ${statement.name} does not name $${name}`;
      const guards = statement.text.split('\n').flatMap((text, index) => {
        const name = guardOf(text);
        if (name === undefined || declared.has(name)) return [];
        return [{ line: index + 1, column: text.indexOf('/*?') + 1, what: what(name) }];
      });
      const used = outline.tokens
        .filter(({ kind, text }) => kind === 'parameter' && !declared.has(text.slice(1)))
        .map((token) => ({ ...token, what: what(token.text.slice(1)) }));
      return [...guards, ...used];
    },
  },
  {
    name: 'choice-word',
    why: 'A choice puts a word of its list into the text: it is a name, a number, a direction or a comparison.',
    mend: 'list single words, and the one that stands in the text among them',
    find: (_, statement) =>
      choicesIn(statement).flatMap(({ name, word, ...at }) => {
        const words = statement.choices.get(name) ?? [];
        const odd = words.find((one) => !/^(\w+(\.\w+)?|[<>]=?)$/.test(one));
        const missing = word.split('|').find((one) => !words.includes(one));
        if (odd !== undefined) return [{ ...at, what: `the choice ${name} lists "${odd}"` }];
        return missing === undefined ? [] : [{ ...at, what: `the choice ${name} does not list "${missing}"` }];
      }),
  },
];

/** What the comment names, and what guards the lines of fragments, which say it themselves. */
function declaredParameters(statement: Statement): ReadonlySet<string> {
  const named = [...statement.description.matchAll(/\$(\w+)/g)].map(([, name = '']) => name);
  const lines = statement.text.split('\n');
  const guards = lines.flatMap((text, index) =>
    statement.lines[index]?.fragment === undefined ? [] : (guardOf(text) ?? []),
  );
  return new Set([...named, ...guards]);
}
