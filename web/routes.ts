import type { ComponentType } from 'preact';
import { lazy } from './lazy.tsx';

/** A view: where it is, and how it is loaded when someone first goes there. */
export interface ViewRoute {
  /** A path, in which `:slug` stands for any one part. */
  readonly path: string;
  readonly view: ComponentType;
  /** The name of its link at the top of every view; a view without one is reached from others. */
  readonly link?: string;
}

const heatMap = lazy(async () => (await import('./heatMap/heatMapView.tsx')).HeatMapView);
const forceList = lazy(async () => (await import('./force/forceList.tsx')).ForceList);
const force = lazy(async () => (await import('./force/forceView.tsx')).ForceView);
const themeList = lazy(async () => (await import('./theme/themeList.tsx')).ThemeList);
const theme = lazy(async () => (await import('./theme/themeView.tsx')).ThemeView);
const partnerList = lazy(async () => (await import('./partner/partnerList.tsx')).PartnerList);
const partner = lazy(async () => (await import('./partner/partnerView.tsx')).PartnerView);
const search = lazy(async () => (await import('./search/search.tsx')).Search);
const graph = lazy(async () => (await import('./graph/graphView.tsx')).GraphView);
const reportList = lazy(async () => (await import('./reports/reportList.tsx')).ReportList);
const reviewList = lazy(async () => (await import('./review/reviewList.tsx')).ReviewList);
const reviewReport = lazy(async () => (await import('./review/reviewReport.tsx')).ReviewReport);
const report = lazy(async () => (await import('./reports/reportView.tsx')).ReportView);

/** The views of the page, in the order of their links. */
export const routes: readonly ViewRoute[] = [
  { path: '/', view: heatMap, link: 'Heat map' },
  { path: '/forces', view: forceList, link: 'Forces' },
  { path: '/forces/:slug', view: force },
  { path: '/themes', view: themeList, link: 'Themes' },
  { path: '/themes/:slug', view: theme },
  { path: '/partners', view: partnerList, link: 'Partners' },
  { path: '/partners/:slug', view: partner },
  { path: '/search', view: search },
  { path: '/reports', view: reportList, link: 'Reports' },
  { path: '/reports/:slug', view: report },
  { path: '/graph', view: graph, link: 'Graph' },
  { path: '/review', view: reviewList, link: 'Review' },
  { path: '/review/:slug', view: reviewReport },
];
