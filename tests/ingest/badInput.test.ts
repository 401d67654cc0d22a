import { cpSync, mkdirSync, renameSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ExpectedError, exitStatus, InputError } from '../../src/errors.ts';
import type { GraphStore } from '../../src/graph/store.ts';
import { openFolder, seedsFolder } from '../../src/ingest/folder.ts';
import { check, ingest } from '../../src/ingest/ingest.ts';
import { type Dump, dump } from '../support/dump.ts';
import { describeOnEngines, emptyStore } from '../support/engines.ts';
import { copyOfSeeds, type InputFiles, inputFiles, temporaryFolder } from '../support/folder.ts';

const asb = 'reports/kent-asb-2012';
const crime = 'reports/kent-crime-2014';

/** What is wrong, the edit that makes it so, and every line that a person then sees. */
type Case = readonly [string, (files: InputFiles) => void, ...string[]];

const inReading =
  (report: string) =>
  (from: string, to: string) =>
  (files: InputFiles): void =>
    files.replace(`${report}/report.yaml`, from, to);
const asbReading = inReading(asb);
const crimeReading = inReading(crime);
const inFile =
  (file: string, from: string, to: string) =>
  (files: InputFiles): void =>
    files.replace(file, from, to);
/** Replaces a quote of the reading of 2012 by other evidence. */
const evidence = (to: string) => asbReading('\n      - The force has now addressed this', to);
/** Gives a file another content, in bytes or as text. */
const content =
  (file: string, change: (text: string) => string | Uint8Array) =>
  (files: InputFiles): void =>
    files.write(file, change(files.read(file)));

const quotes: readonly Case[] = [
  [
    'a quote that leaves the text midway',
    asbReading(
      'have also agreed to put in place a shared IT system',
      'have also agreed to put in place a shared computer system',
    ),
    `${asb}/report.yaml:111:9 quote "have also agreed to put in place a shared computer system for mana …" is not in report.txt: the text follows it as far as "have also agreed to put in place a shared"`,
  ],
  [
    'a quote of which the text has nothing',
    evidence('\n      - Zebras have now addressed this'),
    `${asb}/report.yaml:85:9 quote "Zebras have now addressed this" is not in report.txt: its first word is not there`,
  ],
  [
    'a quote that stands twice',
    evidence('\n      - Kent Police has made some progress in how it tackles'),
    `${asb}/report.yaml:85:9 quote "Kent Police has made some progress in how it tackles" stands 2 times in report.txt: give a longer one, a prefix or suffix, or occurrence: 1 to 2 or all`,
  ],
  [
    'a prefix that does not stand before the quote',
    evidence('\n      - {quote: The force has now addressed this, prefix: In 2010}'),
    `${asb}/report.yaml:85:9 quote "The force has now addressed this" is in report.txt, but not after that prefix`,
  ],
  [
    'a suffix that does not stand after the quote',
    evidence('\n      - {quote: The force has now addressed this, suffix: In 2010}'),
    `${asb}/report.yaml:85:9 quote "The force has now addressed this" is in report.txt, but not before that suffix`,
  ],
  [
    'a prefix that is right and a suffix that is not',
    evidence('\n      - {quote: has now addressed this, prefix: The force, suffix: In 2010}'),
    `${asb}/report.yaml:85:9 quote "has now addressed this" is in report.txt, but not between that prefix and that suffix`,
  ],
  [
    'an occurrence that there is not',
    evidence('\n      - {quote: The force has now addressed this, occurrence: 2}'),
    `${asb}/report.yaml:85:9 quote "The force has now addressed this" stands once in report.txt: there is no occurrence 2`,
  ],
  [
    'a start at which the quote does not stand',
    evidence('\n      - {quote: The force has now addressed this, start: 7}'),
    `${asb}/report.yaml:85:9 quote "The force has now addressed this" does not start at 7 of report.txt: correct start and end, or take them out`,
  ],
  [
    'an occurrence 0',
    evidence('\n      - {quote: The force has now addressed this, occurrence: 0}'),
    `${asb}/report.yaml:85:63 occurrence 0 is not an occurrence: write 1, 2 and so on, or all`,
  ],
  [
    'an occurrence in words',
    evidence('\n      - {quote: The force has now addressed this, occurrence: every}'),
    `${asb}/report.yaml:85:63 occurrence "every" is not an occurrence: write 1, 2 and so on, or all`,
  ],
  [
    'a misspelt key of a quote',
    evidence('\n      - {qoute: The force has now addressed this}'),
    `${asb}/report.yaml:85:9 quote is missing`,
    `${asb}/report.yaml:85:10 unknown key "qoute"; did you mean "quote"?`,
  ],
  [
    'a colon in a quote without quotation marks',
    evidence('\n      - The force: has now addressed this'),
    `${asb}/report.yaml:85:9 unknown key "The force": put text with a colon or a comma in it in quotation marks`,
  ],
  ['an empty quote', evidence('\n      - ""'), `${asb}/report.yaml:85:9 evidence "" is empty`],
  [
    'a number for a quote',
    evidence('\n      - 12'),
    `${asb}/report.yaml:85:9 evidence is 12 where text or a map of keys is wanted`,
  ],
  [
    'one quote for a list of them',
    evidence(' The force has now addressed this'),
    `${asb}/report.yaml:84:15 evidence is the text "The force has now addressed this" where a list is wanted`,
  ],
  ['nothing for evidence', evidence(''), `${asb}/report.yaml:84:14 evidence is empty where a list is wanted`],
  [
    'a finding without evidence',
    evidence(' []'),
    `${asb}/report.yaml:84:5 evidence is empty: every claim needs at least one quote`,
  ],
];

