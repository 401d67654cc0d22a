import { remembering } from '../remembering.ts';
import { child, elements, value, type XmlElement, type XmlTree } from './xml.ts';

/** The styles of a Word document: by id, one and those that it is based on, each once, itself first. */
export function stylesOf(styles: XmlTree): (id: string) => readonly XmlElement[] {
  const known = new Map(elements(styles, 'w:style').map((one) => [one.attribs['w:styleId'] ?? '', one]));
  return remembering((id) => {
    const chain = new Set<XmlElement>();
    let style = known.get(id);
    while (style !== undefined && !chain.has(style)) {
      chain.add(style);
      style = known.get(value(child(style, 'w:basedOn')) ?? '');
    }
    return [...chain];
  });
}
