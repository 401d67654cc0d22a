#!/usr/bin/env node
// The product is TypeScript as it stands: tsx reads it, so a clone needs no build.
import { register } from 'tsx/esm/api';

register();
const { main } = await import('../src/cli/main.ts');
await main(process.argv);