const slugs: readonly Case[] = [
  [
    'a misspelt theme',
    asbReading('[identification-of-vulnerable-victims,', '[identification-of-vulnerabel-victims,'),
    `${asb}/report.yaml:54:14 theme "identification-of-vulnerabel-victims" is not in themes.yaml; did you mean "identification-of-vulnerable-victims"?`,
  ],
  [
    'a theme like no other',
    asbReading('[identification-of-vulnerable-victims,', '[xyzzy,'),
    `${asb}/report.yaml:54:14 theme "xyzzy" is not in themes.yaml`,
  ],
  [
    'a misspelt partner of a finding',
    asbReading('[kent-force-system, kent', '[kent-forse-system, kent'),
    `${asb}/report.yaml:72:16 partner "kent-forse-system" is not in partners.yaml; did you mean "kent-force-system"?`,
  ],
  [
    'a misspelt partner among the names',
    asbReading('    - police-authorities', '    - police-authority'),
    `${asb}/report.yaml:32:7 partner "police-authority" is not in partners.yaml; did you mean "police-authorities"?`,
  ],
  [
    'a misspelt person',
    asbReading('[zoe-billingham]', '[zoe-bilingham]'),
    `${asb}/report.yaml:38:12 person "zoe-bilingham" is not in partners.yaml (people); did you mean "zoe-billingham"?`,
  ],
  [
    'a misspelt publication',
    asbReading('[stop-the-rot,', '[stop-the-rut,'),
    `${asb}/report.yaml:39:18 publication "stop-the-rut" is not in inspections.yaml (publications); did you mean "stop-the-rot"?`,
  ],
  [
    'a misspelt force',
    asbReading('force: kent', 'force: kemt'),
    `${asb}/report.yaml:7:8 force "kemt" is not in forces.csv; did you mean "kent"?`,
  ],
  [
    'the beginning of a force',
    asbReading('force: kent', 'forces: [kent, derby]'),
    `${asb}/report.yaml:7:16 force "derby" is not in forces.csv; did you mean "derbyshire"?`,
  ],
  [
    'a misspelt inspection',
    asbReading('inspection: asb-2012', 'inspection: abs-2012'),
    `${asb}/report.yaml:8:13 inspection "abs-2012" is not in inspections.yaml; did you mean "asb-2012"?`,
  ],
  [
    'a misspelt scale',
    crimeReading(
      'scale: hmic-judgment-scale-2014\n    themes: [investigation]',
      'scale: hmic-judgement-scale-2014\n    themes: [investigation]',
    ),
    `${crime}/report.yaml:1820:12 scale "hmic-judgement-scale-2014" is not in inspections.yaml (scales); did you mean "hmic-judgment-scale-2014"?`,
  ],
  [
    'two claims with one id',
    asbReading('id: commended', 'id: progress-on-asb'),
    `${asb}/report.yaml:146:9 id "progress-on-asb" stands twice in this report: give one of them another`,
  ],
  [
    'an id that is not a slug',
    asbReading('id: commended', 'id: Commended!'),
    `${asb}/report.yaml:146:9 id "Commended!" is not a slug: use small letters, digits and single hyphens, as in "repeat-victims"`,
  ],
  [
    'a report about no force',
    crimeReading('force: kent\n', ''),
    `${crime}/report.yaml:8:1 force is missing: a FORCE_REPORT is about one force at least`,
  ],
];

