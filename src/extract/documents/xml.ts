import { DomUtils, parseDocument } from 'htmlparser2';

/** A part of a Word document, as a tree that can be changed and written again. */
export type XmlTree = ReturnType<typeof parseDocument>;
export type XmlElement = ReturnType<typeof DomUtils.getElementsByTagName>[number];

export function xmlTree(xml: string): XmlTree {
  return parseDocument(xml, { xmlMode: true });
}

export function xmlText(tree: XmlTree): string {
  return DomUtils.getOuterHTML(tree, { xmlMode: true });
}

/** All elements of a name in a part, in order. */
export function elements(within: XmlTree | XmlElement, name: string): readonly XmlElement[] {
  return DomUtils.getElementsByTagName(name, within);
}

/** The elements of a name that stand right in an element. */
export function children(of: XmlElement | undefined, name: string): readonly XmlElement[] {
  return of === undefined ? [] : DomUtils.getElementsByTagName(name, of.children, false);
}

/** The first element at the end of a path of names, each right in the one before. */
export function child(of: XmlElement | undefined, ...names: readonly string[]): XmlElement | undefined {
  return names.reduce((element, name) => children(element, name)[0], of);
}

/** What Word says of a thing: the attribute `w:val` of an element. */
export function value(of: XmlElement | undefined): string | undefined {
  return of?.attribs['w:val'];
}
