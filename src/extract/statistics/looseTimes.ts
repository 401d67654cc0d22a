import { isLengthOfTime } from './lengths.ts';
import { endsOrGoesOn, exact, isFew, type Rule } from './looseRules.ts';

/** Rules of lengths of time. */
export const rulesOfTime: readonly Rule[] = [
  // "41 minutes at Martlesham and 56 minutes at Bury", "81% and 12 seconds", "9 hours from request to assessment, and then a further 17.5 hours"
  ({ unit = '', previous, between, behind }) =>
    previous !== undefined &&
    (previous.how === 'rate' || previous.how === 'percent') &&
    (previous.how === 'rate' ? goesOnWith : goesOnAtOnce).test(between) &&
    endsOrGoesOn.test(behind)
      ? { unit, how: 'rate' }
      : undefined,
  // "on average 9 hours"
  ({ unit = '', ahead }) => (onAverage.test(ahead) ? { unit, how: 'rate' } : undefined),
  // "it was 19 hours"
  ({ unit = '', ahead, behind }) =>
    itWas.test(ahead) && endsOrGoesOn.test(behind) ? { unit, how: 'rate' } : undefined,
  // "it now takes five months", after another length of time; "it took three weeks to reply"
  ({ said, unit = '', ahead, behind, previous }) =>
    (/\d/.test(said) || isLengthOfTime(previous) || (tellsAll.test(behind) && !isAdvised.test(ahead))) &&
    takes.test(ahead)
      ? { unit, how: 'rate' }
      : undefined,
  // "(national average: 87 days)", "19 minutes (30 minutes in 2012)"
  ({ unit = '', ahead, behind, previous }) =>
    named.test(ahead) || (/ \((?:from )?$/.test(ahead) && isLengthOfTime(previous) && endsOrGoesOn.test(behind))
      ? { unit, how: 'rate' }
      : undefined,
  // "14 months late"
  ({ unit = '', behind }) => (/^ (?:late|overdue|behind|early)\b/.test(behind) ? { unit, how: 'rate' } : undefined),
  // "this slipped to 9 weeks", "had been there for 16 months"
  ({ unit = '', ahead, behind }) =>
    (cameTo.test(ahead) || wasSoFor.test(ahead)) && !isAdvised.test(ahead) && endsOrGoesOn.test(behind)
      ? { unit, how: 'rate' }
      : undefined,
  // "8.9 days per officer"
  ({ said, unit = '', behind }) =>
    perEach.test(behind) && !isFew(said) && !/^(?:24|365|7|seven)$/i.test(said) ? { unit, how: 'rate' } : undefined,
  // "the course lasts two days"
  ({ unit = '', ahead }) =>
    lasts.test(ahead) && !isAdvised.test(ahead) ? { unit: `${unit.replace(/s$/, '')}s`, how: 'rate' } : undefined,
];

const goesOnWith = new RegExp(
  `^(?:,? [^.;]{1,60})?(?:,|,? (?:and|or|but|then|against|compared (?:with|to)|than|(?:up |down )?from))(?: then)?(?: a further| another| an average of)? ${exact}$`,
  'i',
);
const goesOnAtOnce = new RegExp(`^,? and ${exact}$`);
const onAverage = new RegExp(`\\bon average,? ${exact}$`, 'i');
const itWas = new RegExp(
  `\\b(?:it|this|that|the (?:figure|average|mean|median)) (?:was|is|had been) (?:now )?${exact}$`,
  'i',
);
const named =
  /\((?:in |for )?(?:England and Wales|nationally|national|MSFs?|MSG|(?:most )?similar (?:forces|group)|all forces|average|(?:19|20)\d\d(?:[/–-]\d\d)?)(?: average)?: $/i;
const takes = new RegExp(`\\b(?:takes?|took|taken|taking|waits?|waited) (?:now )?${exact}$`, 'i');
const tellsAll = /^(?: (?:for|to|before|until)\b|[.;]|$)/;
const cameTo = new RegExp(
  `\\b(?:slipped|crept|slid|climbed|shot|fell|fallen|rose|risen|dropped|grown|grew|(?:went|gone|come|came|is|was|are|were) (?:back |now )?(?:up|down)|lengthened|shortened) to ${exact}$`,
  'i',
);
const wasSoFor =
  /\b(?:been|stayed|remained|left|lain|sat|without|waited|waiting|kept|held)\b[^.;,\d]{0,40} for (?:a further |another |about |around |nearly |almost )?$/i;
const perEach =
  /^ (?:per|(?:for )?each|(?:for )?every) (?:officer|person|year|member|employee|month|week|shift|case|crime|detainee|PCSO)\b/;
const lasts = new RegExp(`\\blast(?:s|ed) (?:for )?${exact}$`, 'i');
const isAdvised = /\b(?:recommend\w*|should|must|requir\w+|need\w*|expect\w*)\b/i;
