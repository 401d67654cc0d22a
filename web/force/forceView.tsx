import { useCallback } from 'preact/hooks';
import { useAddress, useSlug } from '../address.ts';
import { asPicture } from '../lists/drawing.tsx';
import { Links } from '../lists/links.tsx';
import { RecommendationList } from '../lists/recommendations.tsx';
import { Section } from '../lists/section.tsx';
import { NotFound } from '../notFound.tsx';
import { Answered } from '../parts/answered.tsx';
import { View } from '../parts/view.tsx';
import { useAsTable, ViewTools } from '../parts/viewTools.tsx';
import { useAnswer } from '../useAnswer.ts';
import { counted, day } from '../words.ts';
import { type Force, forceOperation } from './force.graphql.ts';
import { ForceFindings } from './forceFindings.tsx';
import { Judgments } from './judgments.tsx';
import { Lessons } from './lessons.tsx';
import { SimilarForces } from './similarForces.tsx';
import { ForceTimeline, useForceTimeline } from './timeline.tsx';

/** What the reports say of one force, and whom it can learn from. */
export function ForceView() {
  const slug = useSlug();
  const answer = useAnswer(forceOperation, { slug });
  return (
    <Answered answer={answer}>
      {({ force }) => (force === null ? <NotFound /> : <ForceSections key={force.slug} force={force} />)}
    </Answered>
  );
}

function ForceSections({ force }: { readonly force: Force }) {
  const { name, region, country, onsCode, reports } = force;
  const place = region === country ? region : `${region}, ${country}`;
  return (
    <View title={name} lead={`${place}. ONS code ${onsCode}.`}>
      {reports.totalCount > 0 ? (
        <Reported force={force} />
      ) : (
        <>
          <ViewTools operation={forceOperation} variables={{ slug: force.slug }} hasTable={false} name={force.slug} />
          <p class="missing-note">The graph holds no report on this force: nothing is known here, good or bad.</p>
        </>
      )}
    </View>
  );
}

function Reported({ force }: { readonly force: Force }) {
  const { slug, name, shortName, judgments, recommendations } = force;
  const asTable = useAsTable();
  const similar = useAddress().query.get('similar') === 'STRENGTH' ? 'STRENGTH' : 'WEAKNESS';
  const { timeline, draw } = useForceTimeline(slug);
  const title = `${name}: findings by the month they speak of`;
  const picture = useCallback(() => asPicture(draw, title), [draw, title]);
  return (
    <>
      <ViewTools
        operation={forceOperation}
        variables={{ slug }}
        graphOf={force.id}
        files={{ table: 'findings', filters: { force: slug } }}
        {...(force.findings.totalCount > 0 ? { picture } : {})}
        name={slug}
      />
      <Summary force={force} />
      <Contents />
      <ForceTimeline slug={slug} timeline={timeline} draw={draw} asTable={asTable} />
      <Section id="judgments" title="Judgments" count={judgments.length}>
        <Judgments judgments={judgments} asTable={asTable} />
      </Section>
      <ForceFindings force={force} asTable={asTable} />
      <Section id="recommendations" title="Recommendations by due date" count={recommendations.totalCount}>
        <RecommendationList filter={{ force: slug }} first={recommendations} without={['forces']} asTable={asTable} />
      </Section>
      <SimilarForces slug={slug} polarity={similar} asTable={asTable} />
      <Lessons slug={slug} shortName={shortName} asTable={asTable} />
    </>
  );
}

const parts = [
  ['timeline', 'Timeline'],
  ['judgments', 'Judgments'],
  ['findings', 'Weaknesses and strengths'],
  ['recommendations', 'Recommendations'],
  ['similar', 'Similar forces'],
  ['lessons', 'Lessons'],
] as const;

function Contents() {
  return (
    <nav class="contents" aria-label="On this page">
      {parts.map(([id, words]) => (
        <a key={id} href={`#${id}`}>
          {words}
        </a>
      ))}
    </nav>
  );
}

function Summary({ force: { reports, weaknesses, strengths, facts, findings } }: { readonly force: Force }) {
  return (
    <p class="lead">
      {counted(findings.totalCount, 'finding')} ({counted(weaknesses.totalCount, 'weakness', 'weaknesses')},{' '}
      {counted(strengths.totalCount, 'strength')}, {counted(facts.totalCount, 'fact')}) in{' '}
      {counted(reports.totalCount, 'report')}:{' '}
      <Links
        of={reports.nodes.map(({ slug, title, publishedOn }) => [`/reports/${slug}`, `${title}, ${day(publishedOn)}`])}
      />
      .
    </p>
  );
}
