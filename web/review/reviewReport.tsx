import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { useAddress, useSlug } from '../address.ts';
import { Answered } from '../parts/answered.tsx';
import { DataTable } from '../parts/dataTable.tsx';
import { View } from '../parts/view.tsx';
import { useAsTable, ViewTools } from '../parts/viewTools.tsx';
import { codePointIndex } from '../reports/codePoints.ts';
import { outlineOf } from '../reports/outline.ts';
import { paragraphsOf } from '../reports/paragraphs.ts';
import { ReportText } from '../reports/reportText.tsx';
import { counted, worded } from '../words.ts';
import { type Decision, type Decisions, useDecisions } from './decisions.ts';
import { DecisionsFile } from './decisionsFile.tsx';
import { filtered, readReviewFilter } from './filter.ts';
import { ProposalCard, proposalLine } from './proposalCard.tsx';
import { type Proposal, type ToReview, useProposals } from './proposals.ts';
import { proposalsOperation } from './review.graphql.ts';
import { ReviewFilters } from './reviewFilters.tsx';

/** A report's text with its proposed claims, one at a time beside it. Decisions stay in the browser, and go into a file. */
export function ReviewReport() {
  const slug = useSlug();
  const answer = useProposals(slug);
  const title = answer.data === null ? 'There is no such report' : `Review: ${answer.data?.title ?? slug}`;
  return (
    <View title={title}>
      <ViewTools
        operation={proposalsOperation}
        variables={{ slug }}
        files={{ table: 'findings', filters: { report: slug, reviewStatus: 'PROPOSED' } }}
        name={`review-${slug}`}
      />
      <Answered answer={answer}>
        {(report) =>
          report === null ? (
            <p>
              The graph has no report “{slug}”. <a href="/review">Reports to review</a>
            </p>
          ) : report.proposals.length === 0 ? (
            <p>
              Nothing is to be reviewed in <a href={`/reports/${slug}`}>{report.title}</a>: a person has confirmed each
              of its claims. <a href="/review">Reports to review</a>
            </p>
          ) : (
            <Review report={report} />
          )
        }
      </Answered>
    </View>
  );
}

function Review({ report }: { readonly report: ToReview }) {
  const { query, set } = useAddress();
  const isTable = useAsTable();
  const [decisions, decide] = useDecisions(report.slug);
  const key = query.toString();
  // The query says whether the filter changed.
  const filter = useMemo(() => readReviewFilter(query), [key]);
  const proposals = useMemo(() => filtered(report.proposals, filter), [report, filter]);
  const asked = query.get('claim');
  const at = Math.max(
    proposals.findIndex(({ id }) => id === asked),
    0,
  );
  const go = (index: number) => set({ claim: proposals[index]?.id ?? asked ?? undefined }, 'replace');
  const decided = report.proposals.filter(({ id }) => decisions.has(id)).length;
  return (
    <>
      <ReviewFilters filter={filter} set={set} />
      <p role="status">
        {counted(proposals.length, 'proposal')} of {report.proposals.length}; {decided} decided
      </p>
      {isTable ? (
        <ProposalTable proposals={proposals} decisions={decisions} />
      ) : (
        <div class="report review">
          <aside class="beside">
            {proposals.length === 0 ? (
              <p>No proposal is of this kind.</p>
            ) : (
              <OneByOne proposals={proposals} at={at} decisions={decisions} go={go} decide={decide} />
            )}
            <DecisionsFile report={report} decisions={decisions} />
          </aside>
          <MarkedText report={report} proposals={proposals} current={proposals[at]} go={go} />
        </div>
      )}
    </>
  );
}

interface OneByOneProps {
  readonly proposals: readonly Proposal[];
  readonly at: number;
  readonly decisions: Decisions;
  readonly go: (index: number) => void;
  readonly decide: (id: string, decision?: Decision) => void;
}

const keysKept = 'inspection-graph:review-keys';

