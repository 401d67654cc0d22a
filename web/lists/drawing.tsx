import { useEffect, useRef, useState } from 'preact/hooks';
import { Problem } from '../parts/answered.tsx';

/** The colours of a drawing: those of the view, or those of a picture that stands alone. */
export interface Palette {
  readonly ink: string;
  readonly soft: string;
  readonly rule: string;
  readonly paper: string;
  readonly STRENGTH: string;
  readonly WEAKNESS: string;
  readonly NEUTRAL: string;
}

const ofView: Palette = {
  ink: 'var(--ink)',
  soft: 'var(--ink-soft)',
  rule: 'var(--rule)',
  paper: 'var(--paper)',
  STRENGTH: 'var(--strength)',
  WEAKNESS: 'var(--weakness)',
  NEUTRAL: 'var(--neutral)',
};

const ofPicture: Palette = {
  ink: '#18212c',
  soft: '#4a5562',
  rule: '#d3dae2',
  paper: 'white',
  STRENGTH: '#1c4fc4',
  WEAKNESS: '#9a3412',
  NEUTRAL: '#4a5562',
};

/** Draws something for a width in pixels. */
export type Draw = (width: number, palette: Palette, title?: string) => SVGSVGElement | Promise<SVGSVGElement>;

/** A drawing that can stand alone, for a file: dark on white, with its title and whose words it draws. */
export async function asPicture(draw: Draw, title: string): Promise<SVGSVGElement> {
  return draw(960, ofPicture, title);
}

/** What stands below a picture: whose words it draws. */
export const source = 'HMIC reports, © Crown copyright, Open Government Licence v3.0.';

interface DrawingProps {
  readonly draw: Draw;
  /** What it shows, in a sentence, for those who do not see it. */
  readonly label: string;
}

/** A drawing as wide as its place, drawn anew when that changes. */
export function Drawing({ draw, label }: DrawingProps) {
  const place = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  const [error, setError] = useState<unknown>();
  useEffect(() => {
    const watcher = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    if (place.current !== null) watcher.observe(place.current);
    return () => watcher.disconnect();
  }, []);
  useEffect(() => {
    if (width === 0) return;
    let isLast = true;
    const show = async () => {
      const drawing = await draw(width, ofView);
      if (isLast) place.current?.replaceChildren(drawing);
    };
    show().catch(setError);
    return () => {
      isLast = false;
    };
  }, [draw, width]);
  if (error !== undefined) return <Problem error={error} />;
  return (
    <figure class="drawing" aria-label={label}>
      {/* The parts of a plot have names but no roles: what they show is said by the label and the table. */}
      <div ref={place} aria-hidden="true" />
    </figure>
  );
}
