import { DomUtils, ElementType } from 'htmlparser2';
import JSZip from 'jszip';
import { toXml } from 'xast-util-to-xml';
import { type Numberer, numberer } from './docxNumbers.ts';
import { stylesOf } from './docxStyles.ts';
import { child, elements, value, type XmlElement, type XmlTree, xmlText, xmlTree } from './xml.ts';

/**
 * A Word document that says in its text what Word works out when it shows it, and `mammoth` leaves out: the numbers of
 * paragraphs, and what simple fields hold, as the number of a table in its caption. What Word hides is not in it.
 */
export async function writtenOut(bytes: Uint8Array): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(bytes);
  const part = async (name: string) => (await zip.file(name)?.async('string')) ?? '';
  const [source, styles] = [await part(bodyPart), await part('word/styles.xml')];
  const opened = source.replace(simpleField, '');
  const isNumbered = [opened, styles].some((xml) => xml.includes('<w:numPr'));
  const hides = [opened, styles].some((xml) => xml.includes('<w:vanish'));
  const body = isNumbered || hides ? xmlTree(opened) : undefined;
  if (body === undefined && opened === source) return bytes;
  if (body !== undefined && hides) leaveOutHidden(body, stylesOf(xmlTree(styles)));
  if (body !== undefined && isNumbered)
    numberParagraphs(body, numberer(xmlTree(await part('word/numbering.xml')), xmlTree(styles)));
  zip.file(bodyPart, body === undefined ? opened : xmlText(body));
  return zip.generateAsync({ type: 'uint8array' });
}

/** What stands around the text of a simple field. */
const simpleField = /<\/?w:fldSimple\b[^>]*>/g;
const bodyPart = 'word/document.xml';

/** Leaves the marks of fields: one may be hidden that opens what is not. */
function leaveOutHidden(body: XmlTree, chainOf: (id: string) => readonly XmlElement[]): void {
  for (const run of elements(body, 'w:r')) {
    const named = [child(run, 'w:rPr', 'w:rStyle'), child(paragraphOf(run), 'w:pPr', 'w:pStyle')].map(value);
    const styles = named.flatMap((id) => (id === undefined ? [] : chainOf(id)));
    const isOut = [run, ...styles].map(isHidden).find((said) => said !== undefined) === true;
    if (isOut && child(run, 'w:fldChar') === undefined) DomUtils.removeElement(run);
  }
}

/** The paragraph that a run is in: of a text box its own, and not the one that the box hangs on. */
function paragraphOf({ parent }: XmlElement): XmlElement | undefined {
  let around = parent;
  while (around !== null && !(around.type === ElementType.Tag && around.name === 'w:p')) around = around.parent;
  return around ?? undefined;
}

/** Whether a run or a style is marked as hidden text (ECMA-376, part 1, 17.3.2.41), where it says either. */
function isHidden(marked: XmlElement): boolean | undefined {
  const hidden = child(marked, 'w:rPr', 'w:vanish');
  return hidden === undefined ? undefined : !['0', 'false', 'off'].includes(value(hidden) ?? '');
}

/** Writes each number before its paragraph, which stands in no list from then on. */
function numberParagraphs(body: XmlTree, numberOf: Numberer): void {
  for (const paragraph of elements(body, 'w:p')) {
    const number = numberOf(paragraph);
    const properties = child(paragraph, 'w:pPr');
    if (number === undefined || properties === undefined) continue;
    const listed = child(properties, 'w:numPr');
    if (listed !== undefined) DomUtils.removeElement(listed);
    for (const unlisted of xmlTree(inNoList).children) DomUtils.appendChild(properties, unlisted);
    for (const run of xmlTree(runOf(`${number} `.trimStart())).children) DomUtils.append(properties, run);
  }
}

/** No list, not even that of the paragraph's style (ECMA-376, part 1, 17.9.18). */
const inNoList = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>';

function runOf(text: string): string {
  const words = { type: 'text' as const, value: text };
  const attributes = { 'xml:space': 'preserve' };
  const inRun = { type: 'element' as const, name: 'w:t', attributes, children: [words] };
  return toXml({ type: 'element', name: 'w:r', attributes: {}, children: [inRun] });
}
