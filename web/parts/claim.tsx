import type { ComponentChildren } from 'preact';
import { sentenceLink } from '../links.ts';
import { day, folded } from '../words.ts';
import type { ClaimFields, EvidenceFields } from './claims.graphql.ts';

interface ClaimProps {
  readonly claim: ClaimFields;
  /** What the claim says. */
  readonly children: ComponentChildren;
  /** Short marks before it, such as its polarity. */
  readonly marks?: ComponentChildren;
  /** What the view itself says already, and the claim need not. */
  readonly without?: readonly ('forces' | 'themes' | 'report')[];
}

/** A claim of any kind with whom and what it is about, and the sentences that it rests on. */
export function Claim({ claim, children, marks, without = [] }: ClaimProps) {
  const { forces, themes, evidence, reviewStatus } = claim;
  return (
    <article class="claim">
      <p class="marks">
        {marks}
        {reviewStatus === 'PROPOSED' && <span class="mark proposed">Proposed, not yet reviewed</span>}
        {!without.includes('forces') && forces.map((force) => <a href={`/forces/${force.slug}`}>{force.shortName}</a>)}
        {!without.includes('themes') && themes.map((theme) => <a href={`/themes/${theme.slug}`}>{theme.label}</a>)}
      </p>
      <div class="says">{children}</div>
      {evidence.map((span) => (
        <Quote key={span.start} evidence={span} withReport={!without.includes('report')} />
      ))}
    </article>
  );
}

interface QuoteProps {
  readonly evidence: EvidenceFields;
  /** Whether it says which report it is from. */
  readonly withReport?: boolean;
}

/** A verbatim span, which leads to its place in the report. */
export function Quote({ evidence, withReport = true }: QuoteProps) {
  const { quote, section, report } = evidence;
  return (
    <figure class="quote">
      <blockquote>
        <a href={sentenceLink(report.slug, evidence)}>“{folded(quote)}”</a>
      </blockquote>
      <figcaption>
        {withReport && (
          <>
            <cite>{report.title}</cite>, {day(report.publishedOn)}
          </>
        )}
        {withReport && section !== null && ', '}
        {section !== null && `under “${folded(section)}”`}
      </figcaption>
    </figure>
  );
}
