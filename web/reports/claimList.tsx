import { Fragment } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useAddress } from '../address.ts';
import { counted } from '../words.ts';
import { type ClaimKind, claimKinds, type ListedClaim } from './claims.ts';
import { fragmentOf, overlaps, type Span } from './span.ts';

interface ClaimListProps {
  readonly claims: readonly ListedClaim[];
  /** The span that the address names, in code points. */
  readonly target: Span | undefined;
}

const signs: Readonly<Record<ClaimKind, string>> = {
  weakness: '▼',
  strength: '▲',
  neutral: '●',
  recommendation: '➜',
  judgment: '★',
  statistic: '#',
};

/** The claims of a report in the order of its text; each leads to its sentences, and the one marked in the text is shown. */
export function ClaimList({ claims, target }: ClaimListProps) {
  const address = useAddress();
  const list = useRef<HTMLOListElement>(null);
  const chosen = address.query.get('kind') ?? '';
  const kinds = (Object.keys(claimKinds) as ClaimKind[]).filter((kind) => claims.some((claim) => claim.kind === kind));
  const shown = claims.filter(({ kind }) => chosen === '' || kind === chosen);
  const targetKey = target && fragmentOf(target);
  useEffect(() => {
    const current = list.current?.querySelector<HTMLElement>('[aria-current]');
    // The list alone scrolls: the text is where the page is.
    if (list.current && current) list.current.scrollTop = current.offsetTop - list.current.offsetTop - 40;
  }, [targetKey, claims]);
  return (
    <section class="claim-list" aria-labelledby="claims-heading">
      <h2 id="claims-heading">Claims</h2>
      <label>
        <span class="unseen">Which claims to list</span>
        <select
          value={chosen}
          onChange={({ currentTarget }) => {
            const { hash } = location;
            address.set({ kind: currentTarget.value }, 'replace');
            if (hash !== '') history.replaceState(null, '', location.pathname + location.search + hash);
          }}
        >
          <option value="">All {counted(claims.length, 'claim')}</option>
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {claimKinds[kind]} ({claims.filter((claim) => claim.kind === kind).length})
            </option>
          ))}
        </select>
      </label>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard. */}
      <ol ref={list} tabIndex={0}>
        {shown.map((claim) => (
          <ClaimItem key={claim.id} claim={claim} isCurrent={isAt(claim, target)} />
        ))}
      </ol>
    </section>
  );
}

function ClaimItem({ claim: { kind, words, evidence, reviewStatus, themes }, isCurrent }: ClaimItemProps) {
  const [first, ...others] = evidence;
  return (
    <li class={kind} aria-current={isCurrent ? 'true' : undefined}>
      <span class={`mark ${kind}`}>
        <span aria-hidden="true">{signs[kind]}</span> {claimKinds[kind]}
      </span>{' '}
      {reviewStatus === 'PROPOSED' && <span class="mark proposed">Proposed</span>}{' '}
      {first === undefined ? words : <a href={fragmentOf(first)}>{words}</a>}
      {others.map((span, index) => (
        <Fragment key={span.start}>
          {' '}
          <a href={fragmentOf(span)} aria-label={`Sentence ${index + 2} that it rests on`}>
            [{index + 2}]
          </a>
        </Fragment>
      ))}
      <span class="about">
        {themes.map(({ slug, label }) => (
          <a key={slug} href={`/themes/${slug}`}>
            {label}
          </a>
        ))}
      </span>
    </li>
  );
}

interface ClaimItemProps {
  readonly claim: ListedClaim;
  readonly isCurrent: boolean;
}

function isAt({ evidence }: ListedClaim, target: Span | undefined): boolean {
  return target !== undefined && evidence.some((span) => overlaps(span, target));
}
