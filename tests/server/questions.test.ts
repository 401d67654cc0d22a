import { describe, expect, it } from 'vitest';
import { openFolder } from '../../src/ingest/folder.ts';
import { ingest } from '../../src/ingest/ingest.ts';
import { questions } from '../../src/server/questions.ts';
import { everyValueOf } from '../support/answers.ts';
import { describeOnEngines } from '../support/engines.ts';
import { copyOfSeeds } from '../support/folder.ts';
import { serve } from '../support/http.ts';
import { describeServed } from '../support/served.ts';

const statement = expect.any(String);

/** Evidence with these quotes, each on one line; whatever else the question asks of it may be there. */
function quoting(...quotes: readonly string[]) {
  return quotes.map((quote) => expect.objectContaining({ quote }));
}

/** A force with one finding that rests on these quotes. */
function forceSaying(name: string, quotes: readonly string[], more: object = {}) {
  return { force: { name }, findings: [{ statement, evidence: quoting(...quotes), ...more }] };
}

/** An answer with the line breaks inside quotes taken for spaces, so that a quote can be written on one line. */
function onOneLine(answer: unknown): unknown {
  return JSON.parse(JSON.stringify(answer), (key, value: unknown) =>
    key === 'quote' && typeof value === 'string' ? value.replace(/\s+/g, ' ') : value,
  );
}

describe('The saved questions', () => {
  it('are twelve, in order, each a sentence that ends with a question mark above a named operation', () => {
    expect(questions().map((one) => one.name)).toEqual([
      '01-shared-weakness',
      '02-repeat-victims',
      '03-inconsistent-supervision',
      '04-who-has-solved-it',
      '05-themis',
      '06-sarc-and-iom',
      '07-strong-in-partnership',
      '08-due-by-march-2015',
      '09-victim-satisfaction',
      '10-judgments',
      '11-how-connected',
      '12-lessons',
    ]);
    for (const { question, text } of questions()) {
      expect(question).toMatch(/^[A-Z].*\?$/);
      expect(text).toMatch(/^query [A-Z]\w+/m);
    }
  });
});

