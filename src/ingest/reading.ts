import { createHash } from 'node:crypto';
import { wordsProperty } from '../graph/terms.ts';
import type { ClaimLabel, Label } from '../model/nodes.ts';
import { didYouMean } from '../nearest.ts';
import { resolveDeadline } from './deadline.ts';
import { type GraphPart, links, type NodeToWrite, node, type RelationshipToWrite } from './graphPart.ts';
import { folded, type LocatedText, locatedText, locateHeading, type Span } from './locate.ts';
import type { Problem } from './problems.ts';
import { type Declared, type Known, unknownSlug } from './reference.ts';
import type { KeyPath } from './shapeProblems.ts';
import type { ReportFile, Selector } from './shapes.ts';
import type { YamlFile } from './yamlFile.ts';

/** One claim of a report with all that hangs on it: its evidence, parts, deadlines and relationships. */
export interface ClaimReading {
  readonly label: ClaimLabel;
  readonly id: string;
  /** Of everything in `part`: two claims with one digest are the same claim. */
  readonly digest: string;
  readonly part: GraphPart;
}

/** A report as it is to be written. */
export interface Reading {
  readonly slug: string;
  readonly fingerprint: string;
  /** The report itself and its text. */
  readonly part: GraphPart;
  readonly claims: readonly ClaimReading[];
  /** How many claims were not looked at, since no person has reviewed them. */
  readonly leftOut: number;
}

/** A report folder's two files, read and in shape. */
export interface ReportSource {
  readonly slug: string;
  readonly fingerprint: string;
  readonly text: string;
  readonly yaml: YamlFile<ReportFile>;
  /** Whether claims that no person has reviewed are taken too; otherwise they are left out. */
  readonly proposed: boolean;
}

const contextLength = 32;

/**
 * Turns a report's reviewed reading into its part of the graph: every slug is looked up, every quote located in the
 * text, every deadline worked out.
 *
 * @returns all that was wrong; the reading only when nothing was
 */
export function readReport(
  source: ReportSource,
  known: Known,
): { readonly reading?: Reading; readonly problems: readonly Problem[] } {
  const reader = new ReportReader(source, known);
  const reading = reader.read();
  return reader.problems.length > 0 ? { problems: reader.problems } : { reading, problems: [] };
}

interface Section {
  readonly start: number;
  readonly path: readonly string[];
}

class ReportReader {
  readonly problems: Problem[] = [];
  private readonly source: ReportSource;
  private readonly report: ReportFile;
  private readonly known: Known;
  private readonly text: LocatedText;
  private readonly sections: readonly Section[];
  private readonly statistics: ReadonlySet<string>;

  constructor(source: ReportSource, known: Known) {
    this.source = source;
    this.report = source.yaml.value;
    this.known = known;
    this.text = locatedText(source.text);
    this.sections = this.readSections();
    this.statistics = new Set(this.report.statistics.map(({ id }) => id));
  }

  read(): Reading {
    this.checkForce();
    this.checkIds();
    this.checkRejected();
    const { slug, fingerprint } = this.source;
    const { findings, recommendations, judgments, statistics } = this.report;
    const all = [findings, recommendations, judgments, statistics].flat().length;
    const claims = this.claims();
    return { slug, fingerprint, part: this.reportPart(), claims, leftOut: all - claims.length };
  }

  private problem(path: KeyPath, message: string): void {
    this.problems.push({ ...this.source.yaml.placeOf(path), message });
  }

  private refer(path: KeyPath, declared: Declared, slugs: readonly string[]): readonly string[] {
    for (const [index, slug] of slugs.entries()) this.checkKnown([...path, index], declared, slug);
    return slugs;
  }

  private referOne(path: KeyPath, declared: Declared, slug: string | undefined): readonly string[] {
    if (slug === undefined) return [];
    this.checkKnown(path, declared, slug);
    return [slug];
  }

  private checkKnown(path: KeyPath, declared: Declared, slug: string): void {
    const known = this.known.slugs[declared];
    if (known?.has(slug) === false) this.problem(path, unknownSlug(declared, slug, known));
  }

  private forces(): readonly string[] {
    return [
      ...this.referOne(['force'], 'Force', this.report.force),
      ...this.refer(['forces'], 'Force', this.report.forces),
    ];
  }

