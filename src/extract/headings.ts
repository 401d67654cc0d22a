import { anyMonth } from '../ingest/dates.ts';
import { matchesSome } from '../matches.ts';
import { type Token, tokens } from './language.ts';

const headings = (...wordings: readonly string[]) =>
  wordings.map((wording) => new RegExp(`^(?:\\d+\\.?\\s*)?(?:${wording})$`, 'iu'));
const inspectorate = '(?:us|hmic(?:frs)?|the inspectorate|peel)';
const inspection =
  '(?:(?:thematic|full|joint|national|peel|custody|crime) )?(?:inspections?|reports?|reviews?|assessments?|audits?|publications?|documents?|programme)';
const judgments = '(?:judge?ments?|grad(?:es?|ing)|ratings?)';
const termOfInspections = `(?:${inspectorate}|${inspection}|causes? of concern|areas? for improvement|super-complaints?|(?:graded )?${judgments})`;

/** "Annex to an inspection of": a document that goes with another one, and not the end of this one. */
const toAnother = ' to (?:an?|the|our|its|his|her)\\b(?:(?! to )[^:]){0,60}?\\b(?:inspection|report|review|letter)\\b';

/** Sections whose text is about inspections, not about the force: they make no claims. */
const boilerplate = headings(
  'notes?|notes? (?:to|for) editors?|ends?|press (?:office|enquiries).*|media enquiries|contact(?: us)?|further information|read more.*',
  '(?:table of )?contents?|glossary|abbreviations|acronyms|acknowledge?ments?|references',
  '(?:terms|abbreviations|acronyms) used.*|(?:glossary|list) of (?:terms|abbreviations|acronyms).*|definitions?(?: (?:used|of terms|and) .*)?',
  `(?:annex|appendix)\\b(?!.*\\bpractice\\b)(?!${toAnother}).*`,
  `about (?:${inspectorate}|the data|our data|(?:this|the|our) ${inspection})|data sources?`,
  `what (?:is|are|was|were) (?:an? |the |our |this )?${termOfInspections}(?: about| (?:for|about|of|on|and) .*)?`,
  `what (?:we mean|is meant) by .*|what (?:each|the|our) ${judgments}(?: [\\p{L} ]+)? means?|what (?:is|was) inspected|what (?:we|hmic(?:frs)?) (?:inspect|looked at|assess|examine|cover)\\w*`,
  'how (?:we|hmic(?:frs)?) (?:inspect|judge|assess|did|carr|grade|conduct|collect)\\w*.*',
  `how (?:the|this|our) ${inspection} (?:is|was|were|are) (?:carried|done|conducted|made)\\b.*`,
  `why (?:we|hmic(?:frs)?) (?:are |is )?(?:inspect|assess|look|carr|conduct|did|do|undert|chose|examin|publish|grade)\\w*.*|why this ${inspection}.*`,
  `(?:(?:our |the )?(?:inspection )?methodology|(?:our|(?:our |the )?inspection) (?:approach|process|methods))(?: (?:of|for|to) (?:the|this|our) ${inspection})?|the grading process`,
  `scope(?: and (?:methodology|methods|approach|terms of reference|purpose|limitations))?(?: (?:of|for) (?:the|this|our) ${inspection})?|terms of reference|(?:aims?|purpose|objectives?) of (?:the|this|our) ${inspection}`,
  `introduction to (?:${inspectorate}|hmic(?:frs)?\\b.*|(?:the|this|our) ${inspection})(?: .*)?`,
  `(?:our )?${judgments} (?:criteria|definitions?|categories|scale).*|categories for making judge?ments?|reading this report`,
  `explanation of (?:terms|${judgments}|abbreviations|the (?:data|figures|terms|${judgments})).*`,
  `related (?:${inspection}|content|links?|pages?|information|news|resources|articles|material)(?: (?:and|on) .*)?`,
  `(?:(?:important|recent|key|main|other) )?changes (?:to|in) (?:${inspectorate}|(?:our|the|this) ${inspection}(?: (?:programme|approach|process|framework))?|how we .*)|terminology(?: .*)?|overview of (?:${inspectorate}|(?:the|this|our) ${inspection})(?: .*)?`,
  `(?:what|how (?:to (?:read|use)|we wrote)) this (?:report|page|letter|document|publication)(?: (?:contains?|covers?|holds|is about|sets out))?|(?:a )?notes? (?:on|about) (?:covid\\b.*|(?:the|our|this) (?:data|figures|methods?|methodology|${inspection}|${judgments}))`,
  'planned (?:web ?site )?(?:downtime|maintenance|outages?)|letter information|questions (?:for|on) (?:effectiveness|efficiency|legitimacy|leadership)',
  'the role of hmic.*|who we are|our (?:powers|purposes?|dut(?:y|ies)|remit|role)(?: (?:and|to|under) .*)?',
);

