import type { Period } from './calendar.ts';
import { isRange, saysWhatWasAudited } from './heldPeriods.ts';
import { refersToPeriod } from './impliedPeriods.ts';
import { periodsIn } from './periods.ts';

/** What is asked for, among recommendations; what else is told there is how things are. */
const advice =
  /\b(?:should|must|needs? to|shall|recommend\w*|ensures?|will|by (?:the end of )?(?:\p{Lu}\p{Ll}+ )?20\d\d|within (?:\w+ ){1,2}(?:days|weeks|months|years?)|immediate\w*)\b/u;
export const isAdvice = (text: string): boolean => advice.test(text);

/** Who answered a survey did so when it was made. */
const wasAsked = /^[^,.]{0,40}\b(?:surveyed|interviewed|polled|asked)\b/i;

/** Whether a sentence says what inspectors looked at, and not what they found. */
export const isMethod = (text: string): boolean =>
  /^(?:our|the) sample (?:was of|included|contained|comprised|consisted)\b|^(?:we|hmic(?:frs)?|inspectors|our inspectors|(?:during|for|in|to inform) (?:our|the|this) (?:inspection|assessment|report|review|audit),? we|as part of [^,]{3,60},? we)(?: also)? (?:reviewed|examined|interviewed|audited|sampled|looked|spoke|surveyed|listened|assessed|visited|held|selected|dip[- ]sampled|analysed|considered|checked|read|left|tested|telephoned|rang)\b(?![^.]*(?:\b(?:as|to be) (?:good|outstanding|adequate|inadequate|requir)|\b(?:found|of which|of whom|and \d[\d,]*(?: [\p{L}-]+){0,3} (?:had|has|were|was|did|contained|showed|lacked|met|could|should|involved))\b|[;:,] (?:in )?(?:only )?(?:\d|\p{L}+ (?:of|were|was|had)\b)))/iu.test(
    text,
  ) || /^the (?:population|national target)\b/i.test(text);

/** Of when the records are that a sentence on method speaks of; `told` is the period that it may refer to. */
export function periodOfMethod(text: string, told: Period | undefined): Period | undefined {
  const saysWhen = saysWhatWasAudited.test(text) || wasAsked.test(text);
  const worded = saysWhen ? periodsIn(text).find(isRange) : undefined;
  return worded ?? (refersToPeriod.test(text) ? told : undefined);
}
