import { spawnSync } from 'node:child_process';
import { packageRoot } from '../../src/packageRoot.ts';
import { temporaryFolder } from './folder.ts';

// In a mount namespace of its own: nobody else sees the mount, and it ends with the process.
const apart = ['--map-root-user', '--mount', 'sh', '-c'];

/** Whether this machine lets a process have mounts of its own: Linux with user namespaces, or root. */
export const mayMount = spawnSync('unshare', [...apart, 'mount -t tmpfs tmpfs /mnt']).status === 0;

/**
 * Runs the command line with a data folder on a disk that is mounted for it alone.
 *
 * @param options those of the mount, for example `size=256k` or `ro`
 */
export function runOnDisk(options: string, ...command: readonly string[]) {
  const folder = temporaryFolder();
  const script = 'mount -t tmpfs -o "$1" tmpfs "$0" && shift && exec "$@" --data "$0"';
  const program = [process.execPath, 'bin/inspection-graph.js', ...command];
  const { status, stderr } = spawnSync('unshare', [...apart, script, folder, options, ...program], {
    cwd: packageRoot,
    encoding: 'utf8',
    env: { ...process.env, NEO4J_URI: '' },
  });
  return { status, stderr, folder };
}