const claims: readonly Case[] = [
  [
    'a finding whose themes are missing',
    asbReading('    themes: [victim-support]\n', ''),
    `${asb}/report.yaml:60:5 themes is missing`,
  ],
  [
    'a finding under no theme',
    asbReading('themes: [victim-support]', 'themes: []'),
    `${asb}/report.yaml:63:5 themes is empty: a finding concerns at least one theme`,
  ],
  [
    'one theme for a list of them',
    asbReading('themes: [victim-support]', 'themes: victim-support'),
    `${asb}/report.yaml:63:13 themes is the text "victim-support" where a list is wanted`,
  ],
  [
    'a misspelt polarity',
    asbReading('polarity: NEUTRAL\n    themes: [demand', 'polarity: NEUTRALL\n    themes: [demand'),
    `${asb}/report.yaml:155:15 polarity "NEUTRALL" is not one of STRENGTH, WEAKNESS, NEUTRAL; did you mean "NEUTRAL"?`,
  ],
  [
    'a polarity left blank',
    asbReading('polarity: NEUTRAL\n    themes: [demand', 'polarity:\n    themes: [demand'),
    `${asb}/report.yaml:155:14 polarity is empty where one of STRENGTH, WEAKNESS, NEUTRAL is wanted`,
  ],
  [
    'a date of what is not past',
    asbReading('    timing: PAST\n', ''),
    `${asb}/report.yaml:73:11 asOf goes with timing PAST only: add that, or take asOf out`,
  ],
  [
    'a recommendation whose text its evidence does not have',
    crimeReading(
      'text: >-\n      Within three months, Kent Police should review the role',
      'text: >-\n      Within three months, Kent Police should abolish the role',
    ),
    `${crime}/report.yaml:1790:11 "Within three months, Kent Police should abolish the role that poli …" does not stand in the evidence of this recommendation: write it as it stands there, or add evidence`,
  ],
  [
    'a part of a recommendation that its evidence does not have',
    crimeReading(
      '    parts:\n      - label: a\n        text: >-\n          systematically review',
      '    parts:\n      - label: a\n        text: >-\n          never review',
    ),
    `${crime}/report.yaml:1746:15 "never review and evaluate the benefits from both current tactics a …" does not stand in the evidence of this recommendation: write it as it stands there, or add evidence`,
  ],
  [
    'a comma in the text of a part between brackets',
    crimeReading('      - label: d', '      - {label: d1, text: review, and evaluate}\n      - label: d'),
    `${crime}/report.yaml:1728:35 unknown key "and evaluate": put text with a colon or a comma in it in quotation marks`,
  ],
  [
    'a colon in a deadline without quotation marks',
    crimeReading('deadlines: [Within three months, by March 2015]', 'deadlines: [Within three months: by March 2015]'),
    `${crime}/report.yaml:1797:17 deadlines is a map of keys where text is wanted: put text with a colon or a comma in it in quotation marks`,
  ],
  [
    'two parts with one letter',
    crimeReading('      - label: d', '      - label: c'),
    `${crime}/report.yaml:1728:16 label "c" stands twice in this recommendation: give one of them another`,
  ],
  [
    'a deadline that cannot be read',
    crimeReading(
      'deadlines: [Within three months, By March 2015]\n    evidence:\n      - quote: >-\n          Within three months',
      'deadlines: [As soon as it can, By March 2015]\n    evidence:\n      - quote: >-\n          As soon as it can, within three months',
    ),
    `${crime}/report.yaml:1782:17 deadline "As soon as it can" cannot be read: write it as "within three months", "by March 2015", "by 31 March 2015" or "immediate"`,
    `${crime}/report.yaml:1784:9 quote "As soon as it can, within three months, Kent Police should review  …" is not in report.txt: the text follows it as far as "As"`,
  ],
  [
    'a deadline on a day that there is not',
    crimeReading(
      'deadlines: [Within three months, by March 2015]',
      'deadlines: [Within three months, by 30 February 2015]',
    ),
    `${crime}/report.yaml:1797:38 deadline "by 30 February 2015" cannot be read: write it as "within three months", "by March 2015", "by 31 March 2015" or "immediate"`,
    `${crime}/report.yaml:1797:38 "by 30 February 2015" does not stand in the evidence of this recommendation: write it as it stands there, or add evidence`,
  ],
  [
    'a deadline that the recommendation does not make',
    crimeReading('deadlines: [Within three months, by March 2015]', 'deadlines: [Within two months, by March 2015]'),
    `${crime}/report.yaml:1797:17 "Within two months" does not stand in the evidence of this recommendation: write it as it stands there, or add evidence`,
  ],
  [
    'a grade that its scale does not have',
    crimeReading(
      'grade: GOOD\n    scale: hmic-judgment-scale-2014\n    themes: [investigation]',
      'grade: ADEQUATE\n    scale: hmic-judgment-scale-2014\n    themes: [investigation]',
    ),
    `${crime}/report.yaml:1819:12 grade "ADEQUATE" is not of the scale "hmic-judgment-scale-2014", which has OUTSTANDING, GOOD, REQUIRES_IMPROVEMENT, INADEQUATE`,
  ],
  [
    'a statistic compared with one that the report does not state',
    crimeReading('[crime-rate-england-and-wales-2014]', '[crime-rate-england-wales-2014]'),
    `${crime}/report.yaml:1927:20 statistic "crime-rate-england-wales-2014" is not in this report; did you mean "crime-rate-england-and-wales-2014"?`,
  ],
  [
    'a statistic compared with itself',
    crimeReading('[crime-rate-england-and-wales-2014]', '[crime-rate-kent-2014]'),
    `${crime}/report.yaml:1927:20 statistic "crime-rate-kent-2014" is compared with itself: take that out`,
  ],
  [
    'a period that ends before it starts',
    crimeReading('period: {start: 2012-07-01, end: 2013-06-30}', 'period: {start: 2013-07-01, end: 2012-06-30}'),
    `${crime}/report.yaml:2105:5 period ends before it starts: one of its dates is wrong`,
  ],
  [
    'a number with a comma',
    crimeReading('value: 51214', 'value: 51,214'),
    `${crime}/report.yaml:2137:12 value is the text "51,214" where a number is wanted`,
  ],
  [
    'a value that is not a number',
    crimeReading('value: 51214', 'value: .nan'),
    `${crime}/report.yaml:2137:12 value is NaN where a number is wanted`,
  ],
  [
    'a margin below nothing',
    crimeReading('margin: 0.2', 'margin: -0.2'),
    `${crime}/report.yaml:2092:13 margin -0.2 is less than 0`,
  ],
];

