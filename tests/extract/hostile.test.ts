import { describe, expect, it } from 'vitest';
import { extractClaims } from '../../src/extract/extract.ts';
import { knowledgeOf } from '../../src/extract/knowledge.ts';

const knowledge = knowledgeOf();

// Each takes less than half of this where the work grows with the length, and many times as much where it grows with its
// square. It is the processor's time, which other programs take nothing of; npm run bench measures how long texts take.
const secondsFor = (text: string) => 8 + text.length / 20_000;

describe('a text built to be slow is read to its end', () => {
  it.each([
    ['a hundred thousand opening brackets', '('.repeat(100_000)],
    ['a hundred thousand nested brackets', `${'('.repeat(50_000)}the force${')'.repeat(50_000)}`],
    ['one line without end', 'The force works well with its partners '.repeat(10_000)],
    ['one word without end', 'a'.repeat(300_000)],
    ['blanks without end', `${' '.repeat(300_000)}x`],
    ['hyphens at line ends', 'a-\n'.repeat(100_000)],
    ['lone hyphens', '-\n'.repeat(100_000)],
    [
      'running heads beside numbers',
      Array.from(
        { length: 60_000 },
        (_, page) => `Report on an inspection of custody in Camford     ${(page % 900) + 1}`,
      ).join('\n'),
    ],
    ['stops', '. '.repeat(100_000)],
    ['leaders', `${'.'.repeat(300_000)} 12`],
    ['digits and commas', '1,'.repeat(150_000)],
    ['percentages', 'In the year to March 2014 5 percent of crimes and '.repeat(5_000)],
    ['parts of wholes', 'Of the 40 cases, three were and in twenty-one of the 60 files; 8 were '.repeat(3_000)],
    ['second verbs', 'and provides support and meets weekly '.repeat(5_000)],
    ['beginnings of recommendations', 'By 31 March 2024, the constabulary should '.repeat(5_000)],
    ['deadlines', 'within two to three months of the date of the '.repeat(5_000)],
    ['labels of recommendations', 'Recommendation 1: The force should go. '.repeat(3_000)],
    ['lines of labels', 'Recommendation 1\nTo the Chief Constable\nA.\t'.repeat(5_000)],
    ['points in a line', '• tell victims; '.repeat(20_000)],
    ['bullets between words', 'the force • '.repeat(30_000)],
    ['lettered parts', 'The force should: '.concat('(a) do; (b) go; '.repeat(10_000))],
    ['definitions', 'integrated offender management (IOM) '.repeat(10_000)],
    ['capitals', 'Aaaa Bbbb Kent Police '.repeat(15_000)],
    ['capitals beside a figure', `The alliance with ${'A'.repeat(150)} has saved 12 percent. `.repeat(1_000)],
    ['turns', 'but the force is good, '.repeat(10_000)],
    ['denials', 'no evidence that '.repeat(20_000)],
    ['hashes', '#'.repeat(100_000)],
    ['asterisks', '*'.repeat(200_000)],
    ['grades', 'Good'.repeat(50_000)],
    ['grades, one a line', 'Good\n'.repeat(15_000)],
    ['areas and grades in turn', 'Preventing crime\nGood\n'.repeat(8_000)],
    [
      'the scale over areas, again and again',
      'Outstanding Good Requires improvement Inadequate\nPreventing crime\nInvestigating crime\n'.repeat(5_000),
    ],
    ['grades announced', 'We are adequate in two areas:\n• Preventing crime\n• Investigating crime\n'.repeat(4_000)],
    ['sentences that give a grade', 'The force is good at preventing crime. '.repeat(10_000)],
    [
      'questions, each with its grade and a sentence that gives another',
      Array.from({ length: 3_000 }, (_, at) => {
        const topic = at.toString(5).replace(/\d/g, (digit) => 'aeiou'.charAt(Number(digit)));
        return `How well does the force deal with m${topic} and l${topic}?\n\nGood\n\nThe force is adequate at n${topic}.\n`;
      }).join('\n'),
    ],
    ['rows of a table', 'Crime 63.5 60.7\n'.repeat(20_000)],
    ['rows of one figure', 'Crime 63.5%\n'.repeat(20_000)],
    ['boxes', 'Robbery in 2014\nKent Police\n312\nEngland and Wales\n268\n'.repeat(5_000)],
    ['a column of numbers', `Kent Police\n${'12.5\n'.repeat(50_000)}`],
    ['identical lone figures', '68.1%\n\n'.repeat(30_000)],
    ['figures of a whole', 'Of the 12 crimes, 5 were solved.\n\n'.repeat(6_000)],
    ['ranges and lengths of time', '12% - 13 hours 48 minutes, down 1 1 1 on the '.repeat(4_000)],
    ['spaces between digits', '123 '.repeat(50_000)],
    ['marks of points above endless lines', `•\n•\n•\n${'Staff are told\n'.repeat(200_000)}`],
    ['more sentences than a call takes arguments', 'It is. '.repeat(140_000)],
    ['marks alone over a grade', `${'•\n'.repeat(150_000)}Good\n`],
    [
      'clauses within clauses before "they"',
      `The council ${'how it '.repeat(3_000)}, ${'x and has '.repeat(3_000)}. They are good at this.`,
    ],
    [
      'a long line over many points with figures',
      `${'The rate of the highest of the areas with '.repeat(1_500)}:\n\n${'• 12 percent of calls\n'.repeat(1_500)}`,
    ],
    ['tags that nothing closes', '[on]\n[status]\n'.repeat(30_000)],
    ['a register of comments', '[on]4 May [comment]\nIt is so.\n[/comment][/on]\n'.repeat(5_000)],
    ['words broken over pages', 'The force helps vic-\n\n12\n\n\f'.repeat(5_000)],
    ['tables of another inspectorate', 'Ofsted judgments\n\nHull  Good\n\n'.repeat(5_000)],
    ['line breaks of every kind', 'a\r\n\f\n\u2028'.repeat(40_000)],
  ])('%s', (_, text) => {
    const before = process.cpuUsage();
    expect(extractClaims(text, knowledge).text).toBe(text);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1e6).toBeLessThan(secondsFor(text));
  });
});
