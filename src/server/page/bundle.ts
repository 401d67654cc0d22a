import path from 'node:path';
import { build, stop } from 'esbuild';
import { packageRoot } from '../../packageRoot.ts';

/** A file of the page. */
export interface BundledFile {
  /** Where it is served, such as `/assets/page-4GAHC3JS.js`. */
  readonly address: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The page as a browser loads it. */
export interface Bundle {
  readonly files: readonly BundledFile[];
  /** The address of the script that starts the page. */
  readonly script: string;
  /** The addresses of the scripts that it needs from the start. */
  readonly needed: readonly string[];
  readonly style: string;
}

/** Where the files of the page are served. Their names change with what is in them. */
export const assetsFolder = '/assets/';

/**
 * Makes the page from `web/`: scripts in parts, of which a browser loads those that a view needs, and one style sheet.
 *
 * @throws when a file of `web/` has an error; the message says where
 */
export async function bundlePage(): Promise<Bundle> {
  const outdir = path.join(packageRoot, 'assets');
  const { outputFiles, metafile } = await build({
    absWorkingDir: packageRoot,
    entryPoints: [{ in: 'web/main.tsx', out: 'page' }],
    outdir,
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    // What the licences of the libraries ask to be kept goes into files of its own.
    legalComments: 'linked',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    tsconfigRaw: '{}',
    metafile: true,
    write: false,
    logLevel: 'silent',
  });
  // The process of esbuild has done its work.
  await stop();
  const addressOf = (output: string) => assetsFolder + path.basename(output);
  const [main] = Object.entries(metafile.outputs).filter(([, { entryPoint }]) => entryPoint === 'web/main.tsx');
  if (main === undefined) throw new Error('esbuild made nothing of web/main.tsx');
  const [script, { cssBundle, imports }] = main;
  if (cssBundle === undefined) throw new Error('web/main.tsx imports no style sheet');
  return {
    files: outputFiles.map((file) => ({ address: addressOf(file.path), bytes: Uint8Array.from(file.contents) })),
    script: addressOf(script),
    needed: imports.filter(({ kind }) => kind === 'import-statement').map((one) => addressOf(one.path)),
    style: addressOf(cssBundle),
  };
}
