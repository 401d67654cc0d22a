import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { useAddress } from '../address.ts';
import { ask } from '../api.ts';
import { answerLink } from '../links.ts';
import { Paged } from '../lists/paged.tsx';
import { Answered } from '../parts/answered.tsx';
import { DataTable } from '../parts/dataTable.tsx';
import { View } from '../parts/view.tsx';
import { useAsTable, ViewTools } from '../parts/viewTools.tsx';
import { useAnswer } from '../useAnswer.ts';
import { counted, worded } from '../words.ts';
import { HitItem, headOf } from './hit.tsx';
import { type Kind, kinds, kindsIn } from './kinds.ts';
import { type Hit, type HitPage, searchKindsOperation, searchOperation } from './search.graphql.ts';
import { useArrowKeys } from './useArrowKeys.ts';

const allKinds = kinds.map(({ kind }) => kind);

/** How long someone has stopped typing when it is asked for, in milliseconds. */
const pause = 150;

/** Search as you type, over what the graph's reports find, and over whom and what they find it of. */
export function Search() {
  const { query, set } = useAddress();
  const text = query.get('q') ?? '';
  const named = kindsIn(query.get('kinds'));
  const isTable = useAsTable();
  const keys = useArrowKeys();
  return (
    <View
      title="Search"
      lead="Words in any form and order. What you type is looked for at once, and the last word may be unfinished. Arrow keys go through what is found."
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: what has the focus within takes the keys; it only hands them on. */}
      <div class="search-view" onKeyDown={keys}>
        <Words text={text} onWords={(words) => set({ q: words }, 'replace')} />
        <KindLinks text={text} named={named} />
        {text.trim().length < 2 ? (
          <p role="status">Type a word, or two letters of one.</p>
        ) : named.length === 0 && !isTable ? (
          <OfAllKinds text={text} />
        ) : (
          <OfKinds text={text} named={named.length === 0 ? allKinds : named} />
        )}
      </div>
    </View>
  );
}

interface WordsProps {
  readonly text: string;
  readonly onWords: (words: string) => void;
}

/** The field to type in. The address follows it when the typing pauses; it follows the address when that changes by itself. */
function Words({ text, onWords }: WordsProps) {
  const [typed, setTyped] = useState(text);
  const sent = useRef(text);
  const field = useRef<HTMLInputElement>(null);
  // After the heading of the view has had the focus: whoever comes here comes to type.
  useEffect(() => {
    const frame = requestAnimationFrame(() => field.current?.focus());
    return () => cancelAnimationFrame(frame);
  }, []);
  useEffect(() => {
    if (text !== sent.current) setTyped(text);
    sent.current = text;
  }, [text]);
  useEffect(() => {
    if (typed === sent.current) return;
    const waiting = setTimeout(() => {
      sent.current = typed;
      onWords(typed);
    }, pause);
    return () => clearTimeout(waiting);
  }, [typed]);
  return (
    <p class="words">
      <label for="search-words">Words</label>
      <input
        id="search-words"
        ref={field}
        type="search"
        autocomplete="off"
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
    </p>
  );
}

function KindLinks({ text, named }: { readonly text: string; readonly named: readonly Kind[] }) {
  const address = (chosen: string) =>
    `/search?${new URLSearchParams({ q: text, ...(chosen === '' ? {} : { kinds: chosen }) })}`;
  const isChosen = (kind: Kind) => named.length === 1 && named[0] === kind;
  return (
    <nav class="kinds" aria-label="Kinds of thing to search">
      <a href={address('')} aria-current={named.length === 0 ? 'true' : undefined}>
        All
      </a>
      {kinds.map(({ kind, name }) => (
        <a key={kind} href={address(kind)} aria-current={isChosen(kind) ? 'true' : undefined}>
          {name}
        </a>
      ))}
    </nav>
  );
}