const report: readonly Case[] = [
  [
    'a title left out',
    asbReading('title: "Kent Police: anti-social behaviour inspection 2012 (news release)"\n', ''),
    `${asb}/report.yaml:5:1 title is missing`,
  ],
  [
    'a number for a title',
    asbReading('"Kent Police: anti-social behaviour inspection 2012 (news release)"', '2012'),
    `${asb}/report.yaml:5:8 title is 2012 where text is wanted: put it in quotation marks`,
  ],
  [
    'a blank title',
    asbReading('"Kent Police: anti-social behaviour inspection 2012 (news release)"', '" "'),
    `${asb}/report.yaml:5:8 title " " is empty`,
  ],
  [
    'text for true or false',
    asbReading('titleIsOfficial: false', 'titleIsOfficial: "no"'),
    `${asb}/report.yaml:6:18 titleIsOfficial is the text "no" where true or false is wanted`,
  ],
  [
    'a misspelt key',
    asbReading('attribution:', 'atribution:'),
    `${asb}/report.yaml:5:1 attribution is missing`,
    `${asb}/report.yaml:16:1 unknown key "atribution"; did you mean "attribution"?`,
  ],
  [
    'a key of another kind of claim',
    asbReading('id: commended', 'id: commended\n    grade: GOOD'),
    `${asb}/report.yaml:147:5 unknown key "grade"`,
  ],
  [
    'a day that there is not',
    asbReading('on: 2012-06-21', 'on: 2012-06-31'),
    `${asb}/report.yaml:11:7 published.on "2012-06-31" is not a date that exists: write it as YYYY-MM-DD, as in 2014-11-27`,
  ],
  [
    'a date in another form',
    asbReading('on: 2012-06-21', 'on: 21/06/2012'),
    `${asb}/report.yaml:11:7 published.on "21/06/2012" is not a date that exists: write it as YYYY-MM-DD, as in 2014-11-27`,
  ],
  [
    'a year for a date',
    asbReading('on: 2012-06-21', 'on: 2012'),
    `${asb}/report.yaml:11:7 published.on 2012 is not a date that exists: write it as YYYY-MM-DD, as in 2014-11-27`,
  ],
  [
    'an address without its beginning',
    asbReading('kind: NEWS_RELEASE', 'kind: NEWS_RELEASE\nurl: www.hmic.gov.uk'),
    `${asb}/report.yaml:10:6 url "www.hmic.gov.uk" is not an address on the web: begin it with https:// or http://`,
  ],
  [
    'a heading that the text does not have',
    asbReading('title: Notes to editors', 'title: Notes to readers'),
    `${asb}/report.yaml:20:12 heading "Notes to readers" does not stand in report.txt: say where its section begins with "starts"`,
  ],
  [
    'a heading out of order',
    asbReading('    level: 1\n', '    level: 1\n  - {title: Despite this, level: 2}\n'),
    `${asb}/report.yaml:22:13 heading "Despite this" stands only before the one listed above it: list sections in the order of the text, or say where its section begins with "starts"`,
  ],
  [
    'a section that starts out of order',
    asbReading('    level: 1\n', '    level: 1\n  - {title: Faults, level: 2, starts: "Despite this"}\n'),
    `${asb}/report.yaml:22:39 section "Faults" starts before the one listed above it: list sections in the order of the text`,
  ],
  [
    'a heading of level 0',
    asbReading('    level: 1\n', '    level: 0\n'),
    `${asb}/report.yaml:21:12 level 0 is not a level: 1 is a chapter`,
  ],
];

const outOfPlace =
  'is not YAML: this line or the next is out of place; begin the keys of a map in one column, each with a blank after its colon, and text that goes on below its key further in';
const goesOn =
  'is not YAML: text that goes on after a quotation mark or bracket closes it; put all of it in quotation marks, of the other kind where it has some';