  private reportPart(): GraphPart {
    const { slug, fingerprint, text } = this.source;
    const { report } = this;
    if (this.known.slugs.Report?.has(slug)) {
      this.problem(
        ['title'],
        `"${slug}" is also a publication in inspections.yaml: take it out there, or rename the folder`,
      );
    }
    const id = ['Report', slug] as const;
    return {
      nodes: [
        node('Report', {
          id: slug,
          title: report.title,
          titleIsOfficial: report.titleIsOfficial,
          kind: report.kind,
          publishedOn: report.published.on,
          dateCertainty: report.published.certainty,
          dateSource: report.published.source,
          publisher: report.publisher,
          url: report.url,
          attribution: report.attribution,
          aliases: report.aliases,
          fingerprint,
          words: wordsProperty([report.title, ...report.aliases]),
        }),
        node('ReportText', { id: slug, text }),
      ],
      relationships: [
        ...links('HAS_TEXT', id, 'ReportText', [slug]),
        ...links('ABOUT', id, 'Force', this.forces()),
        ...links('PART_OF', id, 'Inspection', this.referOne(['inspection'], 'Inspection', report.inspection)),
        ...links('NAMES', id, 'Partner', this.refer(['names', 'partners'], 'Partner', report.names.partners)),
        ...links('NAMES', id, 'Person', this.refer(['names', 'people'], 'Person', report.names.people)),
        ...links('CITES', id, 'Report', this.refer(['names', 'publications'], 'Report', report.names.publications)),
      ],
    };
  }

  private checkForce(): void {
    if (this.report.kind === 'FORCE_REPORT' && this.forces().length === 0)
      this.problem([], 'force is missing: a FORCE_REPORT is about one force at least');
  }

  private checkIds(): void {
    const seen = new Set<string>();
    for (const kind of ['findings', 'recommendations', 'judgments', 'statistics'] as const) {
      for (const [index, { id }] of this.report[kind].entries()) {
        if (seen.has(id))
          this.problem([kind, index, 'id'], `id "${id}" stands twice in this report: give one of them another`);
        seen.add(id);
      }
    }
  }

  /** What a person refused is not loaded, but its quotes keep it from being proposed again: they have to stand. */
  private checkRejected(): void {
    for (const [index, { evidence }] of this.report.rejected.entries())
      for (const [at, selector] of evidence.entries()) this.locate(selector, ['rejected', index, 'evidence', at]);
  }

  private claims(): readonly ClaimReading[] {
    const { report } = this;
    return [
      ...report.findings.flatMap((finding, index) =>
        this.taken(finding, () => this.finding(finding, ['findings', index])),
      ),
      ...report.recommendations.flatMap((recommendation, index) =>
        this.taken(recommendation, () => this.recommendation(recommendation, ['recommendations', index])),
      ),
      ...report.judgments.flatMap((judgment, index) =>
        this.taken(judgment, () => this.judgment(judgment, ['judgments', index])),
      ),
      ...report.statistics.flatMap((statistic, index) =>
        this.taken(statistic, () => this.statistic(statistic, ['statistics', index])),
      ),
    ];
  }

  private taken(
    claim: { readonly reviewStatus: ReportFile['findings'][number]['reviewStatus'] },
    read: () => ClaimReading,
  ): readonly ClaimReading[] {
    return claim.reviewStatus === 'PROPOSED' && !this.source.proposed ? [] : [read()];
  }

  /** A person gives each claim a theme; a proposal may say that it fits none. */
  private checkThemes(
    claim: { readonly themes: readonly string[]; readonly reviewStatus: string },
    path: KeyPath,
    needs: string,
  ): void {
    if (claim.themes.length === 0 && claim.reviewStatus !== 'PROPOSED')
      this.problem([...path, 'themes'], `themes is empty: ${needs}`);
  }

  private finding(finding: ReportFile['findings'][number], path: KeyPath): ClaimReading {
    this.checkThemes(finding, path, 'a finding concerns at least one theme');
    if (finding.asOf !== undefined && finding.timing !== 'PAST')
      this.problem([...path, 'asOf'], 'asOf goes with timing PAST only: add that, or take asOf out');
    return this.claim('Finding', finding, path, (id, common) => ({
      nodes: [
        node('Finding', {
          ...common.properties,
          asOf: finding.asOf ?? this.report.published.on,
          statement: finding.statement,
          polarity: finding.polarity,
          timing: finding.timing,
          saidBy: finding.saidBy,
          words: wordsProperty([finding.statement, ...common.quotes]),
        }),
      ],
      relationships: [
        ...links('HAS_FINDING', ['Report', this.source.slug], 'Finding', [id]),
        ...links('CONCERNS', ['Finding', id], 'Theme', this.refer([...path, 'themes'], 'Theme', finding.themes)),
        ...links(
          'MENTIONS',
          ['Finding', id],
          'Partner',
          this.refer([...path, 'partners'], 'Partner', finding.partners),
        ),
      ],
    }));
  }

