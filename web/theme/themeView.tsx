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
import { counted } from '../words.ts';
import { SharedBy } from './sharedBy.tsx';
import { type Theme, themeOperation } from './theme.graphql.ts';
import { ThemeTimeline, useThemeTimeline } from './themeTimeline.tsx';

/** What reports find in one theme: who shares it, who solved it, and what became of it. */
export function ThemeView() {
  const slug = useSlug();
  const answer = useAnswer(themeOperation, { slug });
  return (
    <Answered answer={answer}>
      {({ theme }) => (theme === null ? <NotFound /> : <ThemeSections key={theme.slug} theme={theme} />)}
    </Answered>
  );
}

function ThemeSections({ theme }: { readonly theme: Theme }) {
  const { slug, label, definition, findings, weakIn, strongIn, recommendations } = theme;
  const asTable = useAsTable();
  const force = useAddress().query.get('force');
  const { answer, draw } = useThemeTimeline(slug, force);
  const title = `${label}: findings by the month they speak of`;
  const picture = useCallback(() => asPicture(draw, title), [draw, title]);
  const forces = [...weakIn.forces, ...strongIn.forces].map((one) => one.force);
  return (
    <View title={label} lead={definition}>
      <ViewTools
        operation={themeOperation}
        variables={{ slug }}
        graphOf={theme.id}
        files={{ table: 'findings', filters: { theme: slug } }}
        {...(findings.totalCount > 0 ? { picture } : {})}
        name={slug}
      />
      <Scheme theme={theme} />
      <p>{counted(findings.totalCount, 'finding')} in it and in the themes narrower than it.</p>
      <div class="columns">
        <SharedBy id="shared" theme={slug} sharing={weakIn} polarity="WEAKNESS" asTable={asTable} />
        <SharedBy id="solved" theme={slug} sharing={strongIn} polarity="STRENGTH" asTable={asTable} />
      </div>
      <ThemeTimeline slug={slug} force={force} forces={forces} answer={answer} draw={draw} asTable={asTable} />
      <Section id="recommendations" title="Recommendations by due date" count={recommendations.totalCount}>
        <RecommendationList filter={{ theme: slug }} first={recommendations} asTable={asTable} />
      </Section>
    </View>
  );
}

function Scheme({ theme: { broader, narrower, related, altLabels, alignment } }: { readonly theme: Theme }) {
  const themes = (of: Theme['narrower']) => <Links of={of.map(({ slug, label }) => [`/themes/${slug}`, label])} />;
  return (
    <dl class="facts">
      {broader !== null && (
        <>
          <dt>Broader</dt>
          <dd>{themes([broader])}</dd>
        </>
      )}
      {narrower.length > 0 && (
        <>
          <dt>Narrower</dt>
          <dd>{themes(narrower)}</dd>
        </>
      )}
      {related.length > 0 && (
        <>
          <dt>Related</dt>
          <dd>{themes(related)}</dd>
        </>
      )}
      {altLabels.length > 0 && (
        <>
          <dt>Also worded</dt>
          <dd>{altLabels.join('; ')}</dd>
        </>
      )}
      {alignment !== null && (
        <>
          <dt>In other schemes</dt>
          <dd>{alignment}</dd>
        </>
      )}
    </dl>
  );
}
