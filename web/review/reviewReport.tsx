import { useMemo } from 'preact/hooks';
import { useAddress, useSlug } from '../address.ts';
import { Answered } from '../parts/answered.tsx';
import { View } from '../parts/view.tsx';
import { useAsTable, ViewTools } from '../parts/viewTools.tsx';
import { counted } from '../words.ts';
import { useDecisions } from './decisions.ts';
import { DecisionsFile } from './decisionsFile.tsx';
import { filtered, readReviewFilter } from './filter.ts';
import { MarkedText } from './markedText.tsx';
import { OneByOne } from './oneByOne.tsx';
import { type ToReview, useProposals } from './proposals.ts';
import { ProposalTable } from './proposalTable.tsx';
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
