import { Fragment } from 'preact';
import { useAddress } from '../address.ts';
import { Answered } from '../parts/answered.tsx';
import { type Column, DataTable } from '../parts/dataTable.tsx';
import { View } from '../parts/view.tsx';
import { ViewTools } from '../parts/viewTools.tsx';
import { useAnswer } from '../useAnswer.ts';
import { counted, day, worded } from '../words.ts';
import { type ListedReport, reportListOperation } from './reportList.graphql.ts';

const columns: readonly Column<ListedReport>[] = [
  { heading: 'Report', cell: ({ slug, title }) => <a href={`/reports/${slug}`}>{title}</a> },
  {
    heading: 'Force',
    cell: ({ forces }) =>
      forces.map(({ slug, shortName }, index) => (
        <Fragment key={slug}>
          {index > 0 && ', '}
          <a href={`/forces/${slug}`}>{shortName}</a>
        </Fragment>
      )),
  },
  { heading: 'Kind', cell: ({ kind }) => worded(kind) },
  { heading: 'Published', cell: ({ publishedOn }) => day(publishedOn) },
  { heading: 'Inspection', cell: ({ inspection }) => inspection?.title },
  { heading: 'Findings', cell: ({ findings }) => findings.totalCount, isNumber: true },
  { heading: 'Recommendations', cell: ({ recommendations }) => recommendations.totalCount, isNumber: true },
];

/** The reports that the graph holds the text of. */
export function ReportList() {
  const { query } = useAddress();
  const variables = { after: query.get('after') };
  const answer = useAnswer(reportListOperation, variables);
  return (
    <View title="Reports" lead="Every document whose text and claims the graph holds.">
      <ViewTools operation={reportListOperation} variables={variables} hasTable={false} name="reports" />
      <Answered answer={answer}>
        {({ reports }) => (
          <>
            <DataTable
              caption={counted(reports.nodes.length, 'report')}
              columns={columns}
              rows={reports.nodes}
              rowKey={({ slug }) => slug}
            />
            {reports.pageInfo.hasNextPage && (
              <p>
                <a href={`/reports?after=${encodeURIComponent(reports.pageInfo.endCursor ?? '')}`}>More reports</a>
              </p>
            )}
          </>
        )}
      </Answered>
    </View>
  );
}
