/** The kinds that search looks in, by the name that clients give. */
export const searchLabels = {
  FORCE: 'Force',
  THEME: 'Theme',
  PARTNER: 'Partner',
  PERSON: 'Person',
  INSPECTION: 'Inspection',
  REPORT: 'Report',
  FINDING: 'Finding',
  RECOMMENDATION: 'Recommendation',
  JUDGMENT: 'Judgment',
  STATISTIC: 'Statistic',
} as const;

export type SearchLabel = (typeof searchLabels)[keyof typeof searchLabels];
