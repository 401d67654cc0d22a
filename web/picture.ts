const svgNamespace = 'http://www.w3.org/2000/svg';

/** Saves a drawing as an SVG file. */
export async function saveAsSvg(drawing: SVGSVGElement, name: string): Promise<void> {
  save(svgBlob(drawing), `${name}.svg`);
}

/**
 * Saves a drawing as a PNG file, with two pixels for each of its own.
 *
 * @throws when the browser cannot draw it
 */
export async function saveAsPng(drawing: SVGSVGElement, name: string): Promise<void> {
  const address = URL.createObjectURL(svgBlob(drawing));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.naturalWidth * 2;
    canvas.height = image.naturalHeight * 2;
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('the browser has no canvas');
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (blob === null)
      throw new Error(`a picture of ${canvas.width} by ${canvas.height} pixels is too large for the browser`);
    save(blob, `${name}.png`);
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** A drawing that can stand alone: it says what it is, and how large. */
function svgBlob(drawing: SVGSVGElement): Blob {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  copy.setAttribute('xmlns', svgNamespace);
  const text = new XMLSerializer().serializeToString(copy);
  return new Blob([`<?xml version="1.0" encoding="UTF-8"?>\n${text}\n`], { type: 'image/svg+xml' });
}

function save(blob: Blob, file: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = file;
  link.click();
  URL.revokeObjectURL(link.href);
}