const yaml: readonly Case[] = [
  [
    'a key that stands twice',
    asbReading('id: commended', 'id: commended\n    saidBy: FORCE\n    saidBy: OTHERS'),
    `${asb}/report.yaml:148:5 key "saidBy" stands twice in one map: keep one`,
  ],
  [
    'a list that is not closed',
    asbReading('themes: [victim-support]', 'themes: [victim-support'),
    `${asb}/report.yaml:64:5 is not YAML: a bracket above that is not closed`,
  ],
  [
    'a colon in text without quotation marks',
    asbReading('statement: HMIC commends', 'statement: HMIC: it commends'),
    `${asb}/report.yaml:147:16 is not YAML: text with a colon and a blank in it; put it in quotation marks`,
  ],
  [
    'a quotation mark that is not closed',
    asbReading('(news release)"', '(news release)'),
    `${asb}/report.yaml:5:74 is not YAML: a quotation mark that is not closed`,
  ],
  [
    'a tab',
    asbReading('    themes: [victim-support]', '\tthemes: [victim-support]'),
    `${asb}/report.yaml:63:1 is not YAML: a tab at the start of a line; use blanks`,
  ],
  [
    'a key in quotation marks that stands twice',
    asbReading('id: commended', 'id: commended\n    saidBy: FORCE\n    "saidBy": OTHERS'),
    `${asb}/report.yaml:148:5 key "saidBy" stands twice in one map: keep one`,
  ],
  [
    'a tab after blanks',
    asbReading('    themes: [victim-support]', '  \tthemes: [victim-support]'),
    `${asb}/report.yaml:63:3 is not YAML: a tab at the start of a line; use blanks`,
  ],
  [
    'blanks of a web page before a key',
    asbReading('    themes: [victim-support]', '\u00A0\u00A0\u00A0\u00A0themes: [victim-support]'),
    `${asb}/report.yaml:63:1 is not YAML: a blank as web pages have it; type it anew`,
  ],
  [
    'a blank of a web page after a key',
    asbReading('    themes: [victim-support]', '    themes:\u00A0[victim-support]'),
    `${asb}/report.yaml:63:12 is not YAML: a blank as web pages have it; type it anew`,
  ],
  [
    'a key too far in',
    asbReading('    themes: [victim-support]', '      themes: [victim-support]'),
    `${asb}/report.yaml:62:15 ${outOfPlace}`,
  ],
  [
    'a key too far out',
    asbReading('    themes: [victim-support]', '   themes: [victim-support]'),
    `${asb}/report.yaml:63:1 ${outOfPlace}`,
  ],
  [
    'no blank after a colon',
    asbReading('    themes: [victim-support]', '    themes:[victim-support]'),
    `${asb}/report.yaml:63:5 ${outOfPlace}`,
  ],
  [
    'text that begins with a word in quotation marks',
    evidence('\n      - "The force" has now addressed this'),
    `${asb}/report.yaml:85:21 ${goesOn}`,
  ],
  [
    'an apostrophe in text between apostrophes',
    asbReading('statement: HMIC commends', "statement: 'The force's way' HMIC commends"),
    `${asb}/report.yaml:147:27 ${goesOn}`,
  ],
  [
    'text that begins with a sign of YAML',
    evidence('\n      - "@ night"\n      - @ night'),
    `${asb}/report.yaml:86:9 is not YAML: text that begins with @; put it in quotation marks`,
  ],
  [
    'text that begins with an asterisk',
    evidence('\n      - *The force has now addressed this'),
    `${asb}/report.yaml:85:9 "*The" stands for nothing: put text that begins with * in quotation marks`,
  ],
  [
    'aliases that stand for a million values',
    content(`${asb}/report.yaml`, () =>
      'abcdefg'.replace(/./g, (name, at) => {
        const above = at === 0 ? 'x' : `*${'abcdefg'[at - 1]}`;
        return `${name}: &${name} [${Array(9).fill(above).join(', ')}]\n`;
      }),
    ),
    `${asb}/report.yaml:1:1 has aliases that stand for too much: write out what they stand for`,
  ],
  [
    'two documents in one file',
    content(`${asb}/report.yaml`, (text) => `${text}\n---\ntitle: Another\n`),
    `${asb}/report.yaml:175:1 holds more than one document: keep one, and no line ---`,
  ],
  [
    'a list for the whole file',
    content(`${asb}/report.yaml`, () => '- title: Kent\n'),
    `${asb}/report.yaml:1:1 the file is a list where a map of keys is wanted`,
  ],
  [
    'nothing but a comment',
    content(`${asb}/report.yaml`, () => '# to be written\n'),
    `${asb}/report.yaml:1:1 the file is empty where a map of keys is wanted`,
  ],
];

