import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Decision, type Decisions, decisionText } from './decisions.ts';
import { ProposalCard } from './proposalCard.tsx';
import type { Proposal } from './proposals.ts';

interface OneByOneProps {
  readonly proposals: readonly Proposal[];
  readonly at: number;
  readonly decisions: Decisions;
  readonly go: (index: number) => void;
  readonly decide: (id: string, decision?: Decision) => void;
}

const keysKept = 'inspection-graph:review-keys';

/** The proposal in hand, with the ways to the others and what may be decided. */
export function OneByOne({ proposals, at, decisions, go, decide }: OneByOneProps) {
  const current = proposals[at];
  const reason = useRef<HTMLInputElement>(null);
  const [hasKeys, setHasKeys] = useState(() => localStorage.getItem(keysKept) !== 'off');
  const decideAndGo = (decision: Decision) => {
    if (current === undefined || (decision.decision === 'accept' && !acceptable(current))) return;
    decide(current.id, decision);
    if (at + 1 < proposals.length) go(at + 1);
  };
  const accept = () => decideAndGo({ decision: 'accept' });
  const reject = () => {
    const words = reason.current?.value.trim() ?? '';
    decideAndGo({ decision: 'reject', ...(words === '' ? {} : { reason: words }) });
  };
  const previous = () => go(Math.max(at - 1, 0));
  const next = () => go(Math.min(at + 1, proposals.length - 1));
  useKeys(hasKeys, { j: next, k: previous }, { a: accept, r: reject });
  if (current === undefined) return null;
  const decision = decisions.get(current.id);
  return (
    <section aria-label="One proposal after another">
      <div class="review-steps">
        <button type="button" onClick={previous} disabled={at === 0}>
          Previous
        </button>
        <span aria-live="polite">
          {at + 1} of {proposals.length}
        </span>
        <button type="button" onClick={next} disabled={at + 1 >= proposals.length}>
          Next
        </button>
      </div>
      <ProposalCard proposal={current} />
      {!acceptable(current) && (
        <p>
          It has no theme, so it cannot be accepted here: <code>inspection-graph review</code> in a terminal asks for
          one.
        </p>
      )}
      <div class="review-decide" key={current.id}>
        <button type="button" onClick={accept} onKeyDown={onceOnly} disabled={!acceptable(current)}>
          Accept
        </button>
        <button type="button" onClick={reject} onKeyDown={onceOnly}>
          Reject
        </button>
        <label>
          because <input ref={reason} type="text" defaultValue={decision?.reason ?? ''} />
        </label>
      </div>
      <p class="review-said" role="status">
        {decision === undefined ? 'Not decided.' : decisionText(decision)}{' '}
        {decision !== undefined && (
          <button type="button" onClick={() => decide(current.id)}>
            Take back
          </button>
        )}
      </p>
      <label class="review-keys">
        <input
          type="checkbox"
          checked={hasKeys}
          onChange={({ currentTarget }) => {
            localStorage.setItem(keysKept, currentTarget.checked ? 'on' : 'off');
            setHasKeys(currentTarget.checked);
          }}
        />{' '}
        Keys: <kbd>j</kbd> next, <kbd>k</kbd> previous, <kbd>a</kbd> accept, <kbd>r</kbd> reject
      </label>
    </section>
  );
}

/** Whether the checks of an ingest let it stand as reviewed: findings and recommendations need a theme. */
function acceptable({ kind, claim }: Proposal): boolean {
  return claim.themes.length > 0 || kind === 'JUDGMENT' || kind === 'STATISTIC';
}

/** A key that is held down decides on the proposal in view, and not on those that come after it, which nobody has read. */
function onceOnly(event: Pick<KeyboardEvent, 'repeat' | 'preventDefault'>): void {
  if (event.repeat) event.preventDefault();
}

type Actions = Readonly<Record<string, () => void>>;

/**
 * Listens to single keys while nobody types. Someone who speaks or shakes may turn them off.
 *
 * @param steps what keys do, again and again while they are held down
 * @param decisions what keys do once each time they are pressed
 */
function useKeys(isOn: boolean, steps: Actions, decisions: Actions): void {
  const current = useRef({ steps, decisions });
  current.current = { steps, decisions };
  // Before the next key can be pressed.
  useLayoutEffect(() => {
    if (!isOn) return;
    const listen = (event: KeyboardEvent) => {
      const isTyping = event.target instanceof Element && event.target.closest('input:not([type=checkbox]), select');
      if (isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
      const { steps, decisions } = current.current;
      const action = steps[event.key] ?? (event.repeat ? undefined : decisions[event.key]);
      if (action === undefined) return;
      event.preventDefault();
      action();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [isOn]);
}
