import { resolveDeadline } from '../ingest/deadline.ts';
import { matchesOf } from '../matches.ts';
import { isOtherBody, isTheForce, toldIn } from './addressees.ts';
import { deadlinesIn, isDeadlineLead, unreadDeadlinesIn } from './deadlines.ts';
import { isAction } from './headings.ts';
import { isAddressee } from './labels.ts';
import { tokens } from './language.ts';
import type { Block, BlockKind } from './page.ts';
import { named, type PartnerFinder } from './partners.ts';
import { type Range, sourceRanges } from './prose.ts';
import { outOfScope } from './scope.ts';
import { blockPlaces, placesOf, type Sentence, sentencesOf } from './sentences.ts';
import type { ThemeFinder } from './themes.ts';
import type { ProposedRecommendation } from './types.ts';

export interface RecommendationFinders {
  readonly themes: ThemeFinder;
  readonly partners: PartnerFinder;
  readonly force: string | undefined;
  readonly publishedOn: string | undefined;
  /** Slugs of the forces that a text names. */
  forcesIn(text: string): readonly string[];
}

/** A recommendation, and the blocks and sentences that it takes up: those make no findings. */
export interface FoundRecommendation {
  readonly proposed: ProposedRecommendation;
  readonly blocks: ReadonlySet<Block>;
  readonly sentences: readonly Range[];
}

const theForce =
  '(?:the (?:force|constabulary|chief constable|pcc|police and crime commissioner|service|command team|deputy chief constable)|(?:\\p{Lu}[\\p{Ll}]+ (?:and |upon |of )?){1,5}(?:Police|Constabulary|Service))';
const actor = `(?:${theForce}|it|they|he|she|chief officers?|supervisors|officers|staff|forces|all forces|leaders)`;
const should = '(?:should|must|needs? to|is to|are to|ought to|shall)';
const directive = new RegExp(`\\b${should}\\b`, 'iu');
const datedDirective = new RegExp(
  `^(?:(?:by|within|before|(?:no|not) later than|on or before|immediately|(?:in|over) the (?:next|coming)|[\\w-]{1,16} (?:days|weeks|months) (?:from|after)|with(?:out)? (?:immediate effect|(?:any )?(?:further )?delay))\\b[^.;]{0,120}?\\b${actor}\\b[^.;]{0,60}?\\b${should}\\b|${actor}[^.;]{0,80}?\\b${should}\\b)`,
  'iu',
);
const inspectorate =
  "(?:we|i|hmic(?:frs)?|hmi|(?:hm|(?:her|his) majesty's) (?:chief )?inspector(?:ate)?(?: of constabulary)?|the inspectorate|inspectors)";
const recommends = new RegExp(
  `\\b(?:(?:${inspectorate}|it is)(?: also| therefore| further| strongly| would){0,2} recommend(?:s|ed)?|our recommendation is|it is recommended|we make the following recommendation)\\b`,
  'i',
);
const recommendsActing = new RegExp(`\\brecommend(?:s|ed)? ${actor}\\b`, 'iu');
const expects = new RegExp(`\\b${inspectorate}(?: also| therefore| would){0,2} expects? ${actor} to\\b`, 'iu');
/** What the inspectorate would have a force do, which it need not call a recommendation: "we asked" tells of the inspection. */
const asks = new RegExp(
  `\\b${inspectorate}(?:['’]ve asked| (?:(?:have|has) (?:also |therefore )?asked|(?:also |therefore |now ){0,2}(?:would like|wants?|asks?|urges?|calls? on|invites?|expects?|looks? to|would urge|would ask)))(?: that)? (?:you|${theForce})\\b(?! (?:wh\\p{Ll}+|if|how|about|questions)\\b)`,
  'iu',
);
const imperative =
  /^(?:(?:immediately|urgently|as a matter of urgency|within [^,]{3,60}|by [^,]{3,60}),? )?(?:review|ensure|develop|introduce|improve|establish|provide|take|undertake|carry out|conduct|put|make|implement|publish|consider|strengthen|identify|assess|create|produce|train|work|monitor|evaluate|share|set|use|clarify|address|increase|reduce|prepare|adopt|amend|update|stop|give|require|issue|remind|dip|audit|record|appoint|complete|audit|agree|design|test|examine|allocate|enable|include|extend|revise|build|maintain|encourage|communicate|support|explore)\b/i;
