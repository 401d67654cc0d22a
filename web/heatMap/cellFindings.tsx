import { useEffect, useRef } from 'preact/hooks';
import { graphqlLink } from '../links.ts';
import { Answered } from '../parts/answered.tsx';
import { Finding } from '../parts/finding.tsx';
import { useAnswer } from '../useAnswer.ts';
import { counted } from '../words.ts';
import { cellWords } from './grid.tsx';
import { type HeatMapCellVariables, heatMapCellOperation } from './heatMap.graphql.ts';
import type { CellValue } from './matrix.ts';
import type { Polarity } from './state.ts';

interface CellFindingsProps {
  readonly variables: HeatMapCellVariables;
  readonly value: CellValue;
  readonly polarity: Polarity;
  readonly onClose: () => void;
}

/** The findings that a cell counts, each with its quotes. It takes the focus, and Escape closes it. */
export function CellFindings({ variables, value, polarity, onClose }: CellFindingsProps) {
  const answer = useAnswer(heatMapCellOperation, variables);
  const heading = useRef<HTMLHeadingElement>(null);
  const isThere = answer.data !== undefined;
  // Beside the heat map it is in view already; below it, the browser scrolls there.
  useEffect(() => heading.current?.focus({ preventScroll: matchMedia('(min-width: 70rem)').matches }), [isThere]);
  return (
    <section
      class="cell-findings"
      aria-label="The findings of the cell"
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <Answered answer={answer}>
        {({ force, theme, findings }) => (
          <>
            <header>
              <h2 ref={heading} tabIndex={-1}>
                <a href={`/forces/${variables.force}`}>{force?.name ?? variables.force}</a>:{' '}
                <a href={`/themes/${variables.theme}`}>{theme?.label ?? variables.theme}</a>
              </h2>
              <button type="button" onClick={onClose}>
                Close
              </button>
            </header>
            <p class="lead">{theme?.definition}</p>
            <p>
              {value === null ? 'No report in scope is about this force.' : `${sentence(cellWords(value, polarity))}.`}{' '}
              <a href={graphqlLink(heatMapCellOperation, variables)}>As GraphQL</a>
            </p>
            {findings.nodes.map((finding) => (
              <Finding key={finding.id} finding={finding} without={['forces']} />
            ))}
            {findings.totalCount > findings.nodes.length && (
              <p>These are the newest of {counted(findings.totalCount, 'finding')}.</p>
            )}
          </>
        )}
      </Answered>
    </section>
  );
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
