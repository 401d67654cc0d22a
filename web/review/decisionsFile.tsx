import { type Decisions, decisionsFile } from './decisions.ts';
import { startOf, type ToReview } from './proposals.ts';

interface DecisionsFileProps {
  readonly report: ToReview;
  readonly decisions: Decisions;
}

/** The decisions as a file, and the command that puts them into report.yaml: the page itself changes nothing. */
export function DecisionsFile({ report, decisions }: DecisionsFileProps) {
  const proposals = report.proposals.map((one) => ({ id: one.id, kind: one.kind, start: startOf(one) }));
  const decided = proposals.filter(({ id }) => decisions.has(id)).length;
  const name = `${report.slug}.decisions.json`;
  const save = () => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(
      new Blob([decisionsFile(report.slug, proposals, decisions)], { type: 'application/json' }),
    );
    link.download = name;
    link.click();
    URL.revokeObjectURL(link.href);
  };
  return (
    <section class="review-file" aria-label="Your decisions">
      <p>
        Decisions stay in this browser until you save them. The command then puts them into <code>report.yaml</code>,
        with all its checks:
      </p>
      <p>
        <button type="button" onClick={save} disabled={decided === 0}>
          Save {decided} {decided === 1 ? 'decision' : 'decisions'}
        </button>
      </p>
      <pre>
        <code>
          <span>npx inspection-graph review</span> <span>drafts/reports/{report.slug}</span>{' '}
          <span>--decisions {name}</span>
        </code>
      </pre>
    </section>
  );
}
