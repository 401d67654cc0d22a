import { inParts } from './bytes.ts';
import { dataPackage } from './dataPackage.ts';
import type { ExportedFile } from './file.ts';
import { graphml } from './graphml.ts';
import { jsonld, usualBase } from './jsonld.ts';
import { neo4jImport } from './neo4j.ts';
import type { WholeGraph } from './wholeGraph.ts';
import { zipped } from './zip.ts';

interface Described {
  /** What the command line calls it. */
  readonly name: string;
  /** The name of the file as a download. */
  readonly file: string;
  readonly mediaType: string;
  readonly title: string;
  /** What it is for, in a sentence. */
  readonly description: string;
}

/** A format of one file. */
export interface FileFormat extends Described {
  /** The text of the file. Formats without addresses of nodes take no notice of the base. */
  text(graph: WholeGraph, base: string): AsyncGenerator<string>;
}

/** A format of several files, which are downloaded as a zip archive. */
export interface ArchiveFormat extends Described {
  files(graph: WholeGraph): AsyncGenerator<ExportedFile>;
}

export type Format = FileFormat | ArchiveFormat;

/** The formats in which the whole graph can be had. */
export const formats: readonly Format[] = [
  {
    name: 'graphml',
    file: 'graph.graphml',
    mediaType: 'application/graphml+xml',
    title: 'GraphML',
    description: 'For Gephi, networkx and other tools that draw or measure graphs.',
    text: graphml,
  },
  {
    name: 'jsonld',
    file: 'graph.jsonld',
    mediaType: 'application/ld+json',
    title: 'JSON-LD 1.1',
    description:
      'Linked data: SKOS themes, Web Annotation evidence, PROV-O provenance, schema.org reports, ORG forces.',
    text: jsonld,
  },
  {
    name: 'neo4j',
    file: 'neo4j.zip',
    mediaType: 'application/zip',
    title: 'CSV for the bulk import of Neo4j',
    description: 'Every property as it is, for "neo4j-admin database import full".',
    files: neo4jImport,
  },
  {
    name: 'datapackage',
    file: 'datapackage.zip',
    mediaType: 'application/zip',
    title: 'Data package',
    description: 'A table for each kind of node and relationship, with every column described; safe for spreadsheets.',
    files: dataPackage,
  },
];

/** Whether a format has several files. */
export function isArchive(format: Format): format is ArchiveFormat {
  return 'files' in format;
}

/** The bytes of an export as a single file: the file itself, or a zip archive of its files. */
export function exportBytes(format: Format, graph: WholeGraph, base: string = usualBase): AsyncGenerator<Uint8Array> {
  return isArchive(format) ? zipped(format.files(graph)) : inParts(format.text(graph, base));
}
