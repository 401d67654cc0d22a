import type { ComponentChildren } from 'preact';
import type { Operation } from '../graphql.ts';
import { answerLink, graphqlLink } from '../links.ts';

interface SectionProps {
  /** Its place in the address: `#judgments`. */
  readonly id: string;
  readonly title: ComponentChildren;
  /** How many things it has, where it counts some. */
  readonly count?: number | undefined;
  /** Links to its other forms, where it asks for more than the view did. */
  readonly tools?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** A part of a view with its heading. */
export function Section({ id, title, count, tools, children }: SectionProps) {
  return (
    <section class="part" aria-labelledby={id}>
      <div class="part-head">
        <h2 id={id}>
          {title} {count !== undefined && <span class="count">{count.toLocaleString('en-GB')}</span>}
        </h2>
        {tools}
      </div>
      {children}
    </section>
  );
}

interface PartToolsProps<Result, Variables> {
  readonly operation: Operation<Result, Variables>;
  readonly variables: Variables;
  /** What the links are of, for those who hear them one by one. */
  readonly of: string;
  /** Whether it is one list, which a file can hold row by row. */
  readonly hasFile?: boolean;
}

/** The other forms of a part of a view: its own operation, and its answer as a file. */
export function PartTools<Result, Variables>(props: PartToolsProps<Result, Variables>) {
  const { operation, variables, of, hasFile = false } = props;
  return (
    <p class="part-tools">
      <a href={graphqlLink(operation, variables)} aria-label={`${of} as GraphQL`}>
        As GraphQL
      </a>
      {hasFile && (
        <a href={answerLink(operation, variables, 'csv')} download aria-label={`${of} as CSV`}>
          CSV
        </a>
      )}
    </p>
  );
}
