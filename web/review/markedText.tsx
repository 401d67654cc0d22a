import { useMemo } from 'preact/hooks';
import { codePointIndex } from '../reports/codePoints.ts';
import { outlineOf } from '../reports/outline.ts';
import { paragraphsOf } from '../reports/paragraphs.ts';
import { ReportText } from '../reports/reportText.tsx';
import type { Proposal, ToReview } from './proposals.ts';

interface MarkedTextProps {
  readonly report: ToReview;
  readonly proposals: readonly Proposal[];
  readonly current: Proposal | undefined;
  readonly go: (index: number) => void;
}

/** The text of the report with what the proposals rest on; a click on one takes it in hand. */
export function MarkedText({ report: { text }, proposals, current, go }: MarkedTextProps) {
  const { indexOf, paragraphs, headings } = useMemo(() => {
    const indexOf = codePointIndex(text);
    const spans = proposals.flatMap((proposal) =>
      proposal.claim.evidence.map(({ start, end, sectionPath }) => ({
        start: indexOf(start),
        end: indexOf(end),
        kind: proposal.kind === 'FINDING' ? proposal.claim.polarity.toLowerCase() : proposal.kind.toLowerCase(),
        sectionPath,
      })),
    );
    const paragraphs = paragraphsOf(text, spans);
    return { indexOf, paragraphs, headings: outlineOf(text, paragraphs, spans) };
  }, [text, proposals]);
  const first = current?.claim.evidence[0];
  const start = first && indexOf(first.start);
  const end = first && indexOf(first.end);
  const target = useMemo(() => (start === undefined || end === undefined ? undefined : { start, end }), [start, end]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: on a narrow screen it scrolls, and what scrolls must be reached by the keyboard.
    <article aria-label="The text of the report" tabIndex={0}>
      <ReportText
        text={text}
        paragraphs={paragraphs}
        headings={headings}
        target={target}
        keepsFocus
        onPoint={(index) => {
          const found = proposals.findIndex(({ claim }) =>
            claim.evidence.some((span) => indexOf(span.start) <= index && index < indexOf(span.end)),
          );
          if (found >= 0) go(found);
        }}
      />
    </article>
  );
}
