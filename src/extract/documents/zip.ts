/**
 * What the .xml parts of a zip file say that they unpack to, in bytes; undefined when the file has no whole directory at
 * its end (PKWARE APPNOTE 4.3.12 and 4.3.16).
 */
export function unpackedSize(bytes: Uint8Array): number | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = buffer.lastIndexOf(endOfDirectory);
  if (end === -1 || end + 22 > buffer.length) return undefined;
  const count = buffer.readUInt16LE(end + 10);
  let at = buffer.readUInt32LE(end + 16);
  let size = 0;
  for (let entry = 0; entry < count; entry += 1) {
    if (at + 46 > end || buffer.readUInt32LE(at) !== directoryEntry) return undefined;
    const nameLength = buffer.readUInt16LE(at + 28);
    const name = buffer.toString('latin1', at + 46, at + 46 + nameLength);
    if (/\.(?:xml|rels)$/i.test(name)) size += buffer.readUInt32LE(at + 24);
    at += 46 + nameLength + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32);
  }
  return size;
}

const endOfDirectory = Buffer.from('PK\x05\x06', 'latin1');
const directoryEntry = 0x02014b50;
