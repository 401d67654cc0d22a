/**
 * The first parts of the addresses of the page's views. `/` and all addresses below these are answered with the page,
 * which shows the view; `web/routes.ts` says which view that is.
 */
export const viewFolders = ['forces', 'themes', 'partners', 'reports', 'search', 'graph', 'review'] as const;

/** Whether an address is one of the page's views. */
export function isViewAddress(pathname: string): boolean {
  const [, folder = ''] = pathname.split('/');
  return pathname === '/' || viewFolders.some((one) => one === folder);
}
