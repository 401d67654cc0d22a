import { firstMatch, matchesOf } from '../matches.ts';
import type { Word } from '../model/words.ts';
import { type Chances, eachPolarity, polarities } from './chances.ts';
import {
  asked,
  bettered,
  blame,
  denial,
  describes,
  effect,
  failing,
  handled,
  lacking,
  mended,
  misgiving,
  noEvidence,
  ordered,
  planned,
  praise,
  satisfaction,
  trouble,
  undoing,
  unmoved,
  worsened,
} from './cues.ts';
import { hasVerb } from './language.ts';
import { readPolarity } from './learnedFiles.ts';
import { measuredAgainst, ruleBeside } from './measuredAgainst.ts';
import { featuresOf } from './polarityFeatures.ts';
import { remembering } from './remembering.ts';
import { likelihoods, type Model, modelOf } from './scorer.ts';
import { speakerOf } from './speakers.ts';

/** "(No evidence that) the unit had analysed it": work that was not seen to be done. */
const ofWorkDone =
  / (?:had|has|have|was|were|is|are) (?:been )?(?:analys|consider|review|assess|evaluat|check|record|consult|monitor|supervis|inform|tell|told)/;

/** What the words of praise and blame alone say of a clause. */
export interface ByWords {
  readonly polarity: Word<'polarity'>;
  readonly timing: Word<'timing'>;
  readonly saidBy: Word<'saidBy'>;
  /** From 0 to 1. */
  readonly confidence: number;
  /** With the words that decided. */
  readonly rule: string;
  /** It speaks both ways, so a person should look. */
  readonly mixed: boolean;
}

/** What a clause says of the force, and how plainly. */
export interface Assessment extends ByWords {
  readonly chances: Chances;
  /** What would be made of it otherwise, where more was known: "by its words alone STRENGTH by praise: "good"". */
  readonly otherwise?: string;
}

/** Fewer words, such as "HMIC found that", are like anything; so are words that say nothing, such as "despite good leadership". */
const fewestWords = 4;
const saysSomething = (clause: string) => clause.trim().split(/\s+/).length >= fewestWords && hasVerb(clause);

/** However like the examples a clause is, a person may read it otherwise. */
const mostSure = 0.99;

/** From here on the words leave nothing to ask: what the force must do, what pleases or troubles the inspectors. */
const decided = 0.97;

let model: Model | undefined;

/**
 * Says whether a clause praises the force, finds it wanting or states a fact: by how sentences like it were read, for
 * which the words that praise and blame count as well.
 *
 * @param told a clause or sentence as it reads
 */
export const assess = remembering((told: string): Assessment => {
  const clause = told.replace(ofBefore, '');
  const byWords = assessByWords(clause);
  if (byWords.confidence >= decided || !saysSomething(clause)) return { ...byWords, chances: chancesOf(byWords) };
  model ??= modelOf(readPolarity());
  const likely = likelihoods(model, featuresOf(clause, byWords));
  const chances = Object.fromEntries(likely.map(({ label, p }) => [label, p])) as Chances;
  const otherwise = byWords.rule === 'fact' ? undefined : `by its words alone ${byWords.polarity} by ${byWords.rule}`;
  return judged(byWords, chances, { rule: 'like sentences read so', otherwise });
});

const behindColon = /^([^:]{25,}):.*$/;

/** What had been so before: "since 2012, when HMIC found that …", "following criticism that …". */
const ofBefore =
  /(?<=\b(?:since|than|in|at|from|with|to) (?:(?:our|the|its) )?(?:(?:19|20)\d\d|(?:last|previous|earlier) (?:inspection|visit|report))),? when (?:we|hmic(?:frs)?|inspectors) (?:last )?(?:found|reported|noted|saw|identified|criticised|inspected|visited)\b[^;]*|\b(?:following|after|in response to) (?:\p{Ll}+ )?criticism (?:that|of|from|by|in)\b[^,;]*/iu;

/**
 * A clause as it is read when more is known of it.
 *
 * @param why what is said where that makes another polarity of it
 */
export function judged(
  one: ByWords,
  chances: Chances,
  { rule, otherwise }: { readonly rule: string; readonly otherwise: string | undefined },
): Assessment {
  const polarity = polarities.reduce((best, other) => (chances[other] > chances[best] ? other : best));
  const confidence = Math.min(mostSure, Math.round(chances[polarity] * 100) / 100);
  if (polarity === one.polarity) return { ...one, confidence, chances };
  // What is praised or blamed is not only planned.
  const read = { ...one, polarity, timing: 'PRESENT' as const, rule, confidence, chances };
  return otherwise === undefined ? read : { ...read, otherwise };
}

function chancesOf({ polarity, confidence }: ByWords): Chances {
  return eachPolarity((one) => (one === polarity ? confidence : (1 - confidence) / 2));
}

/**
 * What the words of praise and blame alone say of a clause.
 *
 * Denials of trouble praise; plans are facts that are not yet so; praise that is wished for, needed or denied blames;
 * trouble that the force does something about does not.
 *
 * @param clause a clause or sentence as it reads
 */
