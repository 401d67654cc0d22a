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
const graph = lazy(async () => (await import('./graph/graphView.tsx')).GraphView);
const reportList = lazy(async () => (await import('./reports/reportList.tsx')).ReportList);
const reviewList = lazy(async () => (await import('./review/reviewList.tsx')).ReviewList);
const reviewReport = lazy(async () => (await import('./review/reviewReport.tsx')).ReviewReport);
const report = lazy(async () => (await import('./reports/reportView.tsx')).ReportView);

/** The views of the page, in the order of their links. */
export const routes: readonly ViewRoute[] = [
  { path: '/', view: heatMap, link: 'Heat map' },
  { path: '/reports', view: reportList, link: 'Reports' },
  { path: '/reports/:slug', view: report },
  { path: '/graph', view: graph, link: 'Graph' },
  { path: '/review', view: reviewList, link: 'Review' },
  { path: '/review/:slug', view: reviewReport },
];
