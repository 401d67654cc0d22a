import { sentenceLink } from '../links.ts';
import type { EvidenceFields } from '../parts/claims.graphql.ts';
import { day, folded } from '../words.ts';
import { Links } from './links.tsx';

/** The places in reports that a claim rests on, where their words are shown already. */
export function Places({ evidence }: { readonly evidence: readonly EvidenceFields[] }) {
  const reports = [...new Map(evidence.map(({ report }) => [report.slug, report])).values()];
  return (
    <>
      {reports.map(({ slug, title, publishedOn }, index) => (
        <>
          {index > 0 && '; '}
          <cite>{title}</cite>, {day(publishedOn)}:{' '}
          <Links
            of={evidence
              .filter(({ report }) => report.slug === slug)
              .map((span) => [
                sentenceLink(slug, span),
                span.section === null ? 'the sentence' : `under “${folded(span.section)}”`,
              ])}
          />
        </>
      ))}
    </>
  );
}
