import { polaritySigns } from '../parts/finding.tsx';
import { counted, figure, folded, worded } from '../words.ts';
import type { Rest } from './drawn.ts';
import type { GraphNode, RelationshipType } from './graph.graphql.ts';
import { kinds } from './kinds.ts';

/** What a node says, in full. */
export function nodeTitle(node: GraphNode): string {
  switch (node.__typename) {
    case 'Force':
    case 'Partner':
    case 'Person':
      return node.name;
    case 'Inspection':
    case 'Report':
      return node.title;
    case 'Theme':
      return node.label;
    case 'Finding':
      return `${polaritySigns[node.polarity]} ${node.statement}`;
    case 'Recommendation':
      return folded(node.text);
    case 'Judgment':
      return `${worded(node.grade)}: ${node.question}`;
    case 'Statistic':
      return `${node.measure}: ${figure(node.value)} ${node.unit} (${node.area}${
        node.periodEnd === null ? '' : `, to ${node.periodEnd}`
      })`;
  }
}

const longest = 56;

/** What stands below a node in the drawing: its title, cut between words where it is long. */
export function nodeLabel(node: GraphNode): string {
  const title = node.__typename === 'Force' ? node.shortName : nodeTitle(node);
  if (title.length <= longest) return title;
  const cut = title.slice(0, longest);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longest / 2))} …`;
}

/** The page of a node; undefined for a claim, whose place is in its report, and for what has no page. */
export function nodePage(node: GraphNode): string | undefined {
  const folders = { Force: 'forces', Theme: 'themes', Partner: 'partners', Report: 'reports' } as const;
  const folder = node.__typename in folders ? folders[node.__typename as keyof typeof folders] : undefined;
  return folder === undefined ? undefined : `/${folder}/${encodeURIComponent(node.slug)}`;
}

/** What a relationship says from the node that it goes out from, and from the one that it leads to. */
const relationshipWords: Readonly<Record<RelationshipType, readonly [out: string, into: string]>> = {
  ABOUT: ['is about', 'is the subject of'],
  PART_OF: ['is part of', 'has'],
  FOLLOWS: ['follows', 'is followed by'],
  HAS_FINDING: ['has', 'is found in'],
  MAKES: ['makes', 'is made in'],
  GIVES: ['gives', 'is given in'],
  STATES: ['states', 'is stated in'],
  CONCERNS: ['concerns', 'is the subject of'],
  ADDRESSES: ['addresses', 'is addressed by'],
  BROADER: ['is narrower than', 'is broader than'],
  RELATED: ['is related to', 'is related to'],
  MENTIONS: ['mentions', 'is mentioned in'],
  BELONGS_TO: ['belongs to', 'has'],
  ADDRESSED_TO: ['is addressed to', 'is to act on'],
  COMPARED_WITH: ['is compared with', 'is compared with'],
  NAMES: ['names', 'is named in'],
  CITES: ['cites', 'is cited by'],
};

/** A relationship in words, read from one of its ends. */
export function relationshipText(type: RelationshipType, direction: 'OUT' | 'INTO' = 'OUT'): string {
  return relationshipWords[type][direction === 'OUT' ? 0 : 1];
}

/** What stands for the neighbours that are not shown, such as "165 findings" or "115 more findings". */
export function restText({ kind, left, shown }: Rest): string {
  const { one, many } = kinds[kind];
  return shown === 0 ? counted(left, one, many) : counted(left, `more ${one}`, `more ${many}`);
}