/** As reports before 2010 word it: "That the force evaluates its problem solving". */
const resolution = /^that\b/i;
const explains =
  /^(?:we|i|hmic|hmicfrs|inspectors|the following|this|these|our|in \d{4}|since|during|cause of concern|as a result|there (?:is|are|was|were))\b/i;

/**
 * The recommendations of a text: what stands listed under such a heading, and what a sentence elsewhere recommends or
 * sets a date for. Lettered parts and points under a lead belong to it; a deadline set above a list holds for each of
 * its items.
 */
export function recommendationsIn(
  blocks: readonly Block[],
  finders: RecommendationFinders,
): readonly FoundRecommendation[] {
  const found: FoundRecommendation[] = [];
  let lead: Lead | undefined;
  let addressee: string | undefined;
  let isAnnounced = false;
  for (let index = 0; index < blocks.length; index += 1) {
    const block = blocks[index];
    if (block === undefined || block.section.kind === 'boilerplate') continue;
    const { text } = block.prose;
    const isDeadline =
      isDeadlineLead(text) && !directiveWithContent(text) && !resolution.test(text) && !isAgreedAction(text);
    isAnnounced = announces(text) || (isAnnounced && block.kind !== 'heading' && goesOnListing(block));
    const isListed =
      isAction(actionOf(block)) ||
      labelled.test(text) ||
      (block.kind === 'item' && lead !== undefined) ||
      (isAnnounced && !announces(text));
    if (block.kind === 'heading' || isAddressee(text)) addressee = text;
    if (block.kind === 'heading') {
      lead = isListed && isDeadline ? { block, text } : undefined;
      continue;
    }
    if (block.kind !== 'paragraph' && block.kind !== 'item') continue;
    if (isDeadline) {
      lead = isListed || text.endsWith(':') ? { block, text } : undefined;
      continue;
    }
    const parts = startsList(text) ? partsAfter(blocks, index) : [];
    const labelledOff = labelledPieces(block);
    const pieces = labelledOff.length === 0 && isListed ? datedPieces(block) : labelledOff;
    if (isListed || pieces.length > 0) {
      const listed = pieces.length > 0 ? pieces : [{ start: 0, end: text.length }];
      const own = (range: Range) => (range.end === text.length ? parts : []);
      const told = listed.filter((range) =>
        isRecommended(block.kind, text.slice(range.start, range.end), own(range), lead),
      );
      found.push(...told.map((range) => ofBlock(block, range, own(range), finders, { lead, addressee })));
      if (told.at(-1)?.end === text.length) index += parts.length;
      continue;
    }
    lead = undefined;
    const running = runningRecommendation(block, parts, finders);
    if (running.length === 0) continue;
    found.push(...running);
    index += parts.length;
  }
  return found;
}

/** A line that says that recommendations follow: "We made two recommendations, among them:". */
const announces = (text: string) =>
  /^(?:[^.]|\.(?! )){0,200}\b(?:recommendations?|areas? for improvement|actions? (?:for|required))\b[^.]{0,120}:$/iu.test(
    text.trim(),
  ) &&
  !/\b(?:earlier|previous(?:ly)?|last|since|had|progress|respon\p{L}+|implement\p{L}*|(?:in|from|of) (?:the |our )?(?:19|20)\d\d)\b/iu.test(
    text,
  );

/** Below such a line, what is in the list or numbered, or tells someone to act. */
const goesOnListing = ({ kind, marker, prose }: Block) =>
  kind === 'item' || marker !== undefined || toldToAct.test(prose.text);

/** What an item is called, or what its section holds. */
const actionOf = ({ marker, section }: Block) => marker?.action ?? section.kind;

/** A deadline set above a list. */
interface Lead {
  readonly block: Block;
  readonly text: string;
}

/** What stands above a recommendation and holds of it. */
interface Above {
  readonly lead: Lead | undefined;
  /** The heading or line that may say whom it is addressed to. */
  readonly addressee: string | undefined;
}

