import { eachPolarity, polarities } from '../../src/extract/chances.ts';
import type { LearnedJoints } from '../../src/extract/clauseChain.ts';
import { codePointsOf } from '../../src/extract/codePoints.ts';
import { joints } from '../../src/extract/joints.ts';
import { readPage } from '../../src/extract/page.ts';
import { clausesOf } from '../../src/extract/parts.ts';
import { isText, placesOf, sentencesOf } from '../../src/extract/sentences.ts';
import { plainCharacters } from '../../src/plainCharacters.ts';
import { findingsRead, type Material, overlap, textOf } from '../../tests/extract/measure.ts';

/** So many pairs of clauses that have nothing to do with each other are added to those that were read of a joint. */
const pairsAdded = 20;

/** How clauses beside each other were read in reports. */
export function learnedJoints(reports: readonly Material[]): LearnedJoints {
  const pairs = reports.flatMap(pairsRead);
  const alone = countOf(pairs.map(({ polarity }) => polarity));
  const all = polarities.reduce((sum, one) => sum + alone[one], 0);
  const shares = eachPolarity((one) => alone[one] / all);
  const ratioOf = (joint: string) => {
    const ofJoint = pairs.filter((one) => one.joint === joint && one.before !== undefined);
    return eachPolarity((before) => {
      const after = countOf(ofJoint.filter((one) => one.before === before).map(({ polarity }) => polarity));
      return eachPolarity((one) => {
        const expected = shares[before] * shares[one];
        return (after[one] + pairsAdded * expected) / (ofJoint.length + pairsAdded) / expected;
      });
    });
  };
  return { shares, ratios: new Map(joints.map((joint) => [joint, ratioOf(joint)])) };
}

const countOf = (read: readonly string[]) => eachPolarity((polarity) => read.filter((one) => one === polarity).length);

interface PairRead {
  readonly joint: string | undefined;
  /** How the clause before was read, where it is a claim of its own. */
  readonly before: (typeof polarities)[number] | undefined;
  readonly polarity: (typeof polarities)[number];
}

/** The clauses of a report that were read as findings, each with the one that it goes on from. */
function pairsRead(report: Material): readonly PairRead[] {
  const text = textOf(report);
  const plain = plainCharacters(text);
  const inPoints = codePointsOf(text);
  const findings = findingsRead(report);
  return readPage(plain.text)
    .blocks.filter(isText)
    .flatMap((block) => {
      const clauses = clausesOf(sentencesOf(block)).map((clause) => {
        const spans = placesOf(clause.sentence, clause.range).map((place) => inPoints(plain.rangeOf(place)));
        return { ...clause, read: findings.find((one) => overlap(one, { spans }) > 0.5) };
      });
      return clauses.flatMap(({ joint, follows, read }, index) => {
        if (read === undefined) return [];
        const before = follows ? clauses[index - 1]?.read : undefined;
        if (before === read) return [];
        return [{ joint, before: before && polarityOf(before), polarity: polarityOf(read) }];
      });
    });
}

const polarityOf = ({ polarity }: { readonly polarity: string }) => polarity as (typeof polarities)[number];