/** The proposal in hand, with the ways to the others and what may be decided. */
function OneByOne({ proposals, at, decisions, go, decide }: OneByOneProps) {
  const current = proposals[at];
  const reason = useRef<HTMLInputElement>(null);
  const [hasKeys, setHasKeys] = useState(() => localStorage.getItem(keysKept) !== 'off');
  const decideAndGo = (decision: Decision) => {
    if (current === undefined || (decision.decision === 'accept' && !acceptable(current))) return;
    decide(current.id, decision);
    if (at + 1 < proposals.length) go(at + 1);
  };
  const accept = () => decideAndGo({ decision: 'accept' });
  const reject = () => {
    const words = reason.current?.value.trim() ?? '';
    decideAndGo({ decision: 'reject', ...(words === '' ? {} : { reason: words }) });
  };
  const previous = () => go(Math.max(at - 1, 0));
  const next = () => go(Math.min(at + 1, proposals.length - 1));
  useKeys(hasKeys, { j: next, k: previous, a: accept, r: reject });
  if (current === undefined) return null;
  const decision = decisions.get(current.id);
  return (
    <section aria-label="One proposal after another">
      <div class="review-steps">
        <button type="button" onClick={previous} disabled={at === 0}>
          Previous
        </button>
        <span aria-live="polite">
          {at + 1} of {proposals.length}
        </span>
        <button type="button" onClick={next} disabled={at + 1 >= proposals.length}>
          Next
        </button>
      </div>
      <ProposalCard proposal={current} />
      {!acceptable(current) && (
        <p>
          It has no theme, so it cannot be accepted here: <code>inspection-graph review</code> in a terminal asks for
          one.
        </p>
      )}
      <div class="review-decide" key={current.id}>
        <button type="button" onClick={accept} disabled={!acceptable(current)}>
          Accept
        </button>
        <button type="button" onClick={reject}>
          Reject
        </button>
        <label>
          because <input ref={reason} type="text" defaultValue={decision?.reason ?? ''} />
        </label>
      </div>
      <p class="review-said" role="status">
        {decision === undefined ? 'Not decided.' : saidOf(decision)}{' '}
        {decision !== undefined && (
          <button type="button" onClick={() => decide(current.id)}>
            Take back
          </button>
        )}
      </p>
      <label class="review-keys">
        <input
          type="checkbox"
          checked={hasKeys}
          onChange={({ currentTarget }) => {
            localStorage.setItem(keysKept, currentTarget.checked ? 'on' : 'off');
            setHasKeys(currentTarget.checked);
          }}
        />{' '}
        Keys: <kbd>j</kbd> next, <kbd>k</kbd> previous, <kbd>a</kbd> accept, <kbd>r</kbd> reject
      </label>
    </section>
  );
}

/** Whether the checks of an ingest let it stand as reviewed: findings and recommendations need a theme. */
function acceptable({ kind, claim }: Proposal): boolean {
  return claim.themes.length > 0 || kind === 'JUDGMENT' || kind === 'STATISTIC';
}

function saidOf({ decision, reason }: Decision): string {
  if (decision === 'accept') return 'Accepted.';
  return reason === undefined ? 'Rejected.' : `Rejected: ${reason}`;
}

/** Listens to single keys while nobody types. Someone who speaks or shakes may turn them off. */
function useKeys(isOn: boolean, actions: Readonly<Record<string, () => void>>): void {
  const current = useRef(actions);
  current.current = actions;
  // Before the next key can be pressed.
  useLayoutEffect(() => {
    if (!isOn) return;
    const listen = (event: KeyboardEvent) => {
      const isTyping = event.target instanceof Element && event.target.closest('input:not([type=checkbox]), select');
      if (isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
      const action = current.current[event.key];
      if (action === undefined) return;
      event.preventDefault();
      action();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [isOn]);
}

interface MarkedTextProps {
  readonly report: ToReview;
  readonly proposals: readonly Proposal[];
  readonly current: Proposal | undefined;
  readonly go: (index: number) => void;
}

/** The text of the report with what the proposals rest on; a click on one takes it in hand. */
function MarkedText({ report: { text }, proposals, current, go }: MarkedTextProps) {
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

interface ProposalTableProps {
  readonly proposals: readonly Proposal[];
  readonly decisions: Decisions;
}

function ProposalTable({ proposals, decisions }: ProposalTableProps) {
  const { queryOf } = useClaimAddress();
  return (
    <DataTable
      caption={counted(proposals.length, 'proposal')}
      columns={[
        { heading: 'Proposal', cell: (one) => <a href={queryOf(one.id)}>{proposalLine(one)}</a> },
        { heading: 'Kind', cell: ({ kind }) => worded(kind) },
        { heading: 'Polarity', cell: (one) => (one.kind === 'FINDING' ? worded(one.claim.polarity) : '') },
        { heading: 'Themes', cell: ({ claim }) => claim.themes.map(({ label }) => label).join('; ') },
        { heading: 'Confidence', cell: ({ claim }) => claim.confidence, isNumber: true },
        { heading: 'Made by', cell: ({ claim }) => claim.madeBy },
        {
          heading: 'Decision',
          cell: ({ id }) => {
            const decision = decisions.get(id);
            return decision === undefined ? '' : saidOf(decision);
          },
        },
      ]}
      rows={proposals}
      rowKey={({ kind, id }) => `${kind} ${id}`}
    />
  );
}

/** The address of the view with one proposal in hand. */
function useClaimAddress() {
  const { path, query } = useAddress();
  return {
    queryOf(id: string): string {
      const next = new URLSearchParams(query);
      next.set('claim', id);
      next.delete('as');
      return `${path}?${next}`;
    },
  };
}