  private recommendation(recommendation: ReportFile['recommendations'][number], path: KeyPath): ClaimReading {
    this.checkThemes(recommendation, path, 'a recommendation addresses at least one theme');
    const deadlines = recommendation.deadlines.flatMap((text, index) => {
      const resolved = resolveDeadline(text, this.report.published.on);
      if (resolved !== undefined) return [{ text, ...resolved }];
      this.problem(
        [...path, 'deadlines', index],
        `deadline "${text}" cannot be read: write it as "within three months", "by March 2015", "by 31 March 2015" or "immediate"`,
      );
      return [];
    });
    const dueOn = deadlines
      .flatMap((deadline) => deadline.dueOn ?? [])
      .sort()
      .at(-1);
    const addressedTo = recommendation.addressedTo ?? this.forces();
    return this.claim('Recommendation', recommendation, path, (id, common) => {
      this.checkStandsIn(recommendation.text, common.quotes, [...path, 'text']);
      for (const [index, text] of recommendation.deadlines.entries())
        this.checkStandsIn(text, common.quotes, [...path, 'deadlines', index]);
      for (const [index, part] of recommendation.parts.entries()) {
        this.checkStandsIn(part.text, common.quotes, [...path, 'parts', index, 'text']);
        if (recommendation.parts.findIndex((other) => other.label === part.label) < index)
          this.problem(
            [...path, 'parts', index, 'label'],
            `label "${part.label}" stands twice in this recommendation: give one of them another`,
          );
      }
      return {
        nodes: [
          node('Recommendation', {
            ...common.properties,
            text: recommendation.text,
            dueOn,
            due: `${dueOn ?? '9999-12-31'} ${common.properties.place}`,
            words: wordsProperty([recommendation.text, ...recommendation.parts.map((part) => part.text)]),
          }),
          ...recommendation.parts.map((part, index) =>
            node('RecommendationPart', { id: `${id}/${part.label}`, ordinal: index + 1, ...part }),
          ),
          ...deadlines.map((deadline, index) =>
            node('Deadline', { id: `${id}/deadline-${index + 1}`, ordinal: index + 1, ...deadline }),
          ),
        ],
        relationships: [
          ...links('MAKES', ['Report', this.source.slug], 'Recommendation', [id]),
          ...links(
            'ADDRESSED_TO',
            ['Recommendation', id],
            'Force',
            this.refer([...path, 'addressedTo'], 'Force', addressedTo),
          ),
          ...links(
            'ADDRESSES',
            ['Recommendation', id],
            'Theme',
            this.refer([...path, 'themes'], 'Theme', recommendation.themes),
          ),
          ...links(
            'MENTIONS',
            ['Recommendation', id],
            'Partner',
            this.refer([...path, 'partners'], 'Partner', recommendation.partners),
          ),
          ...links(
            'HAS_PART',
            ['Recommendation', id],
            'RecommendationPart',
            recommendation.parts.map((part) => `${id}/${part.label}`),
          ),
          ...links(
            'HAS_DEADLINE',
            ['Recommendation', id],
            'Deadline',
            deadlines.map((_, index) => `${id}/deadline-${index + 1}`),
          ),
        ],
      };
    });
  }

  private judgment(judgment: ReportFile['judgments'][number], path: KeyPath): ClaimReading {
    const grades = this.known.scales.get(judgment.scale);
    if (grades !== undefined && !grades.includes(judgment.grade)) {
      this.problem(
        [...path, 'grade'],
        `grade "${judgment.grade}" is not of the scale "${judgment.scale}", which has ${grades.join(', ')}`,
      );
    }
    return this.claim('Judgment', judgment, path, (id, common) => ({
      nodes: [
        node('Judgment', {
          ...common.properties,
          question: judgment.question,
          grade: judgment.grade,
          words: wordsProperty([judgment.question, judgment.grade.replace('_', ' ')]),
        }),
      ],
      relationships: [
        ...links('GIVES', ['Report', this.source.slug], 'Judgment', [id]),
        ...links(
          'ON_SCALE',
          ['Judgment', id],
          'GradeScale',
          this.referOne([...path, 'scale'], 'GradeScale', judgment.scale),
        ),
        ...links('CONCERNS', ['Judgment', id], 'Theme', this.refer([...path, 'themes'], 'Theme', judgment.themes)),
      ],
    }));
  }

