import { fileURLToPath } from 'node:url';

/** The folder of the product itself, where `cypher/`, `seeds/` and `schema/` are; ends with a separator. */
export const packageRoot = fileURLToPath(new URL('../', import.meta.url));
