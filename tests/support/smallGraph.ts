import { claimLabels, type Label, type Row } from '../../src/model/nodes.ts';
import type { Graph, Link } from './graph.ts';
import { someRow } from './rows.ts';

/**
 * One report with one claim of each kind, and the reference data around it, joined by every relationship of the model.
 * Beside most nodes stands one of the same kind with nothing on it, its id ending in `-alone`.
 */
export const smallGraph: Graph = {
  nodes: {
    Force: pair('Force', 'kent'),
    Inspection: [...pair('Inspection', 'asb-2012'), someRow('Inspection', 'asb-2010')],
    GradeScale: pair('GradeScale', 'scale'),
    Report: [
      someRow('Report', 'report', { fingerprint: 'digest of report' }),
      someRow('Report', 'report-alone', { fingerprint: 'digest of report-alone' }),
      ...pair('Report', 'title'),
    ],
    ReportText: [someRow('ReportText', 'report')],
    Theme: [...pair('Theme', 'theme'), someRow('Theme', 'broader-theme')],
    Partner: pair('Partner', 'partner'),
    Person: pair('Person', 'person'),
    Finding: pair('Finding', 'finding'),
    Recommendation: pair('Recommendation', 'recommendation'),
    RecommendationPart: pair('RecommendationPart', 'part'),
    Deadline: pair('Deadline', 'deadline'),
    Judgment: pair('Judgment', 'judgment'),
    Statistic: [...pair('Statistic', 'statistic'), someRow('Statistic', 'statistic-before')],
    Evidence: claimLabels.map((label) => someRow('Evidence', `evidence-of-${label.toLowerCase()}`)),
    Load: [someRow('Load', 'folder', { fingerprint: 'digest of folder' })],
  },
  relationships: [
    ['ABOUT', 'Report', 'report', 'Force', 'kent'],
    ['ABOUT', 'Report', 'title', 'Force', 'kent'],
    ['PART_OF', 'Report', 'report', 'Inspection', 'asb-2012'],
    ['PART_OF', 'Report', 'title', 'Inspection', 'asb-2012'],
    ['FOLLOWS', 'Inspection', 'asb-2012', 'Inspection', 'asb-2010'],
    ['USES_SCALE', 'Inspection', 'asb-2012', 'GradeScale', 'scale'],
    ['HAS_TEXT', 'Report', 'report', 'ReportText', 'report'],
    ['NAMES', 'Report', 'report', 'Partner', 'partner'],
    ['NAMES', 'Report', 'report', 'Person', 'person'],
    ['CITES', 'Report', 'report', 'Report', 'title'],
    ['BROADER', 'Theme', 'theme', 'Theme', 'broader-theme'],
    ['RELATED', 'Theme', 'theme', 'Theme', 'broader-theme'],
    ['BELONGS_TO', 'Partner', 'partner', 'Force', 'kent'],
    ['HAS_FINDING', 'Report', 'report', 'Finding', 'finding'],
    ['CONCERNS', 'Finding', 'finding', 'Theme', 'theme'],
    ['MENTIONS', 'Finding', 'finding', 'Partner', 'partner'],
    ['MAKES', 'Report', 'report', 'Recommendation', 'recommendation'],
    ['ADDRESSES', 'Recommendation', 'recommendation', 'Theme', 'theme'],
    ['ADDRESSED_TO', 'Recommendation', 'recommendation', 'Force', 'kent'],
    ['MENTIONS', 'Recommendation', 'recommendation', 'Partner', 'partner'],
    ['HAS_PART', 'Recommendation', 'recommendation', 'RecommendationPart', 'part'],
    ['HAS_DEADLINE', 'Recommendation', 'recommendation', 'Deadline', 'deadline'],
    ['GIVES', 'Report', 'report', 'Judgment', 'judgment'],
    ['CONCERNS', 'Judgment', 'judgment', 'Theme', 'theme'],
    ['ON_SCALE', 'Judgment', 'judgment', 'GradeScale', 'scale'],
    ['STATES', 'Report', 'report', 'Statistic', 'statistic'],
    ['CONCERNS', 'Statistic', 'statistic', 'Theme', 'theme'],
    ['MENTIONS', 'Statistic', 'statistic', 'Partner', 'partner'],
    ['COMPARED_WITH', 'Statistic', 'statistic', 'Statistic', 'statistic-before'],
    ...claimLabels.flatMap((label): Link[] => {
      const claim = label.toLowerCase();
      return [
        ['EVIDENCED_BY', label, claim, 'Evidence', `evidence-of-${claim}`],
        ['IN', 'Evidence', `evidence-of-${claim}`, 'Report', 'report'],
      ];
    }),
  ],
};

function pair<L extends Label>(label: L, id: string): Row<L>[] {
  return [someRow(label, id), someRow(label, `${id}-alone`)];
}
