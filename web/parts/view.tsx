import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

interface ViewProps {
  /** The heading, and the title of the window. */
  readonly title: string;
  /** A sentence below the heading. */
  readonly lead?: ComponentChildren;
  readonly children: ComponentChildren;
}

// The first view of a visit is announced by the browser itself.
let isFirst = true;

/**
 * A view with its title. Someone who comes from another view without seeing the screen hears the title: the heading has
 * the focus then.
 */
export function View({ title, lead, children }: ViewProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} – Inspection Graph`;
  }, [title]);
  useEffect(() => {
    if (!isFirst) heading.current?.focus({ preventScroll: true });
    isFirst = false;
  }, []);
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {lead !== undefined && <p class="lead">{lead}</p>}
      {children}
    </>
  );
}