const toldToAct = new RegExp(`\\b${actor}\\b[^.]{0,60}\\b${should}\\b`, 'iu');

/** Whether a block below such a heading, or below a deadline, says what to do, rather than why. */
function isRecommended(kind: BlockKind, text: string, parts: readonly Block[], lead: Lead | undefined): boolean {
  const isExplaining = explains.test(text) && ![recommends, expects, asks, toldToAct].some((says) => says.test(text));
  if (parts.length > 0) return !isExplaining || directive.test(text);
  if (isExplaining || ofRule.test(text.slice(0, longestRule)) || (tellsOfEarlier(text) && !labelled.test(text)))
    return false;
  return (
    directive.test(text) ||
    imperative.test(text) ||
    recommends.test(text) ||
    expects.test(text) ||
    asks.test(text) ||
    resolution.test(text) ||
    isAgreedAction(text) ||
    (lead !== undefined && kind === 'item')
  );
}

/** As a plan words it, with no other verb: "All sergeants to be trained by June". A line above a list may read so too. */
function isAgreedAction(text: string): boolean {
  const subject =
    /^(?!(?:all |the )?(?:following|recommendations?|actions?|areas?)\b)(\p{Lu}[\p{L}\p{N}'’ -]{2,80}?) to (?:be )?\p{Ll}{2,}/iu.exec(
      text,
    )?.[1];
  if (subject === undefined || text.endsWith(':') || actorActs.test(subject)) return false;
  return tokens(subject).every(({ text: word, pos }) => (pos !== 'VERB' && pos !== 'AUX') || word.endsWith('ing'));
}

const actorActs = /\b(?:force|constabulary|service|constable|commissioner|it) \p{Ll}{2,}s$/u;

function directiveWithContent(text: string): boolean {
  return directive.test(text) && text.split(/\s+/).length > 14;
}

const startsList = (text: string) => /(?::|\b(?:that|to|by|and|should)|[:–-]\s*)$/i.test(text.trim());

/** The lettered or bulleted blocks that belong to the lead before them. */
function partsAfter(blocks: readonly Block[], index: number): readonly Block[] {
  const leadBlock = blocks[index];
  const parts: Block[] = [];
  for (let at = index + 1; at < blocks.length; at += 1) {
    const block = blocks[at];
    if (block === undefined || block.kind !== 'item' || block.section !== leadBlock?.section) break;
    const kind = block.marker?.kind;
    const first = parts[0]?.marker?.kind ?? kind;
    if (kind !== first || (kind !== 'letter' && standsBeside(block, leadBlock))) break;
    parts.push(block);
    if (kind !== 'letter' && isWholeDirective(block.prose.text) && parts.length === 1) return [];
  }
  return parts;
}

/** Items of one list bear marks of one kind; points below an item bear another. */
function standsBeside({ marker }: Block, { kind, marker: other }: Block): boolean {
  if (kind !== 'item' || marker?.kind !== other?.kind) return false;
  return marker?.kind !== 'bullet' || marker.label === other?.label;
}

const isWholeDirective = (text: string) => datedDirective.test(text) || recommends.test(text);

/** The points of a list, by their letters or numbers; bullets are counted. */
function listedParts(blocks: readonly Block[]): ProposedRecommendation['parts'] {
  return blocks.flatMap(({ marker, prose }, position) => {
    const label = marker !== undefined && marker.kind !== 'bullet' ? marker.label : String(position + 1);
    const inline = marker?.kind === 'letter' ? inlineParts(`(${label}) ${prose.text}`, label)?.parts : undefined;
    return inline !== undefined && goOn(inline.map((part) => part.label))
      ? inline
      : [{ label, text: withoutEnd(prose.text) }];
  });
}

const sequences = ['abcdefghijklmnopqrstuvwxyz'.split(''), ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii']];

/** Whether labels count on from the first: points below a point begin anew. */
const goOn = (labels: readonly string[]) =>
  sequences.some((sequence) => {
    const first = sequence.indexOf(labels[0] ?? '');
    return first !== -1 && labels.every((label, index) => sequence[first + index] === label);
  });

const inlinePart = /(?:^|[:;,]\s*(?:and |or )?|\.\s+)\(?\(([a-z]|i{1,3}|iv|v|vi{0,3})\)\s+/giu;

function ofBlock(
  block: Block,
  range: Range,
  partBlocks: readonly Block[],
  finders: RecommendationFinders,
  { lead, addressee }: Above,
): FoundRecommendation {
  const text = block.prose.text.slice(range.start, range.end).trim();
  const isWhole = range.end - range.start === block.prose.text.length;
  const ownPlaces = sourceRanges(block.prose, range, block.ranges);
  const inline = partBlocks.length === 0 ? inlineParts(text) : undefined;
  const parts = inline?.parts ?? listedParts(partBlocks);
  const places = [...ownPlaces, ...partBlocks.flatMap(blockPlaces)];
  const whole = [text, ...partBlocks.map((part) => part.prose.text)].join(' ');
  const deadlines = deadlinesIn(whole, finders.publishedOn);
  const fromLead = deadlines.length === 0 && lead !== undefined ? deadlinesIn(lead.text, finders.publishedOn) : [];
  const ofLead = fromLead.length > 0 && lead !== undefined ? blockPlaces(lead.block) : [];
  return {
    proposed: proposalOf({
      text: inline?.lead ?? text,
      parts,
      deadlines: deadlines.length > 0 ? deadlines : fromLead,
      places: [...contiguous(places), ...ofLead],
      whole,
      block,
      rule: ruleOf(block, parts.length),
      addressee,
      confidence: datedDirective.test(text) || actionOf(block) === 'improvement' ? 0.95 : 0.85,
      finders,
    }),
    blocks: new Set([
      ...(isWhole ? [block] : []),
      ...partBlocks,
      ...(ofLead.length > 0 && lead !== undefined ? [lead.block] : []),
    ]),
    sentences: isWhole ? [] : ownPlaces,
  };
}

/** A lead and its parts are one quote when only blanks and markers are between them. */
function contiguous(places: readonly Range[]): readonly Range[] {
  const [first, ...rest] = places;
  if (first === undefined) return [];
  const merged = [{ ...first }];
  for (const place of rest) {
    const last = merged.at(-1);
    if (last !== undefined && place.start - last.end < 16 && place.start >= last.end) last.end = place.end;
    else merged.push({ ...place });
  }
  return merged;
}

function ruleOf(block: Block, parts: number): string {
  const where =
    actionOf(block) === 'improvement'
      ? 'area for improvement'
      : actionOf(block) === 'concern'
        ? 'cause of concern'
        : 'listed recommendation';
  return parts > 0 ? `${where} with parts` : where;
}

function inlineParts(
  text: string,
  firstLabel?: string,
): { readonly lead: string; readonly parts: readonly { label: string; text: string }[] } | undefined {
  const marks = matchesOf(inlinePart, text);
  const labels = marks.map((mark) => (mark[1] ?? '').toLowerCase());
  if (marks.length < 2 || !['a', 'i', firstLabel?.toLowerCase()].includes(labels[0])) return undefined;
  const parts = marks.map((mark, index) => ({
    label: labels[index] ?? '',
    text: withoutEnd(text.slice(mark.index + mark[0].length, marks[index + 1]?.index ?? text.length)),
  }));
  const first = marks[0];
  const lead = text.slice(0, (first?.index ?? 0) + (/^[:;,]/.test(first?.[0] ?? '') ? 1 : 0)).trim();
  return { lead, parts };
}

function withoutEnd(text: string): string {
  return text
    .replace(/[;,.]?\s*(?:;?\s*(?:and|or))?\s*$/i, '')
    .replace(/[;,.]$/, '')
    .trim();
}

/** A recommendation may say of itself what it is. */
const labelled =
  /^\W*(?:main |key |further )?(?:recommendation|area for improvement|afi|required action)(?: \d{1,2}(?:\.\d{1,2})?)?\s*[:–-]\s+/i;

// Whether a deadline counts from the publication shows where there is one.
const anyDay = '2000-01-01';

/** Where recommendations are told off by their label within a paragraph: "Cause of concern: …. Recommendation: …". */
function labelledPieces(block: Block): readonly Range[] {
  if (!/\b(?:recommendation|area for improvement|required action)/i.test(block.prose.text.slice(1))) return [];
  const labels = sentencesOf(block).filter(({ text }) => labelled.test(text));
  const starts = labels.map(({ range }) => range.start);
  if (starts.every((start) => start === 0)) return [];
  if (block.marker?.action !== undefined) starts.unshift(0);
  return starts.map((start, index) => ({ start, end: starts[index + 1] ?? block.prose.text.length }));
}

/** Sentences of a paragraph that each set a date to be met: "Within six months, it should …". An item is one by its mark. */
function datedPieces(block: Block): readonly Range[] {
  if (block.marker !== undefined) return [];
  const sentences = sentencesOf(block);
  const later = sentences.filter(
    ({ text }, index) =>
      index > 0 &&
      /^(?:by|within|before|(?:no|not) later than|immediately|with immediate)\b/i.test(text) &&
      datedDirective.test(text) &&
      deadlinesIn(text.slice(0, 300), anyDay).length > 0,
  );
  const starts = [0, ...later.map(({ range }) => range.start)];
  if (starts.length < 2 || !datedDirective.test(block.prose.text)) return [];
  return starts.map((start, index) => ({ start, end: starts[index + 1] ?? block.prose.text.length }));
}

interface Parts {
  readonly text: string;
  readonly parts: ProposedRecommendation['parts'];
  readonly deadlines: ProposedRecommendation['deadlines'];
  readonly places: readonly Range[];
  readonly whole: string;
  readonly block: Block;
  readonly addressee?: string | undefined;
  readonly rule: string;
  readonly confidence: number;
  readonly finders: RecommendationFinders;
}

function proposalOf({
  text,
  parts,
  deadlines,
  places,
  whole,
  block,
  addressee,
  rule,
  confidence,
  finders,
}: Parts): ProposedRecommendation {
  const themes = finders.themes.file(whole, { section: block.section.path, subject: '' }).map(({ slug }) => slug);
  return {
    kind: 'RECOMMENDATION',
    text: text.replace(labelled, ''),
    parts,
    deadlines,
    addressedTo: addressedTo(text, addressee, finders),
    themes,
    partners: named(whole, finders.partners.find(whole)),
    places,
    section: block.section.path,
    rule,
    confidence,
    remarks: [
      ...(themes.length === 0 ? ['fits no theme of the scheme'] : []),
      ...deadlines
        .filter(({ dueOn }) => dueOn === undefined)
        .map(({ text: worded }) =>
          finders.publishedOn === undefined && resolveDeadline(worded, anyDay)?.dueOn !== undefined
            ? `"${worded}" counts from a publication date that the text does not say`
            : `"${worded}" names no day`,
        ),
      ...unreadDeadlinesIn(whole).map((worded) => `"${worded}" looks like a deadline and is not read as one`),
    ],
  };
}

/** The forces that have to act: those that the subject of the directive names, or the report's. */
function addressedTo(text: string, addressee: string | undefined, finders: RecommendationFinders): readonly string[] {
  const told = toldIn(text.replace(labelled, '')) || (/\b(?:to|for) (.{3,80})$/i.exec(addressee ?? '')?.[1] ?? '');
  const named = finders.forcesIn(told);
  const own = finders.force === undefined ? [] : [finders.force];
  if (named.length > 0) return isTheForce(told) ? [...new Set([...own, ...named])] : named;
  return isOtherBody(told) ? [] : own;
}

/** A paragraph outside such a section whose sentence recommends, or sets the force a date. */
function runningRecommendation(
  block: Block,
  parts: readonly Block[],
  finders: RecommendationFinders,
): readonly FoundRecommendation[] {
  const sentences = sentencesOf(block);
  const found: FoundRecommendation[] = [];
  for (let index = 0; index < sentences.length; index += 1) {
    const sentence = sentences[index];
    if (sentence === undefined) continue;
    const isLast = index === sentences.length - 1;
    const own = isLast ? parts : [];
    if (!isRunning(sentence, own, finders)) continue;
    if (own.length === 0 && /:$/.test(sentence.text.trim()) && isLast) continue;
    const following: Sentence[] = [];
    for (let next = sentences[index + 1]; next !== undefined && goesOn(next, finders); next = sentences[index + 1]) {
      following.push(next);
      index += 1;
    }
    const texts = [sentence, ...following].map(({ text }) => text).join(' ');
    const inline = inlineParts(texts);
    const whole = [texts, ...own.map((part) => part.prose.text)].join(' ');
    const places = [...[sentence, ...following].flatMap((one) => placesOf(one)), ...own.flatMap(blockPlaces)];
    found.push({
      proposed: proposalOf({
        text: inline?.lead ?? texts,
        parts: inline?.parts ?? listedParts(own),
        deadlines: deadlinesIn(whole, finders.publishedOn),
        places: contiguous(places),
        whole,
        block,
        rule: recommends.test(sentence.text) ? 'sentence that recommends' : 'sentence that sets a date',
        confidence: 0.8,
        finders,
      }),
      blocks: new Set(own),
      sentences: [sentence, ...following].flatMap((one) => placesOf(one)),
    });
  }
  return found;
}

/** "It is to be extended by March" tells of a plan, and so does what has to be saved. */
const plannedThing =
  /^(?:(?:it|this|these|they) (?:is|are) to be\b|[^.,]{2,60} needs? to (?:save|(?:make|find|achieve|deliver)\b[^.]{0,60}?(?:savings|£)))/i;

/**
 * Another body that is told to act, by its name: what forces in general should do is as often a rule, and what another
 * body is to do, a plan.
 */
function isNamedBody(text: string): boolean {
  const told = toldIn(text);
  return (
    isOtherBody(told) &&
    /\b(?:should|must|ought to)\b/i.test(text) &&
    !/\b(?:forces|constables|commissioners|partners?)$/i.test(told)
  );
}

/** What was recommended before, and what came of it. */
const tellsOfEarlier = (text: string) =>
  /\brecommended\b/i.test(text) &&
  /\b(?:had|was|were|previously|in (?:19|20)\d\d|last year|earlier)\b/i.test(text) &&
  !/\bit is recommended\b/i.test(text);

/** What a rule says, and not the report: "The Pledge says that officers should …". */
const ofRule =
  /^(?:the|its|national|a) (?:[\p{L}'’-]+ ){1,6}?(?:says?|requires?|states?|stipulates?|lays? down) that\b/iu;
const longestRule = 300;

function isRunning({ text }: Sentence, parts: readonly Block[], finders: RecommendationFinders): boolean {
  if (text.length > 3000 || ofRule.test(text.slice(0, longestRule))) return false;
  const opening = text.slice(0, 700);
  if (
    /^(?:in (?:19|20)\d\d|in our (?:last|previous|earlier|(?:19|20)\d\d)|previously|we (?:had )?recommended (?:in|that forces))\b/i.test(
      opening,
    )
  )
    return false;
  if (tellsOfEarlier(opening)) return false;
  if (
    recommends.test(opening) &&
    (directive.test(opening) || /\bthat\b|:/.test(opening) || recommendsActing.test(opening)) &&
    !/\bour (?:last|previous|earlier)\b/i.test(opening)
  )
    return true;
  const isDated = () => deadlinesIn(opening, finders.publishedOn).length > 0;
  if ((expects.test(opening) || asks.test(opening) || isNamedBody(opening)) && isDated()) return true;
  if (asks.test(opening) && parts.length > 0) return true;
  if (outOfScope(opening) === 'not of the force' && !/^(?:by|within|immediately)/i.test(opening)) return false;
  return datedDirective.test(opening) && !plannedThing.test(opening) && isDated();
}

/** The next sentence goes on with what should be done: "By March 2015 the force should …". */
function goesOn({ text }: Sentence, finders: RecommendationFinders): boolean {
  return (
    /^(?:it|this|they|the (?:force|plan|review|action plan|constabulary)|by|as a minimum)\b/i.test(text) &&
    directive.test(text.slice(0, 200)) &&
    (deadlinesIn(text.slice(0, 300), finders.publishedOn).length > 0 || /^(?:it|this|they|as a minimum)\b/i.test(text))
  );
}
