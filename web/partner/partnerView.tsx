import { useCallback } from 'preact/hooks';
import { useSlug } from '../address.ts';
import { ask, NoAnswer } from '../api.ts';
import { FindingList } from '../lists/findings.tsx';
import { Paged } from '../lists/paged.tsx';
import { RecommendationList } from '../lists/recommendations.tsx';
import { Section } from '../lists/section.tsx';
import { NotFound } from '../notFound.tsx';
import { Answered } from '../parts/answered.tsx';
import { View } from '../parts/view.tsx';
import { useAsTable, ViewTools } from '../parts/viewTools.tsx';
import { useAnswer } from '../useAnswer.ts';
import { worded } from '../words.ts';
import { type Partner, partnerForcesOperation, partnerOperation } from './partner.graphql.ts';

/** What a partner is, and what reports say of the work with it, or through it. */
export function PartnerView() {
  const slug = useSlug();
  const answer = useAnswer(partnerOperation, { slug });
  return (
    <Answered answer={answer}>
      {({ partner }) => (partner === null ? <NotFound /> : <PartnerSections key={partner.slug} partner={partner} />)}
    </Answered>
  );
}

function PartnerSections({ partner }: { readonly partner: Partner }) {
  const { slug, name, kind, description, aliases, belongsTo, findings, recommendations } = partner;
  const asTable = useAsTable();
  return (
    <View title={name} lead={description}>
      <ViewTools
        operation={partnerOperation}
        variables={{ slug }}
        graphOf={partner.id}
        files={{ table: 'findings', filters: { partner: slug } }}
        name={slug}
      />
      <dl class="facts">
        <dt>Kind</dt>
        <dd>
          <a href={`/partners?kind=${kind}`}>{worded(kind)}</a>
        </dd>
        {aliases.length > 0 && (
          <>
            <dt>Also called</dt>
            <dd>{aliases.join('; ')}</dd>
          </>
        )}
        {belongsTo !== null && (
          <>
            <dt>Belongs to</dt>
            <dd>
              <a href={`/forces/${belongsTo.slug}`}>{belongsTo.name}</a>
            </dd>
          </>
        )}
      </dl>
      <Forces partner={partner} />
      <Section id="findings" title="Findings" count={findings.totalCount}>
        <FindingList filter={{ partner: slug }} first={findings} asTable={asTable} />
      </Section>
      <Section id="recommendations" title="Recommendations by due date" count={recommendations.totalCount}>
        <RecommendationList filter={{ partner: slug }} first={recommendations} asTable={asTable} />
      </Section>
    </View>
  );
}

function Forces({ partner: { slug, forces } }: { readonly partner: Partner }) {
  const next = useCallback(
    async (after: string, signal: AbortSignal) => {
      const { partner } = await ask(partnerForcesOperation, { slug, after }, signal);
      if (partner === null) throw new NoAnswer('The partner is no longer in the graph.');
      return partner.forces;
    },
    [slug],
  );
  return (
    <Section id="forces" title="Forces whose findings or recommendations mention it" count={forces.totalCount}>
      {forces.totalCount === 0 && <p>None: reports only name it.</p>}
      <Paged first={forces} next={next} of="forces">
        {(shown) => (
          <ul class="plain">
            {shown.map((force) => (
              <li key={force.slug}>
                <a href={`/forces/${force.slug}`}>{force.name}</a>
              </li>
            ))}
          </ul>
        )}
      </Paged>
    </Section>
  );
}