  private statistic(statistic: ReportFile['statistics'][number], path: KeyPath): ClaimReading {
    const known = this.statistics;
    for (const [index, other] of statistic.comparedWith.entries()) {
      if (other === statistic.id)
        this.problem([...path, 'comparedWith', index], `statistic "${other}" is compared with itself: take that out`);
      if (!known.has(other))
        this.problem(
          [...path, 'comparedWith', index],
          `statistic "${other}" is not in this report${didYouMean(other, known)}`,
        );
    }
    for (const name of ['period', 'baseline'] as const) {
      const { start, end } = statistic[name];
      if (start !== undefined && end !== undefined && start > end)
        this.problem([...path, name], `${name} ends before it starts: one of its dates is wrong`);
    }
    const compared = statistic.comparedWith.map((other) => `${this.source.slug}/${other}`);
    return this.claim('Statistic', statistic, path, (id, common) => ({
      nodes: [
        node('Statistic', {
          ...common.properties,
          measure: statistic.measure,
          value: statistic.value,
          unit: statistic.unit,
          margin: statistic.margin,
          periodStart: statistic.period.start,
          periodEnd: statistic.period.end,
          baselineStart: statistic.baseline.start,
          baselineEnd: statistic.baseline.end,
          area: statistic.area,
          words: wordsProperty([statistic.measure, statistic.area, ...common.quotes]),
        }),
      ],
      relationships: [
        ...links('STATES', ['Report', this.source.slug], 'Statistic', [id]),
        ...links('CONCERNS', ['Statistic', id], 'Theme', this.refer([...path, 'themes'], 'Theme', statistic.themes)),
        ...links(
          'MENTIONS',
          ['Statistic', id],
          'Partner',
          this.refer([...path, 'partners'], 'Partner', statistic.partners),
        ),
        ...links('COMPARED_WITH', ['Statistic', id], 'Statistic', compared),
      ],
    }));
  }

  private claim(
    label: ClaimLabel,
    claim:
      | ReportFile['findings'][number]
      | ReportFile['recommendations'][number]
      | ReportFile['judgments'][number]
      | ReportFile['statistics'][number],
    path: KeyPath,
    build: (id: string, common: CommonClaim) => GraphPart,
  ): ClaimReading {
    const { slug } = this.source;
    const id = `${slug}/${claim.id}`;
    const spans = claim.evidence.flatMap((selector, index) => this.locate(selector, [...path, 'evidence', index]));
    const unique = [...new Map(spans.map((span) => [`${span.start}-${span.end}`, span])).values()].sort(
      (one, other) => one.start - other.start || one.end - other.end,
    );
    const place = `${slug} ${String(unique[0]?.start ?? 0).padStart(9, '0')} ${claim.id}`;
    const properties = {
      id,
      place,
      dated: `${this.report.published.on ?? '0000-00-00'} ${place}`,
      reviewStatus: claim.reviewStatus,
      madeBy: claim.madeBy,
      confidence: claim.confidence,
      digest: '',
    };
    const built = build(id, { properties, quotes: unique.map((span) => this.text.slice(span.start, span.end)) });
    const evidence = this.evidencePart([label, id], unique);
    const part = {
      nodes: [...built.nodes, ...evidence.nodes],
      relationships: [...built.relationships, ...evidence.relationships],
    };
    const digest = createHash('sha256').update(JSON.stringify(part)).digest('hex').slice(0, 32);
    const [first, ...rest] = part.nodes;
    if (first === undefined) throw new Error(`claim ${id} has no node`);
    return {
      label,
      id,
      digest,
      part: { ...part, nodes: [{ ...first, row: { ...first.row, digest } } as NodeToWrite, ...rest] },
    };
  }

  private evidencePart(claim: readonly [Label, string], spans: readonly Span[]): GraphPart {
    const ids = spans.map((span) => `${claim[1]}@${span.start}-${span.end}`);
    return {
      nodes: spans.map((span, index) => {
        const section = this.sectionOf(span);
        return node('Evidence', {
          id: ids[index] ?? '',
          quote: this.text.slice(span.start, span.end),
          prefix: this.text.slice(span.start - contextLength, span.start),
          suffix: this.text.slice(span.end, span.end + contextLength),
          start: span.start,
          end: span.end,
          section: section.at(-1),
          sectionPath: section,
        });
      }),
      relationships: [
        ...links('EVIDENCED_BY', claim, 'Evidence', ids),
        ...ids.map(
          (id): RelationshipToWrite => ({ type: 'IN', from: ['Evidence', id], to: ['Report', this.source.slug] }),
        ),
      ],
    };
  }

