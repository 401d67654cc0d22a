import path from 'node:path';

/** The file of the embedded graph in a data folder, absolute. */
export const graphFile = (folder: string): string => path.resolve(folder, 'graph.grafeo');