const windows1252 = (text: string) => Buffer.from(text.replaceAll('“', '\u0093'), 'latin1');
const files: readonly Case[] = [
  [
    'a text that is not UTF-8',
    content(`${asb}/report.txt`, windows1252),
    `${asb}/report.txt:17:2 is not UTF-8: byte 0x93 at offset 1689; save it as UTF-8`,
  ],
  [
    'a reading that is not UTF-8',
    content(`${asb}/report.yaml`, (text) => windows1252(`# A first line\n# “Kent”\n${text}`)),
    `${asb}/report.yaml:2:3 is not UTF-8: byte 0x93 at offset 17; save it as UTF-8`,
  ],
  [
    'a text in UTF-16',
    content(`${asb}/report.txt`, (text) => Buffer.from(`\uFEFF${text}`, 'utf16le')),
    `${asb}/report.txt:1:1 is UTF-16: save it as UTF-8`,
  ],
  [
    'a text in UTF-16 without its mark',
    content(`${asb}/report.txt`, (text) => Buffer.from(text.trimStart(), 'utf16le')),
    `${asb}/report.txt:1:2 is not text: a zero byte at offset 1; if it is UTF-16, save it as UTF-8`,
  ],
  [
    'a text with a byte-order mark',
    content(`${asb}/report.txt`, (text) => `\uFEFF${text}`),
    `${asb}/report.txt:1:1 begins with a byte-order mark: save it as UTF-8 without one`,
  ],
  [
    'a reading with a byte-order mark',
    content(`${asb}/report.yaml`, (text) => `\uFEFF${text}`),
    `${asb}/report.yaml:1:1 begins with a byte-order mark: save it as UTF-8 without one`,
  ],
  ['an empty text', content(`${asb}/report.txt`, () => ''), `${asb}/report.txt:1:1 is empty`],
  ['a text of blanks', content(`${asb}/report.txt`, () => ' \n\n'), `${asb}/report.txt:1:1 is empty`],
  ['an empty reading', content(`${asb}/report.yaml`, () => ''), `${asb}/report.yaml:1:1 is empty`],
  [
    'a folder without report.yaml',
    ({ remove }) => remove(`${asb}/report.yaml`),
    `${asb}/report.yaml is missing: every report needs it`,
  ],
  [
    'a folder without report.txt',
    ({ remove }) => remove(`${asb}/report.txt`),
    `${asb}/report.txt is missing: every report needs it`,
  ],
  [
    'a folder with neither',
    ({ folder }) => mkdirSync(path.join(folder, 'reports/essex-2015')),
    'reports/essex-2015/report.txt is missing: every report needs it',
    'reports/essex-2015/report.yaml is missing: every report needs it',
  ],
  [
    'a folder where the text should be',
    ({ folder, remove }) => {
      remove(`${asb}/report.txt`);
      mkdirSync(path.join(folder, asb, 'report.txt'));
    },
    `${asb}/report.txt is a folder where a file is wanted`,
  ],
  [
    'a folder whose name is not a slug',
    ({ folder }) => renameSync(path.join(folder, asb), path.join(folder, 'reports/Kent ASB')),
    'reports/Kent ASB is not a slug: name the folder with small letters, digits and single hyphens',
  ],
  [
    'two reports with one slug',
    ({ folder }) =>
      cpSync(path.join(folder, asb), path.join(folder, 'reports/of-2012/kent-asb-2012'), { recursive: true }),
    `reports/of-2012/kent-asb-2012 has the slug "kent-asb-2012", which ${asb} has too: rename one of the folders`,
  ],
  [
    'a link to a report beside it',
    ({ folder }) => {
      mkdirSync(path.join(folder, 'reports/of-2012'));
      symlinkSync(path.join(folder, asb), path.join(folder, 'reports/of-2012/kent-asb-2012'));
    },
    `reports/of-2012/kent-asb-2012 has the slug "kent-asb-2012", which ${asb} has too: rename one of the folders`,
  ],
  [
    'a link to a report that is not there',
    ({ folder }) => symlinkSync(path.join(folder, 'gone'), path.join(folder, 'reports/essex-2015')),
    'reports/essex-2015/report.txt is missing: every report needs it',
    'reports/essex-2015/report.yaml is missing: every report needs it',
  ],
  [
    'a link to the folder that it is in',
    ({ folder }) => symlinkSync(path.join(folder, 'reports'), path.join(folder, 'reports/again')),
    'reports/again/report.txt is missing: every report needs it',
    'reports/again/report.yaml is missing: every report needs it',
  ],
  [
    'a report with the slug of a publication',
    ({ folder }) => renameSync(path.join(folder, asb), path.join(folder, 'reports/stop-the-rot')),
    'reports/stop-the-rot/report.yaml:5:8 "stop-the-rot" is also a publication in inspections.yaml: take it out there, or rename the folder',
  ],
  [
    'no report at all',
    ({ remove }) => remove(asb),
    'reports holds no report: give each a folder of its own, with report.txt and report.yaml',
  ],
];

