import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Heading } from './outline.ts';
import { type Paragraph, piecesOf } from './paragraphs.ts';
import { overlaps, type Span } from './span.ts';
import { unwrapped } from './unwrapped.ts';

interface ReportTextProps {
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
  readonly headings: readonly Heading[];
  /** The span that the address names, in UTF-16 units. */
  readonly target: Span | undefined;
  /** Another number brings the named span into view again. */
  readonly again?: number;
  /** Whether the focus stays where it is when another span is marked. */
  readonly keepsFocus?: boolean;
  /** Someone clicked on the text at this index. */
  readonly onPoint: (index: number) => void;
}

// What is far from the screen is not laid out, chunk by chunk.
const chunkLength = 40;

/** The text of a report, verbatim, with what claims rest on underlined and the named span marked and in view. */
export function ReportText({
  text,
  paragraphs,
  headings,
  target,
  again,
  keepsFocus = false,
  onPoint,
}: ReportTextProps) {
  const frame = useRef<HTMLDivElement>(null);
  const shown = useMemo(() => unwrapped(text), [text]);
  const headingAt = useMemo(() => new Map(headings.map((heading) => [heading.paragraph, heading])), [headings]);
  const chunks = useMemo(() => {
    const count = Math.ceil(paragraphs.length / chunkLength);
    return Array.from({ length: count }, (_, index) =>
      paragraphs.slice(index * chunkLength, (index + 1) * chunkLength),
    );
  }, [paragraphs]);
  const targetKey = target && `${target.start},${target.end}`;
  useEffect(() => {
    const mark = frame.current?.querySelector('mark');
    if (!mark) return;
    mark.scrollIntoView({ block: 'center', behavior: 'instant' });
    if (!keepsFocus) mark.focus({ preventScroll: true });
  }, [paragraphs, targetKey, again]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the list beside the text does the same for the keyboard.
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list beside the text does the same for the keyboard.
    <div
      ref={frame}
      class="report-text"
      onClick={({ target: clicked }) => {
        const piece = clicked instanceof Element ? clicked.closest<HTMLElement>('[data-at]') : null;
        if (piece !== null && getSelection()?.isCollapsed) onPoint(Number(piece.dataset['at']));
      }}
    >
      {chunks.map((chunk) => (
        <Chunk
          key={chunk[0]?.start}
          text={shown}
          paragraphs={chunk}
          headingAt={headingAt}
          target={target && chunk.some((paragraph) => overlaps(paragraph, target)) ? target : undefined}
        />
      ))}
    </div>
  );
}

interface ChunkProps {
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
  readonly headingAt: ReadonlyMap<Paragraph, Heading>;
  readonly target: Span | undefined;
}

/** Some paragraphs; drawn again only when the marked span comes or goes. */
function Chunk({ text, paragraphs, headingAt, target }: ChunkProps) {
  return useMemo(
    () => (
      <div class="chunk">
        {paragraphs.map((paragraph) => {
          const pieces = <Pieces key={paragraph.start} text={text} paragraph={paragraph} target={target} />;
          const heading = headingAt.get(paragraph);
          if (heading?.isAlone !== true) return <p key={paragraph.start}>{pieces}</p>;
          // The title of the view is the heading of the first level.
          const Level = heading.level === 1 ? 'h2' : 'h3';
          return <Level key={paragraph.start}>{pieces}</Level>;
        })}
      </div>
    ),
    [text, paragraphs, headingAt, target],
  );
}

interface PiecesProps {
  readonly text: string;
  readonly paragraph: Paragraph;
  readonly target: Span | undefined;
}

function Pieces({ text, paragraph, target }: PiecesProps) {
  return (
    <>
      {piecesOf(paragraph, target).map(({ start, end, kinds, isTarget }) => {
        const words = text.slice(start, end);
        const claimed =
          kinds.length === 0 ? (
            words
          ) : (
            <span key={start} class={`claimed ${kinds.join(' ')}`} data-at={start}>
              {words}
            </span>
          );
        return isTarget ? (
          <mark key={start} tabIndex={-1}>
            {claimed}
          </mark>
        ) : (
          claimed
        );
      })}
    </>
  );
}