describeServed('The answers to the saved questions', (server) => {
  async function answerTo(name: string): Promise<unknown> {
    const text = questions().find((one) => one.name === name)?.text ?? '';
    const answer = await server().ask(text);
    expect(answer.errors).toBeUndefined();
    return onOneLine(answer.data);
  }

  it('1: in 2012 four forces share the weakness that vulnerable victims are not identified when they call', async () => {
    expect(await answerTo('01-shared-weakness')).toEqual({
      theme: {
        label: 'Identification of vulnerable victims',
        sharedBy: {
          forceCount: 4,
          forces: [
            forceSaying('Cambridgeshire Constabulary', [
              'is not always able to identify repeat and vulnerable ASB victims',
              'the force does not consistently identify callers who are most at risk of harm from ASB, such as repeat and vulnerable victims',
              'Cambridgeshire Constabulary should continue to work on ensuring it consistently identifies the repeat and vulnerable callers who are most at risk of harm from ASB',
            ]),
            forceSaying('Derbyshire Constabulary', [
              'does not consistently identify repeat and vulnerable ASB victims',
              'the force does not consistently identify these victims',
              'Derbyshire Constabulary should work to ensure it is consistently identifying callers who are most at risk of harm from ASB',
            ]),
            forceSaying('Kent Police', [
              'is not always able to identify repeat and vulnerable ASB victims as soon as they contact the police',
              'the force is still unable to consistently identify repeat and vulnerable victims when they first call',
              'Kent Police should ensure repeat and vulnerable callers are consistently identified at the first point of contact',
            ]),
            forceSaying('Northamptonshire Police', [
              'does not consistently identify vulnerable ASB victims',
              'the force is still unable to identify victims who are vulnerable, for example because of their age or a disability, when they call',
              'Northamptonshire Police should make sure that vulnerable callers are consistently identified correctly',
            ]),
          ],
        },
      },
    });
  });

  it('1: each of those sentences stands in the 2012 report of its force', async () => {
    const answer = await answerTo('01-shared-weakness');
    const reports = ['cambridgeshire', 'derbyshire', 'kent', 'northamptonshire'].map((force) => `${force}-asb-2012`);
    expect([...new Set(everyValueOf('slug', answer))]).toEqual(reports);
    expect(new Set(everyValueOf('publishedOn', answer))).toEqual(new Set(['2012-06-21']));
  });

  it('2: three forces miss repeat victims; Northamptonshire knows them by their telephone numbers', async () => {
    const weak = (name: string) => ({ force: { name }, findings: [{ statement }] });
    expect(await answerTo('02-repeat-victims')).toEqual({
      theme: {
        label: 'Identification of repeat victims',
        weak: {
          forces: [weak('Cambridgeshire Constabulary'), weak('Derbyshire Constabulary'), weak('Kent Police')],
        },
        strong: {
          forces: [
            forceSaying(
              'Northamptonshire Police',
              [
                'The incident recording system used by the force is able to identify repeat callers automatically through telephone numbers',
              ],
              { partners: [{ name: 'Incident recording system (Northamptonshire)', kind: 'SYSTEM' }] },
            ),
          ],
        },
      },
    });
  });

  it('3: Derbyshire and Kent supervise long-term cases inconsistently', async () => {
    expect(await answerTo('03-inconsistent-supervision')).toEqual({
      theme: {
        label: 'Supervision of ASB cases and plans',
        sharedBy: {
          forces: [
            forceSaying('Derbyshire Constabulary', [
              'their plans to deal with specific local problems are not supervised as well as they could be',
            ]),
            forceSaying('Kent Police', [
              'supervision of the management of long-term ASB issues is still not as consistent as it could be',
            ]),
          ],
        },
      },
    });
  });

  it('4: Northamptonshire has solved what Kent found hard in 2012, and so has Kent itself by 2014', async () => {
    expect(await answerTo('04-who-has-solved-it')).toEqual({
      force: {
        lessons: [
          {
            theme: { label: 'Identification of repeat victims' },
            weaknesses: [{ statement, asOf: '2012-06-21' }],
            exemplars: [
              {
                force: { name: 'Northamptonshire Police' },
                strengths: [
                  {
                    statement,
                    evidence: quoting(
                      'The incident recording system used by the force is able to identify repeat callers automatically through telephone numbers',
                    ),
                  },
                ],
                partners: [{ name: 'Incident recording system (Northamptonshire)', kind: 'SYSTEM' }],
              },
            ],
            ownStrengths: [{ statement, asOf: '2014-11-27' }],
          },
        ],
      },
      theme: {
        timeline: [
          {
            asOf: '2012-06-21',
            polarity: 'WEAKNESS',
            statement,
            evidence: quoting(
              'is not always able to identify repeat and vulnerable ASB victims as soon as they contact the police',
              'the force is still unable to consistently identify repeat and vulnerable victims when they first call',
              'Kent Police should ensure repeat and vulnerable callers are consistently identified at the first point of contact',
            ),
          },
          {
            asOf: '2014-11-27',
            polarity: 'STRENGTH',
            statement,
            evidence: quoting(
              'The force has developed the way it identifies repeat and vulnerable victims',
              'The force has developed the way it identifies repeat and vulnerable victims',
              'The force has developed the way it identifies repeat and vulnerable victims',
            ),
          },
        ],
      },
    });
  });

  it('5: THEMIS is praised for sharing with other agencies, and blamed for limited access and learning that stays local', async () => {
    const said = (polarity: string, timing: string, ...quotes: readonly string[]) => ({
      polarity,
      timing,
      statement,
      evidence: quoting(...quotes),
      report: { slug: 'kent-crime-2014', publishedOn: '2014-11-27' },
    });
    expect(await answerTo('05-themis')).toEqual({
      partner: {
        name: 'THEMIS',
        kind: 'SYSTEM',
        description: expect.stringContaining('database'),
        forces: { nodes: [{ name: 'Kent Police' }] },
        findings: {
          totalCount: 9,
          nodes: [
            said(
              'STRENGTH',
              'PRESENT',
              'the force has invested in this area including introducing a case management system to increase effectiveness',
              'The force has invested in THEMIS, a case management system to improve the way anti-social behaviour is tackled in partnership',
            ),
            said(
              'STRENGTH',
              'PRESENT',
              'the force, with partners, has invested in a case management system that allows them to identify best practice in tackling anti- social behaviour locally',
              'the system is used locally for the identification of good practice',
              'the force, with partners, has invested in a case management system that allows them to identify best practice in tackling anti-social behaviour locally',
            ),
            said('NEUTRAL', 'PRESENT', 'The force has introduced THEMIS'),
            said(
              'STRENGTH',
              'PRESENT',
              'THEMIS, a database that both the police and other public sector agencies, such as local authority community wardens, can access. It allows for better sharing of information in order for more effective problem solving',
            ),
            said(
              'NEUTRAL',
              'PLANNED',
              'The force plans to work with partners to increase the number of organisations that can use and contribute to the system',
              'partners had limited access to THEMIS, and this is a position that the force intends to improve on',
            ),
            said(
              'WEAKNESS',
              'PRESENT',
              'while the system is used locally for the identification of good practice, this could be more co-ordinated and shared across the force area',
              'The force uses the THEMIS database for the sharing of good practice; however, this is only done on a local level',
            ),
            said(
              'WEAKNESS',
              'PRESENT',
              'this could be more co-ordinated and shared across the force area. This means that opportunities to learn from what works may be missed',
            ),
            said('WEAKNESS', 'PRESENT', 'At the time of the inspection partners had limited access to THEMIS'),
            said('STRENGTH', 'PRESENT', 'The force uses the THEMIS database for the sharing of good practice'),
          ],
        },
      },
    });
  });

  it('6: the SARC is praised; IOM manages 243 offenders, varies, is split, and is to be reviewed within three months', async () => {
    const said = (polarity: string, saidBy: string, quote: string) => ({
      polarity,
      saidBy,
      statement,
      evidence: quoting(quote),
    });
    expect(await answerTo('06-sarc-and-iom')).toEqual({
      sarc: {
        name: 'Sexual assault referral centre',
        findings: {
          nodes: [
            {
              polarity: 'STRENGTH',
              statement,
              evidence: quoting(
                'The force has worked with partners to set up a sexual assault referral centre (SARC) in order to improve the quality of care for victims of sexual offences',
              ),
            },
          ],
        },
      },
      iom: {
        name: 'Integrated offender management',
        findings: {
          nodes: [
            said(
              'NEUTRAL',
              'FORCE',
              'The force recognises that preventing reoffending requires them to work with local partners through the integrated offender management (IOM)1 arrangements',
            ),
            said('NEUTRAL', 'INSPECTORATE', 'This IOM approach is led by police and the probation service'),
            said(
              'NEUTRAL',
              'INSPECTORATE',
              'As of July 2014, there are 243 offenders being managed through this approach',
            ),
            said(
              'STRENGTH',
              'FORCE',
              'the force reports that there has been less reoffending within this group than experienced in other forces',
            ),
            said(
              'WEAKNESS',
              'INSPECTORATE',
              'a varied approach to IOM arrangements across the districts in Kent; some are better established than others',
            ),
            said('WEAKNESS', 'INSPECTORATE', 'The IOM teams are not co-located'),
            said(
              'WEAKNESS',
              'INSPECTORATE',
              'case management is recorded on several unconnected databases, which could have an impact on efficiency',
            ),
            said(
              'NEUTRAL',
              'INSPECTORATE',
              'Kent Police decides who needs to be managed under these arrangements using its own scoring system',
            ),
          ],
        },
        recommendations: {
          nodes: [
            {
              text: expect.stringMatching(
                /^Within three months, Kent Police should review the operation of the integrated offender management/,
              ),
              dueOn: '2015-03-31',
              deadlines: [
                { text: 'Within three months', kind: 'WITHIN', dueOn: '2015-02-27' },
                { text: 'By March 2015', kind: 'BY', dueOn: '2015-03-31' },
              ],
            },
          ],
        },
      },
      force: {
        statistics: [
          {
            measure: 'offenders managed through integrated offender management',
            value: 243,
            unit: 'offenders',
            periodEnd: '2014-07-31',
          },
        ],
      },
    });
  });

  it('7: Derbyshire, Kent and Northamptonshire are strong in partnership working in 2012', async () => {
    const strong = (name: string, ...partners: readonly string[]) => ({
      force: { name },
      findings: [{ statement, partners: partners.map((partner) => ({ name: partner })) }],
    });
    expect(await answerTo('07-strong-in-partnership')).toEqual({
      theme: {
        label: 'Partnership working',
        narrower: [{ label: 'Information sharing' }, { label: 'Shared IT systems' }],
        sharedBy: {
          forces: [
            strong('Derbyshire Constabulary', 'Housing agencies', 'Local authorities', 'Partner organisations'),
            strong('Kent Police', 'Joint strategy to address ASB (Kent)', 'Local authorities'),
            strong('Northamptonshire Police', 'Local authorities'),
          ],
        },
      },
    });
  });

  it('8: four recommendations fall due by 31 March 2015, in the order they do', async () => {
    const due = (
      dueOn: string,
      begins: string,
      deadlines: readonly object[],
      parts: readonly { readonly label: string; readonly begins: string }[] = [],
    ) => ({
      dueOn,
      text: expect.stringMatching(new RegExp(`^${begins}`)),
      parts: parts.map((part) => ({ label: part.label, text: expect.stringMatching(new RegExp(`^${part.begins}`)) })),
      deadlines,
      forces: [{ name: 'Kent Police' }],
      report: { title: 'Kent Police: crime inspection 2014', publishedOn: '2014-11-27' },
    });
    const withinThreeMonths = { text: 'Within three months', kind: 'WITHIN', dueOn: '2015-02-27' };
    expect(await answerTo('08-due-by-march-2015')).toEqual({
      recommendations: {
        totalCount: 4,
        nodes: [
          due(
            '2014-11-27',
            'Building on activity set out in its action plan',
            [{ text: 'immediate steps', kind: 'IMMEDIATE', dueOn: '2014-11-27' }],
            [
              { label: 'a', begins: 'there is clarity in relation to police and partner roles' },
              { label: 'b', begins: 'investigating officers are aware of the standards required' },
              { label: 'c', begins: 'there is an effective process for dealing with offenders' },
              { label: 'd', begins: 'supervisors know what is expected of them' },
            ],
          ),
          due('2015-02-27', 'Within three months Kent Police should ensure that there is clarity of roles', [
            withinThreeMonths,
          ]),
          due('2015-03-31', 'Within three months, Kent Police should review the operation of the integrated offender', [
            withinThreeMonths,
            { text: 'By March 2015', kind: 'BY', dueOn: '2015-03-31' },
          ]),
          due('2015-03-31', 'Within three months, Kent Police should review the role that police community support', [
            withinThreeMonths,
            { text: 'by March 2015', kind: 'BY', dueOn: '2015-03-31' },
          ]),
        ],
      },
    });
  });

  it('8: Kent 2014 makes five recommendations with seven lettered parts; the fifth is due within six months', async () => {
    const { data } = await server().ask(`{
      report(slug: "kent-crime-2014") { recommendations(orderBy: DUE) { totalCount nodes { dueOn parts { label } } } }
      later: recommendations(filter: { dueAfter: "2015-04-01" }) { nodes { deadlines { text } parts { label } } }
    }`);
    const parts = (labels: string) => [...labels].map((label) => ({ label }));
    expect(data).toEqual({
      report: {
        recommendations: {
          totalCount: 5,
          nodes: [
            { dueOn: '2014-11-27', parts: parts('abcd') },
            { dueOn: '2015-02-27', parts: [] },
            { dueOn: '2015-03-31', parts: [] },
            { dueOn: '2015-03-31', parts: [] },
            { dueOn: '2015-05-27', parts: parts('abc') },
          ],
        },
      },
      later: { nodes: [{ deadlines: [{ text: 'Within six months' }], parts: parts('abc') }] },
    });
  });

  it("9: 86.7 % of Kent's victims are satisfied, 85.0 % in England and Wales and 87.5 % the year before", async () => {
    const figure = (value: number, margin: number, area: string, from: string, to: string) => ({
      value,
      margin,
      unit: 'percent',
      area,
      periodStart: from,
      periodEnd: to,
    });
    const yearBefore = figure(87.5, 1.2, 'Kent', '2012-07-01', '2013-06-30');
    expect(await answerTo('09-victim-satisfaction')).toEqual({
      force: {
        statistics: [
          {
            measure: 'victim satisfaction rate',
            ...figure(86.7, 1.2, 'Kent', '2013-07-01', '2014-06-30'),
            comparisons: [figure(85, 0.2, 'England and Wales', '2013-07-01', '2014-06-30'), yearBefore],
            evidence: quoting(
              'In the 12 months to the end of June 2014, Kent Police had a victim satisfaction rate of 86.7 percent (± 1.2 percent)',
            ),
          },
          {
            measure: 'victim satisfaction rate',
            ...yearBefore,
            comparisons: [],
            evidence: quoting('the 87.5 percent (± 1.2 percent) recorded for Kent in the previous year'),
          },
        ],
      },
    });
  });

  it('10: Kent was judged good three times in 2014, on a scale of four grades', async () => {
    const answer = (await answerTo('10-judgments')) as {
      readonly report: { readonly title: string; readonly publishedOn: string; readonly judgments: readonly object[] };
    };
    expect(answer.report).toMatchObject({ title: 'Kent Police: crime inspection 2014', publishedOn: '2014-11-27' });
    const good = (question: string) => ({
      question,
      grade: 'GOOD',
      scale: {
        name: 'HMIC four-category judgment scale',
        grades: ['OUTSTANDING', 'GOOD', 'REQUIRES_IMPROVEMENT', 'INADEQUATE'],
      },
      evidence: expect.arrayContaining(quoting('Good')),
    });
    expect(answer.report.judgments).toHaveLength(3);
    expect(answer.report.judgments).toEqual(
      expect.arrayContaining([
        good('How effective is the force at reducing crime and preventing offending?'),
        good('How effective is the force at investigating offending?'),
        good('How effective is the force at tackling anti-social behaviour?'),
      ]),
    );
  });

  it('11: Kent and Northamptonshire are four steps apart by an inspection, six by a theme of their findings', async () => {
    const kent = { __typename: 'Force', name: 'Kent Police' };
    const northamptonshire = { __typename: 'Force', name: 'Northamptonshire Police' };
    const report = (force: string) => ({
      __typename: 'Report',
      title: `${force}: anti-social behaviour inspection 2012 (news release)`,
    });
    const along = (...types: readonly string[]) => types.map((type) => ({ type }));
    expect(await answerTo('11-how-connected')).toEqual({
      shortest: {
        length: 4,
        nodes: [
          kent,
          report('Kent Police'),
          { __typename: 'Inspection', title: 'A Step in the Right Direction' },
          report('Northamptonshire Police'),
          northamptonshire,
        ],
        relationships: along('ABOUT', 'PART_OF', 'PART_OF', 'ABOUT'),
      },
      byThemes: {
        length: 6,
        nodes: [
          kent,
          report('Kent Police'),
          { __typename: 'Finding', statement: expect.stringContaining('Kent Police'), polarity: 'STRENGTH' },
          { __typename: 'Theme', label: 'Anti-social behaviour' },
          { __typename: 'Finding', statement: expect.stringContaining('Northamptonshire'), polarity: 'STRENGTH' },
          report('Northamptonshire Police'),
          northamptonshire,
        ],
        relationships: along('ABOUT', 'HAS_FINDING', 'CONCERNS', 'CONCERNS', 'HAS_FINDING', 'ABOUT'),
      },
    });
  });

  it('12: Kent is most like Derbyshire, and can learn from three forces in six themes', async () => {
    interface Lessons {
      readonly force: {
        readonly name: string;
        readonly similarForces: readonly object[];
        readonly lessons: readonly {
          readonly theme: { readonly label: string };
          readonly weaknesses: readonly object[];
          readonly exemplars: readonly {
            readonly force: { readonly name: string };
            readonly strengths: readonly object[];
            readonly partners: readonly { readonly name: string }[];
          }[];
        }[];
      };
    }
    const { force } = (await answerTo('12-lessons')) as Lessons;
    expect(force.name).toBe('Kent Police');
    const similar = (name: string, ...themes: readonly string[]) => ({
      force: { name },
      score: expect.any(Number),
      sharedThemes: themes.map((label) => ({ label })),
    });
    const shared = ['Identification of vulnerable victims', 'Support and care for victims'];
    const alsoRepeat = ['Identification of repeat victims', ...shared];
    expect(force.similarForces).toEqual([
      similar(
        'Derbyshire Constabulary',
        'Supervision of ASB cases and plans',
        ...alsoRepeat.slice(0, 2),
        'Neighbourhood policing',
        'Support and care for victims',
      ),
      similar('Cambridgeshire Constabulary', ...alsoRepeat),
      similar('Northamptonshire Police', ...shared),
    ]);

    for (const lesson of force.lessons) expect(lesson.weaknesses).not.toEqual([]);
    const learnt = force.lessons
      .filter((lesson) => lesson.exemplars.length > 0)
      .map(({ theme, exemplars }) => [
        theme.label,
        Object.fromEntries(exemplars.map((one) => [one.force.name, one.partners.map((partner) => partner.name)])),
      ]);
    const telephoneNumbers = { 'Northamptonshire Police': ['Incident recording system (Northamptonshire)'] };
    expect(Object.fromEntries(learnt)).toEqual({
      'Identification of repeat victims': telephoneNumbers,
      'IT systems': {
        'Cambridgeshire Constabulary': ['IT system for identifying repeat and vulnerable victims (Cambridgeshire)'],
        ...telephoneNumbers,
      },
      'Neighbourhood policing': { 'Northamptonshire Police': ['Safer neighbourhood teams'] },
      'Partnership working': {
        'Derbyshire Constabulary': ['Housing agencies', 'Local authorities', 'Partner organisations'],
        'Northamptonshire Police': ['Local authorities'],
      },
      'Support and care for victims': {
        'Derbyshire Constabulary': ['Dedicated officers for vulnerable ASB victims (Derbyshire)'],
        ...telephoneNumbers,
      },
      Victims: { 'Cambridgeshire Constabulary': [], 'Derbyshire Constabulary': [], 'Northamptonshire Police': [] },
    });
    // Weak, and nobody to learn from: shown all the same.
    expect(force.lessons).toContainEqual({
      theme: { label: 'Supervision of ASB cases and plans' },
      weaknesses: [{ statement, report: { slug: 'kent-asb-2012' } }],
      exemplars: [],
    });
  });

  it('every quote in the twelve answers is in the text of its report, code point for code point', async () => {
    interface Claim {
      readonly evidence: readonly {
        readonly quote: string;
        readonly start: number;
        readonly end: number;
        readonly report: { readonly slug: string };
      }[];
    }
    interface Report {
      readonly slug: string;
      readonly text: string;
      readonly findings: { readonly nodes: readonly Claim[] };
      readonly recommendations: { readonly nodes: readonly Claim[] };
      readonly judgments: readonly Claim[];
      readonly statistics: readonly Claim[];
    }
    const { reports } = await server().data<{ readonly reports: { readonly nodes: readonly Report[] } }>(`
      fragment Quotes on Claim { evidence { quote start end report { slug } } }
      {
        reports(first: 5, filter: { hasText: true }) {
          nodes {
            slug
            text
            findings(first: 200) { nodes { ...Quotes } }
            recommendations(first: 20) { nodes { ...Quotes } }
            judgments { ...Quotes }
            statistics { ...Quotes }
          }
        }
      }`);
    const quoted = new Set<string>();
    expect(reports.nodes).toHaveLength(5);
    for (const { slug, text, findings, recommendations, judgments, statistics } of reports.nodes) {
      const codePoints = [...text];
      for (const claim of [...findings.nodes, ...recommendations.nodes, ...judgments, ...statistics]) {
        expect(claim.evidence.length).toBeGreaterThan(0);
        for (const { quote, start, end, report } of claim.evidence) {
          expect(report.slug).toBe(slug);
          expect(codePoints.slice(start, end).join('')).toBe(quote);
          quoted.add(quote);
        }
      }
    }
    for (const { text } of questions()) {
      const answer = await server().ask(text);
      for (const quote of everyValueOf('quote', answer)) expect(quoted).toContain(quote);
    }
  });
});

describeOnEngines('A weakness in a report without a date', false, (store) => {
  it('is not said to have been put right later', async () => {
    const files = copyOfSeeds('kent-asb-2012', 'kent-crime-2014');
    files.replace('reports/kent-asb-2012/report.yaml', '  on: 2012-06-21\n', '');
    await ingest(store(), openFolder(files.folder));
    const server = await serve(store());
    const { force } = await server.data<{ readonly force: object }>(`{
      force(slug: "kent") {
        lessons(theme: "identification-of-repeat-victims") { weaknesses { asOf } ownStrengths { asOf } }
      }
    }`);
    expect(force).toEqual({ lessons: [{ weaknesses: [{ asOf: null }], ownStrengths: [] }] });
    await server.stop();
  });
});
