import type { ComponentChildren } from 'preact';
import { PolarityMark } from '../parts/finding.tsx';
import { figure, folded, worded } from '../words.ts';
import type { Proposal } from './proposals.ts';

/** All that is proposed of one claim, for a person to judge. */
export function ProposalCard({ proposal }: { readonly proposal: Proposal }) {
  const { claim, kind } = proposal;
  const partners = 'partners' in claim ? claim.partners.map(({ name }) => name) : [];
  return (
    <article class="claim proposal" aria-label="The proposed claim">
      <p class="marks">
        <span class="mark">{worded(kind)}</span>
        {kind === 'FINDING' && <PolarityMark polarity={proposal.claim.polarity} />}
      </p>
      <div class="says">
        <Says proposal={proposal} />
      </div>
      <dl>
        {kind === 'FINDING' && (
          <>
            <Row name="Timing">{worded(proposal.claim.timing)}</Row>
            <Row name="Said by">{worded(proposal.claim.saidBy)}</Row>
          </>
        )}
        <Row name="Themes">{claim.themes.map(({ label }) => label).join('; ') || 'none'}</Row>
        {partners.length > 0 && <Row name="Partners">{partners.join('; ')}</Row>}
        <Row name="Confidence">{claim.confidence ?? 'not given'}</Row>
        <Row name="Made by">{claim.madeBy}</Row>
        {claim.evidence.map(({ start, end, quote, section }) => (
          <Row key={start} name="Quote">
            “{folded(quote)}” ({start}–{end}
            {section !== null && `, under “${folded(section)}”`})
          </Row>
        ))}
      </dl>
    </article>
  );
}

function Row({ name, children }: { readonly name: string; readonly children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Says({ proposal }: { readonly proposal: Proposal }) {
  switch (proposal.kind) {
    case 'FINDING':
      return <p>{proposal.claim.statement}</p>;
    case 'RECOMMENDATION': {
      const { text, parts, deadlines } = proposal.claim;
      return (
        <>
          <p>{folded(text)}</p>
          {parts.length > 0 && (
            <ul>
              {parts.map((part) => (
                <li key={part.label}>
                  ({part.label}) {folded(part.text)}
                </li>
              ))}
            </ul>
          )}
          {deadlines.length > 0 && <p>Due: {deadlines.map((deadline) => deadline.text).join('; ')}</p>}
        </>
      );
    }
    case 'JUDGMENT':
      return (
        <p>
          {worded(proposal.claim.grade)}: {proposal.claim.question}
        </p>
      );
    case 'STATISTIC': {
      const { measure, value, unit, margin, area, periodStart, periodEnd } = proposal.claim;
      const period = [periodStart, periodEnd].filter((day) => day !== null).join(' to ');
      return (
        <p>
          {measure}: {figure(value)}
          {margin !== null && ` ± ${figure(margin)}`} {unit}, {area}
          {period !== '' && `, ${period}`}
        </p>
      );
    }
  }
}

/** A proposal in one line, for a table. */
export function proposalLine(proposal: Proposal): string {
  switch (proposal.kind) {
    case 'FINDING':
      return proposal.claim.statement;
    case 'RECOMMENDATION':
      return folded(proposal.claim.text);
    case 'JUDGMENT':
      return `${worded(proposal.claim.grade)}: ${proposal.claim.question}`;
    case 'STATISTIC':
      return `${proposal.claim.measure}: ${figure(proposal.claim.value)} ${proposal.claim.unit}, ${proposal.claim.area}`;
  }
}
