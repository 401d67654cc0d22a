/** A file of an export that has several. Its content is to be read to its end before the next file is asked for. */
export interface ExportedFile {
  /** Its path in the export, with forward slashes. */
  readonly name: string;
  readonly content: AsyncIterable<string> | Iterable<string>;
}