  private locate(selector: Selector, path: KeyPath): readonly Span[] {
    const spans = this.text.locate(selector);
    const shown = shortened(selector.quote);
    const { start, end } = selector;
    if (start !== undefined || end !== undefined) {
      const there = spans.find((span) => span.start === (start ?? span.start) && span.end === (end ?? span.end));
      if (there !== undefined) return [there];
      this.problem(
        path,
        `quote ${shown} does not ${placeGiven(start, end)} of report.txt: correct start and end, or take them out`,
      );
      return [];
    }
    const [only] = spans;
    if (only === undefined) {
      const isThere = this.text.locate({ quote: selector.quote }).length > 0;
      this.problem(
        path,
        isThere
          ? `quote ${shown} is in report.txt, but not ${contextOf(selector)}`
          : `quote ${shown} is not in report.txt${this.matchingStart(selector.quote)}`,
      );
      return [];
    }
    if (selector.occurrence === 'all') return spans;
    if (selector.occurrence !== undefined) {
      const chosen = spans[selector.occurrence - 1];
      if (chosen !== undefined) return [chosen];
      this.problem(
        path,
        `quote ${shown} stands ${times(spans.length)} in report.txt: there is no occurrence ${selector.occurrence}`,
      );
      return [];
    }
    if (spans.length > 1) {
      this.problem(
        path,
        `quote ${shown} stands ${times(spans.length)} in report.txt: give a longer one, a prefix or suffix, or occurrence: 1 to ${spans.length} or all`,
      );
      return [];
    }
    return [only];
  }

  /** How far a quote that is not in the text follows it, for a person to see where it goes wrong. */
  private matchingStart(quote: string): string {
    const words = quote.trim().split(/\s+/);
    let follows = 0;
    let beyond = words.length;
    while (follows + 1 < beyond) {
      const middle = Math.floor((follows + beyond) / 2);
      if (this.text.locate({ quote: words.slice(0, middle).join(' ') }).length > 0) follows = middle;
      else beyond = middle;
    }
    return follows === 0
      ? ': its first word is not there'
      : `: the text follows it as far as ${shortened(words.slice(0, follows).join(' '), true)}`;
  }

  private checkStandsIn(text: string, quotes: readonly string[], path: KeyPath): void {
    if (quotes.length > 0 && !quotes.some((quote) => locatedText(quote).locate({ quote: text }).length > 0)) {
      this.problem(
        path,
        `${shortened(text)} does not stand in the evidence of this recommendation: write it as it stands there, or add evidence`,
      );
    }
  }

  private readSections(): readonly Section[] {
    const sections: Section[] = [];
    const open: { readonly level: number; readonly title: string }[] = [];
    let after = 0;
    for (const [index, { title, level, starts }] of this.report.sections.entries()) {
      const path = ['sections', index];
      let start: number | undefined;
      if (starts === undefined) {
        start = locateHeading(this.text, title, after)?.start;
        if (start === undefined) {
          this.problem(
            [...path, 'title'],
            this.text.locate({ quote: title }).length === 0
              ? `heading "${title}" does not stand in report.txt: say where its section begins with "starts"`
              : `heading "${title}" stands only before the one listed above it: list sections in the order of the text, or say where its section begins with "starts"`,
          );
        }
      } else {
        start = this.locate(starts, [...path, 'starts'])[0]?.start;
        if (start !== undefined && start < after) {
          this.problem(
            [...path, 'starts'],
            `section "${title}" starts before the one listed above it: list sections in the order of the text`,
          );
        }
      }
      if (start === undefined) continue;
      while ((open.at(-1)?.level ?? 0) >= level) open.pop();
      open.push({ level, title });
      sections.push({ start, path: open.map((section) => section.title) });
      after = start + 1;
    }
    return sections;
  }

  private sectionOf(span: Span): readonly string[] {
    return this.sections.findLast((section) => section.start <= span.start)?.path ?? [];
  }
}

interface CommonClaim {
  readonly properties: {
    readonly id: string;
    readonly place: string;
    readonly dated: string;
    readonly reviewStatus: ReportFile['findings'][number]['reviewStatus'];
    readonly madeBy: string;
    readonly confidence: number | undefined;
    readonly digest: string;
  };
  readonly quotes: readonly string[];
}

function contextOf({ prefix, suffix }: Selector & object): string {
  if (prefix === undefined) return 'before that suffix';
  return suffix === undefined ? 'after that prefix' : 'between that prefix and that suffix';
}

function placeGiven(start: number | undefined, end: number | undefined): string {
  if (start === undefined) return `end at ${end}`;
  return end === undefined ? `start at ${start}` : `stand at ${start}-${end}`;
}

function times(count: number): string {
  return count === 1 ? 'once' : `${count} times`;
}

function shortened(text: string, end = false): string {
  const line = folded(text);
  if (line.length <= 70) return `"${line}"`;
  return end ? `"… ${line.slice(-66)}"` : `"${line.slice(0, 66)} …"`;
}