function OfAllKinds({ text }: { readonly text: string }) {
  const variables = { text };
  const answer = useAnswer(searchOperation, variables);
  return (
    <>
      <ViewTools
        operation={searchOperation}
        variables={variables}
        files={{
          link: (format: 'csv' | 'parquet') => answerLink(searchKindsOperation, { text, kinds: allKinds }, format),
        }}
        name="search"
      />
      <Answered answer={answer}>
        {(data) => {
          const found = kinds.filter(({ alias }) => data[alias].totalCount > 0);
          const summary = found.map(({ alias, one }) => counted(data[alias].totalCount, one)).join(', ');
          return (
            <>
              <p role="status">{summary === '' ? 'Nothing found.' : `Found: ${summary}.`}</p>
              <div class="columns">
                {found.map(({ kind, alias, name }) => (
                  <section key={kind} aria-labelledby={`found-${alias}`}>
                    <h2 id={`found-${alias}`}>
                      {name} <span class="count">{data[alias].totalCount.toLocaleString('en-GB')}</span>
                    </h2>
                    <HitList hits={data[alias].edges} />
                    {data[alias].pageInfo.hasNextPage && (
                      <p class="more">
                        <a href={`/search?${new URLSearchParams({ q: text, kinds: kind })}`}>
                          All {data[alias].totalCount.toLocaleString('en-GB')} {name.toLowerCase()}
                        </a>
                      </p>
                    )}
                  </section>
                ))}
              </div>
            </>
          );
        }}
      </Answered>
    </>
  );
}

function OfKinds({ text, named }: { readonly text: string; readonly named: readonly Kind[] }) {
  const isTable = useAsTable();
  const variables = { text, kinds: [...named] };
  const answer = useAnswer(searchKindsOperation, variables);
  const key = JSON.stringify(variables);
  const next = useCallback(
    async (after: string, signal: AbortSignal) =>
      hitsOf((await ask(searchKindsOperation, { ...variables, after }, signal)).search),
    [key],
  );
  return (
    <>
      <ViewTools operation={searchKindsOperation} variables={variables} name="search" />
      <Answered answer={answer}>
        {({ search }) => (
          <>
            <p role="status">
              {search.totalCount === 0 ? 'Nothing found.' : `Found: ${counted(search.totalCount, 'hit')}.`}
            </p>
            <Hits search={search} next={next} asTable={isTable} />
          </>
        )}
      </Answered>
    </>
  );
}

interface HitsProps {
  readonly search: HitPage;
  readonly next: (after: string, signal: AbortSignal) => Promise<ReturnType<typeof hitsOf>>;
  readonly asTable: boolean;
}

function Hits({ search, next, asTable }: HitsProps) {
  const first = useMemo(() => hitsOf(search), [search]);
  return (
    <Paged first={first} next={next} of="hits">
      {(hits) => (asTable ? <HitTable caption="What was found" hits={hits} /> : <HitList hits={hits} />)}
    </Paged>
  );
}

function hitsOf({ edges, totalCount, pageInfo }: HitPage) {
  return { nodes: edges, totalCount, pageInfo };
}

function HitList({ hits }: { readonly hits: readonly Hit[] }) {
  return (
    <ul class="hits">
      {hits.map((hit) => (
        <HitItem key={hit.node.id} hit={hit} />
      ))}
    </ul>
  );
}

function HitTable({ caption, hits }: { readonly caption: string; readonly hits: readonly Hit[] }) {
  return (
    <DataTable
      caption={caption}
      columns={[
        { heading: 'Found', cell: ({ node }) => <a href={headOf(node).address}>{headOf(node).title}</a> },
        { heading: 'Kind', cell: ({ node }) => worded(node.__typename) },
        { heading: 'Words in', cell: ({ matches }) => [...new Set(matches.map(({ field }) => field))].join(', ') },
      ]}
      rows={hits}
      rowKey={({ node }) => node.id}
    />
  );
}
