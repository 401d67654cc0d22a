declare module 'cytoscape-fcose' {
  import type { Ext } from 'cytoscape';
  export const fcose: Ext;
  // biome-ignore lint/style/noDefaultExport: that is how the package has it.
  export default fcose;
}
