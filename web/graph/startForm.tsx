import type { TargetedEvent } from 'preact';
import { useState } from 'preact/hooks';
import { Answered } from '../parts/answered.tsx';
import { useAnswer } from '../useAnswer.ts';
import { findStartOperation } from './graph.graphql.ts';
import { KindIcon } from './kindIcon.tsx';
import { kinds } from './kinds.ts';
import { nodeTitle } from './nodeText.ts';

interface StartFormProps {
  readonly label: string;
  /** The address of the graph that a found node leads to. */
  readonly addressOf: (id: string) => string;
}

/** Finds a node by words, and leads to a graph with it. */
export function StartForm({ label, addressOf }: StartFormProps) {
  const [text, setText] = useState('');
  const answer = useAnswer(findStartOperation, text === '' ? null : { text });
  const find = (event: TargetedEvent<HTMLFormElement>) => {
    event.preventDefault();
    setText(String(new FormData(event.currentTarget).get('text')).trim());
  };
  return (
    <search class="graph-start">
      <form onSubmit={find}>
        <label>
          {label} <input name="text" type="search" required />
        </label>{' '}
        <button type="submit">Find</button>
      </form>
      <Answered answer={answer}>
        {({ search }) => (
          <ul role="status">
            {search.nodes.length === 0 && <li>Nothing has these words.</li>}
            {search.nodes.map((node) => (
              <li key={node.id}>
                <KindIcon kind={node.__typename} /> <span class="mark">{kinds[node.__typename].one}</span>{' '}
                <a href={addressOf(node.id)}>{nodeTitle(node)}</a>
              </li>
            ))}
          </ul>
        )}
      </Answered>
    </search>
  );
}
