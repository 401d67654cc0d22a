import path from 'node:path';

/** Where the drafts of documents go. */
export interface DraftFolders {
  readonly placed: readonly { readonly file: string; readonly folder: string }[];
  /** Documents that the draft of another, before them, leaves no place for: "kent.pdf" beside "kent.html". */
  readonly clashes: readonly { readonly file: string; readonly other: string }[];
}

/**
 * Where the drafts of documents go: beside a `report.txt`, where no folder is given, and else below `reports` of the
 * given one, by the document's name. Documents of one name are told apart by the folders that they are in.
 *
 * @param files absolute paths
 * @param out the folder given; `drafts` when undefined
 */
export function draftFolders(files: readonly string[], out: string | undefined): DraftFolders {
  const first = new Map<string, string>();
  for (const file of [...files].reverse()) first.set(slugOf(partsOf(file)), file);
  const other = (file: string) => first.get(slugOf(partsOf(file))) ?? file;
  const own = files.filter((file) => other(file) === file);
  const isInPlace = (file: string) => out === undefined && isReportText(file);
  const slugs = slugsOf(own.filter((file) => !isInPlace(file)));
  const below = path.join(path.resolve(out ?? 'drafts'), 'reports');
  return {
    placed: own.map((file) => ({
      file,
      folder: isInPlace(file) ? path.dirname(file) : path.join(below, slugs.get(file) ?? ''),
    })),
    clashes: files.filter((file) => other(file) !== file).map((file) => ({ file, other: other(file) })),
  };
}

const isReportText = (file: string): boolean => path.basename(file) === 'report.txt';

/** A path in parts, without the ending; a `report.txt` is known by the name of its folder. */
function partsOf(file: string): readonly string[] {
  const { dir, name } = path.parse(file);
  return (isReportText(file) ? dir : path.join(dir, name)).split(path.sep);
}

/** The slug of each file: of its name, and where several have that, of as many folders above as it takes. */
function slugsOf(files: readonly string[]): ReadonlyMap<string, string> {
  const slugs = new Map<string, string>();
  let left = files;
  for (let count = 1; left.length > 0; count += 1) {
    for (const file of left) slugs.set(file, slugOf(partsOf(file).slice(-count)));
    const times = new Map<string, number>();
    for (const slug of slugs.values()) times.set(slug, (times.get(slug) ?? 0) + 1);
    left = left.filter((file) => (times.get(slugs.get(file) ?? '') ?? 0) > 1 && partsOf(file).length > count);
  }
  return slugs;
}

function slugOf(words: readonly string[]): string {
  const slug = words
    .join('-')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return slug === '' ? 'report' : slug;
}
