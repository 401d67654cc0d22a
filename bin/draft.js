// What a thread of `inspection-graph extract` runs: `drafted` drafts one document.
import { register } from 'tsx/esm/api';

register();
export const { drafted } = await import('../src/cli/drafting.ts');