const reference: readonly Case[] = [
  [
    'a cycle among themes',
    inFile('themes.yaml', 'slug: victims\n', 'slug: victims\n    broader: victim-support\n'),
    'themes.yaml:7:14 the broader themes form a cycle: victims → victim-support → victims; take one "broader" out',
  ],
  [
    'a theme broader than itself',
    inFile('themes.yaml', 'slug: victims\n', 'slug: victims\n    broader: victims\n'),
    'themes.yaml:7:14 the broader themes form a cycle: victims → victims; take one "broader" out',
  ],
  [
    'a broader theme that there is not',
    inFile('themes.yaml', 'slug: victims\n', 'slug: victims\n    broader: victim\n'),
    'themes.yaml:7:14 theme "victim" is not in themes.yaml; did you mean "victims"?',
  ],
  [
    'a related theme that there is not',
    inFile('themes.yaml', 'slug: victims\n', 'slug: victims\n    related: [investigation, victim-suport]\n'),
    'themes.yaml:7:30 theme "victim-suport" is not in themes.yaml; did you mean "victim-support"?',
  ],
  [
    'two themes with one slug',
    inFile('themes.yaml', 'slug: victim-centred-approach', 'slug: victims'),
    'themes.yaml:21:11 slug "victims" stands twice: give one of them another',
  ],
  [
    'a partner of a kind that there is not',
    inFile(
      'partners.yaml',
      "name: Her Majesty's Inspectorate of Constabulary\n    kind: AGENCY",
      'name: HMIC\n    kind: AGENT',
    ),
    'partners.yaml:11:11 kind "AGENT" is not one of AGENCY, SYSTEM, SERVICE, PROGRAMME, UNIT, BOARD, SCHEME, FRAMEWORK, TOOL, LEGAL_POWER; did you mean "AGENCY"?',
  ],
  [
    'a partner of a force that there is not',
    inFile('partners.yaml', 'slug: hmic\n', 'slug: hmic\n    force: Kent\n'),
    'partners.yaml:10:12 force "Kent" is not a slug: use small letters, digits and single hyphens, as in "repeat-victims"',
  ],
  [
    'an inspection that follows none that there is',
    inFile('inspections.yaml', 'follows: asb-2010', 'follows: asb-2011'),
    'inspections.yaml:38:14 inspection "asb-2011" is not in inspections.yaml; did you mean "asb-2010"?',
  ],
  [
    'forces without a column',
    content('forces.csv', (text) => text.replace('region', 'regoin')),
    'forces.csv:1:1 column "region" is missing',
    'forces.csv:1:1 unknown column "regoin"; did you mean "region"?',
  ],
  [
    'a column that stands twice',
    content('forces.csv', (text) => text.replace('policeUkId', 'policeUkId,slug')),
    'forces.csv:1:1 column "slug" stands twice: keep one',
  ],
  [
    'a code that is not one of the ONS',
    inFile('forces.csv', 'E23000032', 'K23000032'),
    'forces.csv:21:1 onsCode "K23000032" is not an ONS code, as in E23000032',
  ],
  [
    'a country that is neither',
    inFile('forces.csv', 'East of England,England,Bedfordshire', 'East of England,Scotland,Bedfordshire'),
    'forces.csv:3:1 country "Scotland" is not one of England, Wales',
  ],
  [
    'two forces with one slug',
    inFile('forces.csv', '\ncheshire,', '\nbedfordshire,'),
    'forces.csv:5:1 slug "bedfordshire" stands twice: give one of them another',
  ],
  [
    'rows with a field too few and one too many',
    content('forces.csv', (text) =>
      text.replace('Bedfordshire,E23000026', 'E23000026').replace('Cheshire,E', 'Cheshire, The,E'),
    ),
    'forces.csv:3:1 has 7 fields where line 1 names 8 columns: put a field with a comma in it in quotation marks',
    'forces.csv:5:1 has 9 fields where line 1 names 8 columns: put a field with a comma in it in quotation marks',
  ],
  [
    'a quotation mark that a field does not close',
    inFile('forces.csv', 'Bedfordshire Police', '"Bedfordshire Police'),
    'forces.csv:6:1 is not CSV: a quotation mark on this line or above it opens a field and is not closed where the field ends',
  ],
  [
    'columns but no force',
    content('forces.csv', (text) => text.slice(0, text.indexOf('\n') + 1)),
    'forces.csv:1:1 names columns but no force',
  ],
];

/** What a person sees of a folder's problems, its own path left out. */
function problemsOf(error: unknown, folder: string): readonly string[] {
  if (!(error instanceof InputError)) throw error;
  expect(error.status).toBe(exitStatus.input);
  return error.problems.map((problem) => problem.replaceAll(`${folder}/`, ''));
}

describe('an ingest refuses', () => {
  let store: GraphStore;
  let before: Dump;
  beforeAll(async () => {
    store = await emptyStore('Grafeo');
    await ingest(store, openFolder(copyOfSeeds('derbyshire-asb-2012').folder));
    before = await dump(store);
  });
  afterAll(async () => {
    const after = await dump(store);
    await store.close();
    // None of the cases above has written anything.
    expect(after).toEqual(before);
  });

  describe.each([
    ['quotes', quotes],
    ['slugs', slugs],
    ['claims', claims],
    ['the report', report],
    ['YAML', yaml],
    ['files', files],
    ['reference data', reference],
  ] as const)('in %s', (_, cases) => {
    it.each(cases.map(([what, edit, ...expected]) => ({ what, edit, expected })))(
      '$what',
      async ({ edit, expected }) => {
        const input = copyOfSeeds(
          expected.some((line) => line.startsWith(crime)) ? 'kent-crime-2014' : 'kent-asb-2012',
        );
        edit(input);
        const error = await ingest(store, openFolder(input.folder)).catch((refusal: unknown) => refusal);
        expect(problemsOf(error, input.folder)).toEqual(expected);
      },
    );
  });
});

