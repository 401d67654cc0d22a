import { Answered } from '../parts/answered.tsx';
import { type Column, DataTable } from '../parts/dataTable.tsx';
import { View } from '../parts/view.tsx';
import { ViewTools } from '../parts/viewTools.tsx';
import { counted, day } from '../words.ts';
import { useReports } from './reportsToReview.ts';
import { type ReportToReview, reviewListOperation } from './review.graphql.ts';

const proposed = (claims: readonly { readonly reviewStatus: string }[]) =>
  claims.filter(({ reviewStatus }) => reviewStatus === 'PROPOSED').length;

/** How many claims of a report nobody has reviewed. */
function countOf({ findings, recommendations, judgments, statistics }: ReportToReview): number {
  return findings.totalCount + recommendations.totalCount + proposed(judgments) + proposed(statistics);
}

const columns: readonly Column<ReportToReview>[] = [
  { heading: 'Report', cell: ({ slug, title }) => <a href={`/review/${slug}`}>{title}</a> },
  { heading: 'Force', cell: ({ forces }) => forces.map(({ shortName }) => shortName).join(', ') },
  { heading: 'Published', cell: ({ publishedOn }) => day(publishedOn) },
  { heading: 'To review', cell: countOf, isNumber: true },
  { heading: 'Findings', cell: ({ findings }) => findings.totalCount, isNumber: true },
  { heading: 'Recommendations', cell: ({ recommendations }) => recommendations.totalCount, isNumber: true },
  { heading: 'Judgments', cell: ({ judgments }) => proposed(judgments), isNumber: true },
  { heading: 'Figures', cell: ({ statistics }) => proposed(statistics), isNumber: true },
];

/** The reports that have claims which nobody has reviewed. */
export function ReviewList() {
  const answer = useReports();
  return (
    <View title="Review" lead="Reports with claims that rules have proposed and no person has confirmed yet.">
      <ViewTools operation={reviewListOperation} variables={{}} hasTable={false} name="to-review" />
      <Answered answer={answer}>
        {(reports) => {
          const waiting = reports.filter((report) => countOf(report) > 0);
          if (waiting.length === 0) {
            return (
              <p>
                The graph has no proposed claim. <code>inspection-graph extract</code> proposes those of a document, and{' '}
                <code>inspection-graph ingest drafts --proposed</code> loads them.
              </p>
            );
          }
          return (
            <DataTable
              caption={`${counted(waiting.length, 'report')} with ${counted(
                waiting.reduce((sum, report) => sum + countOf(report), 0),
                'proposed claim',
              )}`}
              columns={columns}
              rows={waiting}
              rowKey={({ slug }) => slug}
            />
          );
        }}
      </Answered>
    </View>
  );
}