export function assessByWords(clause: string): ByWords {
  const plain = clause.toLowerCase().replace(/’/g, "'");
  const common = { timing: 'PRESENT' as const, saidBy: speakerOf(clause) };
  const given = (polarity: Word<'polarity'>, rule: string, confidence: number, mixed = false) => ({
    ...common,
    polarity,
    rule,
    confidence,
    mixed,
  });
  for (const [words, polarity, rule] of plainly) {
    const found = firstMatch(words, clause);
    if (found !== null) return given(polarity, ruleOf(rule, found[0]), decided);
  }
  const against = measuredAgainst(clause);
  if (against !== undefined) return given(against, ruleBeside(against), decided);
  const commended =
    /\b(?:should|must|deserves? to|is to) be (?:commended|praised|congratulated)\b|\breassured (?:that|to|by)\b/.exec(
      plain,
    );
  if (commended !== null) return given('STRENGTH', ruleOf('praise', commended[0]), 0.9);
  if (/\bno room for complacency\b|\btoo (?:early|soon) to (?:say|tell|judge|assess|know|see|evaluate)\b/.test(plain))
    return given('NEUTRAL', 'fact', 0.6);
  const over = firstMatch(mended, plain);
  if (over !== null) return given('STRENGTH', ruleOf('trouble mended', over[0]), 0.8);
  const evidence = firstMatch(noEvidence, plain);
  if (evidence !== null) {
    const what = (evidence[1] ?? '').replace(/, (?:n?or|and|but) .*$| (?:where|how|what|whether)\b.*$/, '');
    const isOfTrouble = anyTrouble.test(what) || what.search(blame) !== -1;
    const isOfWork = !isOfTrouble && ofWorkDone.test(what);
    return given(
      isOfTrouble ? 'STRENGTH' : 'WEAKNESS',
      ruleOf(isOfTrouble ? 'trouble denied' : 'blame', 'no evidence'),
      isOfWork ? decided : 0.8,
    );
  }
  const denied = firstMatch(denial, plain);
  const rest = (denied === null ? plain : plain.replace(denied[0], ' '))
    .replace(
      /\bno less than\b|\bnot (?:only|just|limited)\b|\bnot least\b|\bno longer (?:needs?|requires?)\b|\bnot required\b|\b(?:that|who|which) (?:are|is|were|was) not (?:high|standard|medium|urgent|emergenc|at)\w*|\bwhere (?:the |a )?victims? (?:do(?:es)?|did)(?: not|n't) support\b/g,
      ' ',
    )
    .replace(handled, ' handled ');
  // What is planned behind a colon only shows what is said before it.
  const plan = firstMatch(planned, plain.replace(behindColon, '$1'));
  const blaming = firstOf(blame, rest) ?? firstOf(/(?<![\w-])not(?![\w-])/, rest);
  if (plan !== null) {
    if (blaming !== undefined && blaming.index < plan.index && blaming.index < rest.length)
      return given('WEAKNESS', ruleOf('fault before a plan', blaming.words), 0.6, true);
    return { ...given('NEUTRAL', ruleOf('plan', plan[0]), 0.75), timing: 'PLANNED' };
  }
  const praising = cuesOf(praise, rest);
  if (blaming !== undefined) {
    const isPlain = blaming.words !== 'not';
    const mixed = praising.length > 0 || denied !== null;
    return given('WEAKNESS', ruleOf('blame', blaming.words), isPlain ? (mixed ? 0.75 : 0.9) : 0.65, mixed);
  }
  if (denied !== null) return given('STRENGTH', ruleOf('trouble denied', denied[0]), 0.8);
  if (praising.length > 0)
    return given('STRENGTH', ruleOf('praise', praising[0] ?? ''), praising.length > 1 ? 0.9 : 0.8);
  if (describes.test(plain)) return given('NEUTRAL', 'fact', 0.6);
  const good = cuesOf(effect, rest);
  if (good.length > 0) return given('STRENGTH', ruleOf('good effect', good[0] ?? ''), 0.6);
  return given('NEUTRAL', 'fact', 0.5);
}

const plainly = [
  [asked, 'WEAKNESS', 'asked of the force'],
  [misgiving, 'WEAKNESS', 'misgiving'],
  [satisfaction, 'STRENGTH', 'satisfaction'],
  [bettered, 'STRENGTH', 'better than it was'],
  [failing, 'WEAKNESS', 'not done'],
  [lacking, 'WEAKNESS', 'thin or unaccounted for'],
  [ordered, 'NEUTRAL', 'how it is ordered'],
  [worsened, 'WEAKNESS', 'worse than it was or could be'],
  [unmoved, 'NEUTRAL', 'as it was or is elsewhere'],
] as const;

const anyTrouble = new RegExp(
  `\\b(?:${trouble}|fail\\w*|unethical\\w*|inappropriate\\w*|wrong\\w*|put under|pressur\\w+|under-record\\w*|misus\\w+|delay\\w*|manipulat\\w+|downgrad\\w+|discourag\\w+|unlawful\\w*|unfair\\w*|deliberate\\w*)\\b`,
);

const ruleOf = (rule: string, words: string) => `${rule}: "${words.trim()}"`;

function firstOf(words: RegExp, text: string): { readonly words: string; readonly index: number } | undefined {
  const found = firstMatch(words, text);
  return found === null ? undefined : { words: found[0], index: found.index };
}

/** Words of praise that nothing before them undoes. */
function cuesOf(words: RegExp, text: string): readonly string[] {
  return matchesOf(words, text).flatMap(({ 0: found, index }) =>
    undoing.test(text.slice(Math.max(0, index - 60), index)) ? [] : [found],
  );
}