describe('a folder that is none', () => {
  const refusal = (folder: string) => {
    try {
      return openFolder(folder);
    } catch (error) {
      return error instanceof ExpectedError && error.status === exitStatus.input
        ? error.message.replaceAll(path.dirname(folder), '')
        : error;
    }
  };

  it('is refused where there is nothing', () => {
    expect(refusal(path.join(temporaryFolder(), 'reports-of-mine'))).toBe(
      'there is no folder /reports-of-mine: give one that holds reports/, such as seeds',
    );
  });

  it('is refused where a file is', () => {
    const { folder, write } = inputFiles();
    write('report.txt', 'Kent Police is weak.');
    expect(refusal(path.join(folder, 'report.txt'))).toBe(
      '/report.txt is a file where a folder is wanted: give one that holds reports/, such as seeds',
    );
  });

  it('is refused without reports/', () => {
    const { folder, write } = inputFiles();
    write('mine/report.txt', 'Kent Police is weak.');
    expect(refusal(path.join(folder, 'mine'))).toBe(
      '/mine has no folder reports/: put each report in /mine/reports/<slug> as report.txt and report.yaml',
    );
  });

  it('is refused where reports is a file', () => {
    const { folder, write } = inputFiles();
    write('mine/reports', 'Kent Police is weak.');
    expect(refusal(path.join(folder, 'mine'))).toBe(
      '/mine/reports is a file where a folder is wanted: put each report in /mine/reports/<slug> as report.txt and report.yaml',
    );
  });
});

describe('a folder may hold besides its reports', () => {
  it('hidden files, folders that group reports, and files beside a reading', () => {
    const input = copyOfSeeds('kent-asb-2012', 'derbyshire-asb-2012');
    mkdirSync(path.join(input.folder, 'reports/of-2012'));
    renameSync(path.join(input.folder, asb), path.join(input.folder, 'reports/of-2012/kent-asb-2012'));
    input.write('reports/of-2012/README.md', 'The releases of 2012');
    input.write('reports/of-2012/kent-asb-2012/scans/page-1.txt', 'A page');
    input.write('reports/.DS_Store/x', '');
    input.write('reports/of-2012/.notes', '');
    expect(check(openFolder(input.folder)).reports).toBe(2);
  });
});

describeOnEngines('problems in several files', true, (store) => {
  it('are all listed, by file and line, and nothing is written', async () => {
    const before = await dump(store());
    const input = copyOfSeeds('kent-asb-2012', 'kent-crime-2014', 'derbyshire-asb-2012');
    input.replace('themes.yaml', 'slug: victim-centred-approach', 'slug: victims');
    input.replace('partners.yaml', 'slug: hmic\n', 'slug: hmic\n    force: kemt\n');
    asbReading('[victim-support]', '[victim-suport]')(input);
    asbReading('force: kent', 'force: kemt')(input);
    evidence('\n      - The force has not addressed this')(input);
    asbReading('id: commended', 'id: progress-on-asb')(input);
    crimeReading('value: 51214', 'value: 51,214')(input);
    const error = await ingest(store(), openFolder(input.folder)).catch((refusal: unknown) => refusal);
    expect(problemsOf(error, input.folder)).toEqual([
      'themes.yaml:21:11 slug "victims" stands twice: give one of them another',
      'partners.yaml:10:12 force "kemt" is not in forces.csv; did you mean "kent"?',
      `${asb}/report.yaml:7:8 force "kemt" is not in forces.csv; did you mean "kent"?`,
      `${asb}/report.yaml:63:14 theme "victim-suport" is not in themes.yaml; did you mean "victim-support"?`,
      `${asb}/report.yaml:85:9 quote "The force has not addressed this" is not in report.txt: the text follows it as far as "The force has"`,
      `${asb}/report.yaml:146:9 id "progress-on-asb" stands twice in this report: give one of them another`,
      `${crime}/report.yaml:2137:12 value is the text "51,214" where a number is wanted`,
    ]);
    expect(await dump(store())).toEqual(before);
  });

  it('are listed by a check, too, which writes nothing even when there is none', async () => {
    const before = await dump(store());
    const input = copyOfSeeds('kent-asb-2012');
    expect(check(openFolder(input.folder))).toEqual({ reports: 1, claims: 16, leftOut: 0 });
    asbReading('force: kent', 'force: kemt')(input);
    expect(() => check(openFolder(input.folder))).toThrow(InputError);
    expect(await dump(store())).toEqual(before);
  });

  it('of a bad reading leave out what a file that cannot be read would tell', async () => {
    const input = copyOfSeeds('kent-asb-2012');
    input.write('themes.yaml', 'themes: [');
    asbReading('force: kent', 'force: kemt')(input);
    const error = await ingest(store(), openFolder(input.folder)).catch((refusal: unknown) => refusal);
    expect(problemsOf(error, input.folder)).toEqual([
      'themes.yaml:1:10 is not YAML: a bracket above that is not closed',
      `${asb}/report.yaml:7:8 force "kemt" is not in forces.csv; did you mean "kent"?`,
    ]);
  });
});

describe('the seeds', () => {
  it('have no problem', () => {
    expect(check(openFolder(seedsFolder)).reports).toBe(5);
  });
});
