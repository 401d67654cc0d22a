import { DomUtils } from 'htmlparser2';
import JSZip from 'jszip';
import { toXml } from 'xast-util-to-xml';
import { numberer } from './docxNumbers.ts';
import { child, elements, type XmlTree, xmlText, xmlTree } from './xml.ts';

/**
 * A Word document that says in its text what Word works out when it shows it, and `mammoth` leaves out: the numbers of
 * paragraphs, and what simple fields hold, as the number of a table in its caption.
 */
export async function writtenOut(bytes: Uint8Array): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(bytes);
  const part = async (name: string) => xmlTree((await zip.file(name)?.async('string')) ?? '');
  const body = await part(bodyPart);
  const isChanged = [
    numbersWritten(body, await part('word/numbering.xml'), await part('word/styles.xml')),
    fieldsOpened(body),
  ].includes(true);
  if (!isChanged) return bytes;
  zip.file(bodyPart, xmlText(body));
  return zip.generateAsync({ type: 'uint8array' });
}

const bodyPart = 'word/document.xml';

/** Writes each number before its paragraph, which stands in no list from then on; whether there was any. */
function numbersWritten(body: XmlTree, numbering: XmlTree, styles: XmlTree): boolean {
  const numberOf = numberer(numbering, styles);
  let isAny = false;
  for (const paragraph of elements(body, 'w:p')) {
    const number = numberOf(paragraph);
    const properties = child(paragraph, 'w:pPr');
    if (number === undefined || properties === undefined) continue;
    isAny = true;
    const listed = child(properties, 'w:numPr');
    if (listed !== undefined) DomUtils.removeElement(listed);
    for (const unlisted of xmlTree(inNoList).children) DomUtils.appendChild(properties, unlisted);
    for (const run of xmlTree(runOf(`${number} `.trimStart())).children) DomUtils.append(properties, run);
  }
  return isAny;
}

/** No list, not even that of the paragraph's style (ECMA-376, part 1, 17.9.18). */
const inNoList = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>';

function runOf(text: string): string {
  const words = { type: 'text' as const, value: text };
  const attributes = { 'xml:space': 'preserve' };
  const inRun = { type: 'element' as const, name: 'w:t', attributes, children: [words] };
  return toXml({ type: 'element', name: 'w:r', attributes: {}, children: [inRun] });
}

/** Puts what simple fields hold in their place; whether there were any. */
function fieldsOpened(body: XmlTree): boolean {
  const fields = elements(body, 'w:fldSimple');
  for (const field of fields) {
    for (const held of [...field.children]) DomUtils.prepend(field, held);
    DomUtils.removeElement(field);
  }
  return fields.length > 0;
}