/** Sections that stand around the findings: figures on the force, what went before and what comes next. */
const surroundings = headings(
  'context|about the force|(?:key |quick )?facts(?: and figures)?|(?:the force )?at a glance|in (?:numbers|figures)|(?:the |our )?force in (?:numbers|figures|context)|(?:the )?force (?:overview|profile)(?: and context)?|\\p{Lu}[\\p{L} ]* in (?:numbers|figures)',
  'introduction(?: and (?:background|methodology|context))?|foreword|(?:context and )?background(?: and context)?|next steps|what (?:happens )?next',
);

const recommendations =
  /^(?:\d+\.?\s*)?(?:(?:(?:summary of |our |list of |hmic(?:frs)?['’]?s? )?(?:(?:key|main|further|detailed|general|specific|local|national|additional|overall|immediate|urgent|priority) )?)?recommendations?(?: made)?(?:\s*[:–—-](?=\s(?:for|to)\b))?(?:\s+(?:\d+|for .*|to .*|from .*|and (?:areas? for improvement|causes? of concern|(?:required )?actions|housekeeping points)))?|(?:summary of |our |list of |key |main |further |other )?areas? for improvement(?:\s+\d+|\s+for .*|\s+and (?:recommendations|causes? of concern|(?:required )?actions))?|afis?|areas (?:to improve|(?:requiring|needing|in need of) improvement|for (?:further )?development)|what we recommend(?:ed)?|housekeeping points?|action points?|(?:urgent|immediate|priority) actions?|what (?:the|[\p{Lu}][\p{L} ]+) (?:force|constabulary|police) (?:should|must|needs? to) do(?: .*)?|causes? of concern(?:\s+\d+)?(?: and .*)?|accelerated causes? of concern|required actions?|areas? of concern|next steps for the force|actions? (?:required|for .*)|innovative practice recommendations)$/iu;

/** Recommendations of an earlier report, which a review repeats before it says what came of them. */
const ofEarlier =
  /\b(?:from|of|in) (?:the |our )?(?:[\p{L}-]+ )?(?:(?:initial|first|original|previous|earlier|last)\b|(?:19|20)\d\d (?:[\p{L}-]+ ){0,2}(?:inspection|report|review))/iu;

const actions = '(?:recommendations?|areas? for improvement|causes? of concern)';
const subjectBefore = new RegExp(
  `^(?!(?:revisit|re-?inspection|review|progress|update|follow[- ]?up)\\b)[^:]{3,80}:\\s+(?=${actions}\\b)`,
  'iu',
);
const earlierActions = new RegExp(
  `^(?:(?:annex|appendix)\\b[^:–—-]{0,10}[:–—-]\\s*)?(?:(?:progress|update|action taken|response) (?:made )?(?:on|against|with|towards|since|to|by)\\b.*\\b${actions}|(?:(?:summary|list|status) of )?(?:(?:the|our) )?(?:previous|earlier|original|initial|past|(?:19|20)\\d\\d)(?: (?:inspection|report|review)(?:['’]s)?)? ${actions}|recommendations? (?:(?:made )?(?:in|from|of) )(?:our )?(?:19|20)\\d\\d)\\b`,
  'iu',
);

/** Whether a heading says that what is below was recommended before, and perhaps what came of it. */
export function tellsOfEarlierActions(title: string): boolean {
  const plain = title.replace(subjectBefore, '');
  return earlierActions.test(plain) || (recommendations.test(plain) && ofEarlier.test(plain));
}

/** What the heading says its section holds. Those of `figures` make statistics and recommendations, and no findings. */
export type SectionKind = 'text' | 'boilerplate' | 'figures' | 'recommendations' | 'improvement' | 'concern';

/** Whether a section says what is to be done. */
export const isAction = (kind: SectionKind) =>
  kind === 'recommendations' || kind === 'improvement' || kind === 'concern';

/** Whether a heading opens the matter at a report's end, whose own headings are no findings either. */
export const closesReport = (title: string) => endMatter.test(title) || aboutInspections.test(title);
const endMatter = new RegExp(
  `^(?:notes? (?:to|for) editors?|(?:annex|appendix)(?!${toAnother})|glossary|about the data|terms used|abbreviations|definitions)`,
  'i',
);

/** Whether a heading may as well open a report, which goes on with findings under headings of its own. */
export const opensReport = (title: string) => aboutInspections.test(title);
const aboutInspections = /^(?:about (?:us|hmic)|what is peel|methodology|how we)/i;

/** An annex may hold what is to be done; others are boilerplate by their name. */
const annexOfActions =
  /^(?:annex|appendix)(?:\s+(?:\d{1,2}|[A-Z]))?\s*[:–—-]?\s+(?=(?:(?:summary of |list of |our )?recommendations|areas for improvement|causes of concern)$)/i;

/** "Annex A: Data", "Appendix 2 – Crime statistics": figures on the force, and not what there is to say of them. */
const annexOfFigures =
  /^(?:annex|appendix)(?:\s+(?:\d{1,2}|[A-Z]))?\s*[:–—-]?\s+(?!.*\b(?:about|method\w*|sources?|notes?|definitions?|quality|collection|explanation|how)\b)(?:[\p{L}-]+ ){0,4}(?:data|figures|statistics|tables)$/iu;

/** "Section 3. In the custody suite", "Part 2: Police attendance": a chapter, and its name. */
const numberedPart =
  /^(?:section|part|chapter)\s+(?:\d{1,2}|[A-Z]|one|two|three|four|five|six|seven)\s?[.:–—-]\s*(?=\p{Lu})/iu;

/** The heads of the columns beside recommendations in a table. */
const columnsBeside =
  /^(?:no\.?|number|ref(?:erence)?|#) (?=recommendation|area for improvement)|(?: (?:deadline|timescale|target(?: date)?|due(?: (?:by|date))?|by when|date|owner|lead|responsib(?:le|ility)|priority)){1,4}$/gi;

/** What kind of section a heading opens. */
export function sectionKind(title: string): SectionKind {
  const plain = title
    .replace(/[:.?\s]+$/, '')
    .replace(/^[#*\s]+|[*\s]+$/g, '')
    .replace(/(?<=\p{Ll})\d{1,2}$/u, '')
    .replace(annexOfActions, '')
    .replace(numberedPart, '')
    .replace(subjectBefore, '')
    .replace(columnsBeside, '');
  if (/^(?:accelerated )?causes? of concern/i.test(plain) && recommendations.test(plain)) return 'concern';
  if (/^(?:areas? for improvement|afis?)\b/i.test(plain) && recommendations.test(plain)) return 'improvement';
  if (recommendations.test(plain)) return ofEarlier.test(plain) ? 'boilerplate' : 'recommendations';
  if (matchesSome(surroundings, plain) || annexOfFigures.test(plain)) return 'figures';
  return matchesSome(boilerplate, plain) ? 'boilerplate' : 'text';
}

/** A line that ends with one of these goes on. */
export const endsOpen =
  /\b(?:the|(?<!^(?:annex|appendix|part|section) )a|an|of|and|or|in|on|to|with|for|by|at|from|is|are|was|were|has|have|had|that|which|who|HMIC|HMICFRS|as|be|been|its|their|this|these|not|will|can|should|must|may|into|than|about|between|including|more|most|very|all|we|it|they|our|(?<!\bby )when|while|if|no|where|how|also|requires|per)$/i;
const finite =
  /\b(?:is|are|was|were|has|have|had|does|do|did|can|cannot|could|will|would|should|must|may|might|needs? (?:to|an?|the|more|better|further)|works?|uses?|provides?|found|made|makes?|shows?|takes?|gives?|understands?)\b/i;

/**
 * Whether a line or a few stand as a heading: short, without a full stop, beginning with a capital or a number, and
 * not a sentence cut short.
 */
export function isHeading(text: string): boolean {
  const plain = text
    .replace(/^#{1,6}\s+/, '')
    .replace(/^\*\*(.*)\*\*$/, '$1')
    .trim();
  if (plain.length < 3 || plain.length > 160 || dateLine.test(plain) || sourceLine.test(plain)) return false;
  const unnumbered = plain.replace(/^(?:\d+(?:\.\d+)*\.?|No\.|Ref\.)\s+/, '').replace(numberedPart, '');
  const words = plain.split(/\s+/).length;
  if (/^#{1,6}\s/.test(text)) return words <= 30;
  if (extentAlone.test(plain)) return true;
  if (plain.endsWith('?'))
    return words <= 26 && /^["'‘“]?(?:\d|\p{Lu})/u.test(plain) && !/[.!?]\s+\p{Lu}/u.test(unnumbered.slice(0, -1));
  if (words > 14 || /[.;,!–\u00AD-]["'”’)]?$/.test(plain) || endsOpen.test(plain)) return false;
  if (!/^["'‘“(]?(?:\d|\p{Lu})/u.test(plain)) return false;
  if (/[.!?]\s+\p{Lu}/u.test(unnumbered)) return false;
  if (plain.endsWith(':')) return sectionKind(plain) !== 'text';
  if (/\d[\d,.]*%?[*†‡]?\s+\d[\d,.]*%?[*†‡]?$/.test(plain) || tableHead.test(plain) || ofTable.test(plain))
    return false;
  if (isAction(sectionKind(plain))) return true;
  return (
    !(finite.test(plain) && words > 10) &&
    (asksWhat.test(plain) || !/\b(?:should|must)\b|\(\d+(?:\.\d+)+\)$/.test(plain))
  );
}

/** "2015/16  2016/17", "Table 1: Children in custody": the heads of columns, and what stands over a table. */
const ofTable =
  /^(?:table|figure|chart) \d+(?:\.\d+)?\s*[:.–-]\s|^(?:19|20)\d\d(?:[/–-]\d{2,4})?(?:\s+(?:19|20)\d\d(?:[/–-]\d{2,4})?)+$/i;

/** "What should happen next" */
export const asksWhat = /^(?:\d+(?:\.\d+)*\.? )?(?:What|How|Why|Who) (?:\p{L}+ ){1,6}\p{L}+$/u;

/** "The extent to which the force is effective at investigating offending.": a graded question, as the first assessments put it. */
const extentAlone =
  /^The extent to which the (?:force|constabulary) (?:is|acts|treats|provides|understands|manages|protects)\b(?:(?! (?:is|are|was|were|has|have|had|remains?|varies|cannot|can|will|may|which) )[^.;:]){2,160}\.?$/;

/** Where the figures above it are from: "Source: Kent Police". */
const sourceLine = /^sources?: \p{L}/iu;

/** When a page was published or last changed. */
export const dateLine = /^(?:published|(?:date )?(?:last )?updated|publication date|date of publication)\b/i;

const verbs = new Set([
  'is',
  'are',
  'was',
  'were',
  'has',
  'have',
  'had',
  'does',
  'do',
  'did',
  'can',
  'could',
  'should',
  'must',
  'needs',
  'need',
  'will',
]);

/** Whether a heading is a sentence without its full stop, as later reports head what they found. */
export function isSentence(heading: string): boolean {
  const plain = heading.replace(/^#{1,6}\s+/, '');
  if (/[?]$|:/.test(plain) || /^(?:how|(?:to )?what|why|where|who|when|our|about)\b/i.test(plain)) return false;
  // "Protecting those who are vulnerable": what is said is only said of "those".
  const told = /^\p{Lu}\p{Ll}+ing\b/u.test(plain) ? plain.replace(ofRelative, '') : plain;
  // "Changes to how the public can reach the police": a question that is only named.
  const words = tokens(told.replace(/\s(?:to|in|into|of|on|about|for) (?:how|what|where|who|why|whether)\s.*$/, ''));
  if (words.length < 4 || isTitleCase(plain)) return false;
  if (peopleAct.test(plain)) return true;
  return words.some(
    ({ text, pos }, index) =>
      index > 0 &&
      words[index - 1]?.text !== 'to' &&
      ((verbs.has(text) && (pos === 'VERB' || pos === 'AUX')) ||
        /n['’]t$/.test(text) ||
        (pos === 'VERB' && !text.endsWith('ing') && isAfterNoun(words, index))),
  );
}

/** What the tagger takes for nouns: "The force records rape offences well", "Supervisors check investigations". */
const peopleAct =
  /^(?:(?:the (?:force|constabulary|workforce)|[\p{L}' -]{3,40} (?:Police|Constabulary)) (?:\p{Ll}+ly )?\p{Ll}+[^s\W]s (?!and\b|or\b)|(?:[\p{L}-]+ ){0,5}(?:officers|staff|teams|units|leaders|supervisors|managers|handlers|detectives|investigators|sergeants|victims|partners|people) (?:\p{Ll}+ly )?(?:answer|attend|check|deal|manage|plan|praise|process|promise|promote|provide|record|report|research|respond|review|search|set|share|support|target|tackle|trust|use|value|visit|work) (?!and\b|or\b))\S/iu;

const ofRelative = /\s(?:who|what|which|that|how|where|when|whether)\s.*$/;

/** Whether a heading is set as a title is, with a capital to each word that counts. */
function isTitleCase(heading: string): boolean {
  const long = heading.split(/\s+/).filter((word) => /^\p{L}{4,}/u.test(word));
  return long.length > 1 && long.every((word) => /^\p{Lu}/u.test(word));
}

/** A verb in the form of the present stands after its noun: "the force works well", "leaders promote". */
function isAfterNoun(words: readonly Token[], index: number): boolean {
  const before = words[index - 1];
  const text = words[index]?.text ?? '';
  if (before === undefined || !['NOUN', 'PROPN', 'PRON', 'ADV'].includes(before.pos)) return false;
  return (
    text.endsWith('s') || (before.text.endsWith('s') && !/(?:ed|en|de|ld|lt|nt|ht|wn|ut|et|ot|ung|one)$/.test(text))
  );
}

// The head of a table's column.
const tableHead = /\bper 1,000\b|\bper cent\b|%|^\d+ months\b|\brate$|\btotal rate\b/i;

/** When it was published, on a line of its own. */
export const datedLine = new RegExp(
  `^(?:(?:published|last updated|posted|released)(?: on)?:? )?\\d{1,2} (?:${anyMonth}) (?:19|20)\\d\\d$`,
  'i',
);

/**
 * A guess at a heading's depth, from 1: a mark or number says it, a question opens a chapter, a list of actions is low. An
 * annex that a list of contents names is no chapter: what comes below it is not of it.
 */
export function headingLevel(text: string, isListed: boolean): number {
  const marks = /^(#{1,6})\s/.exec(text)?.[1];
  if (marks !== undefined) return marks.length;
  const number = /^(\d{1,2}(?:\.\d{1,2}){0,3})\.?\s+\D/.exec(text)?.[1];
  if (numberedPart.test(text)) return 1;
  if (number !== undefined && !datedLine.test(text)) return Math.min(6, number.split('.').length);
  if (text.endsWith('?')) return 1;
  const kind = sectionKind(text);
  if (kind === 'boilerplate') return closesReport(text) && !isListed ? 1 : 2;
  return kind === 'text' && !/^summary$/i.test(text.trim()) ? 2 : 3;
}
