import { describe, expect, it } from 'vitest';
import { extractClaims } from '../../src/extract/extract.ts';
import { isGeneral, isNorm } from '../../src/extract/generalTalk.ts';
import { knowledgeOf } from '../../src/extract/knowledge.ts';

describe('what holds of any force assesses none', () => {
  it.each([
    'To be effective, investigations must be planned and checked by somebody senior.',
    'In order to keep vulnerable people safe, forces need to know where they live.',
    'Police forces have a vital role in breaking up gangs.',
    'A force that knows its demand is better placed to meet it.',
    'An effective police force is one that keeps the peace.',
    'This requires forces to listen to people who are seldom heard.',
    'It is important that forces know what makes somebody vulnerable.',
    'It is vital so that the police can see the true level of demand.',
    'Wellbeing is an important matter for police forces.',
    'Good supervision of such searches is essential.',
    'Protecting children is one of the most important tasks of the police.',
    'When somebody rings the police, it is important that the call is answered soon.',
    'Other public bodies such as schools have a vital role to play.',
    'Asking people to complain is one way of finding out what they think.',
    'This can be an important means of keeping a victim safe.',
    'Organised crime poses a threat to every community.',
    'Serious and organised crime causes harm to businesses.',
    'SOC is one of the greatest threats to the country.',
    'It has devastating effects on those whom it reaches.',
    'People can be vulnerable for many reasons.',
    'Victim personal statements give victims a say in court.',
    'Some roles require a higher level of vetting.',
    'Crime rates are reported as crimes per 1,000 people.',
    'Figure 2 shows how crime has changed over ten years.',
    'Research by the College of Policing suggests that fairness matters most.',
    'Accurate recording underpins the service to victims.',
    'Working together is a key way to save money.',
    'Most children grow up safe and well.',
    'Victims need to be confident that a crime will be recorded.',
    'Failure to do so can mean that victims get no help.',
    'Where a crime was recorded in error, it can be cancelled.',
    'Only the police can arrest those who harm children.',
    'As they go about their work, police officers must look out for children at risk.',
    'The extent of domestic abuse is hard to take in.',
    'Last year we had doubts about how well many forces were doing this.',
    'Police legitimacy stems from more than such meetings alone.',
    'Preventing crime is better than investigating it.',
    'An effective force also sees to it that people can speak to it.',
    'Fair decisions can also be affected by bias.',
    'Hidden demand can include crimes that nobody reports.',
    'Good leadership enables a force to do well.',
    'Demand on the police takes many forms.',
    'Some registered sex offenders pose the highest risk.',
    'Those who are wanted by the police are known as outstanding suspects.',
    'Research into fairness suggests that leaders matter.',
    'The category of violence includes murder and assault.',
    'A culture that lasts is one in which people speak up.',
    'A review is held when somebody has died.',
    'There are many forms of vulnerability.',
    'Mental ill-health affects one in four people.',
    'Positive action means arresting whoever is a danger.',
    'The culture of a force shows in its records.',
    'Problem solving requires the police to ask why.',
    'Regional units provide forces with experts.',
    'The first response matters a great deal.',
  ])('%j', (sentence) => {
    expect(isGeneral(sentence)).toBe(true);
  });

  it.each([
    'The force has a vital role in the partnership, and plays it well.',
    'Gwent Police needs to know where vulnerable people live.',
    'Here, organised crime poses a threat that is well understood.',
    'We found that good supervision was essential to this success, and that it was lacking.',
    'Body-worn video is used well to capture evidence.',
    'Victims can be examined at the centre in Newport.',
    'The police in Cardiff were quick to arrive.',
    'Its neighbourhood teams are important to the people who live there, and are well known.',
    'Some crimes were not recorded.',
    'Recording is accurate.',
  ])('but not %j', (sentence) => {
    expect(isGeneral(sentence)).toBe(false);
  });
});

describe('what a report says of its own figures and samples', () => {
  it.each([
    'Information above comes from what forces returned to us.',
    'The figures may not fully reconcile with what is said below.',
    'The sample is not large enough for a robust judgment.',
    'This sample provides a useful sign of how accurate the force is.',
    'The proportion of such crimes varies a good deal between forces.',
    'Kent Police and Essex Police were unable to provide data.',
    'If the force exceeds this standard, it will be judged outstanding.',
    'Our custody inspection examines how detainees are treated.',
    'The margin of error is that of a confidence interval of 95 percent.',
    'This report sets out what we saw.',
    'This idea forms an important part of HMICFRS’ assessment of legitimacy.',
    'In May, Ofsted and HMICFRS undertook a joint inspection of the response to neglect.',
    'The joint targeted area inspection (JTAI) included a look at who takes referrals.',
    'We consider the training of leaders as vital.',
    'To answer this question we looked at three things.',
    'HMIC considers how well a force uses what it has.',
  ])('%j', (sentence) => {
    expect(isGeneral(sentence)).toBe(true);
  });
});

describe('how a thing ought to be', () => {
  it.each([
    'The policy should be applied in the same way everywhere.',
    'Police forces should have a policy on who investigates what.',
    'It should be effective at recording what is reported to it.',
    'And the victim should be told who will investigate.',
    'In deciding on an outcome, the force should consider what the victim wants.',
    'When somebody is to be cautioned, the views of the victim should be heard.',
    'The use of force must be recorded.',
  ])('%j is no finding', (sentence) => {
    expect(isNorm(sentence)).toBe(true);
  });

  it.each([
    ['blame', 'The force should have told her at once.'],
    ['blame', 'The force should do more to keep victims informed.'],
    ['blame', 'It must now bring all its files up to that standard.'],
    ['blame', 'Calls should be answered in ten seconds, but often are not.'],
    ['what is asked', 'In particular, Kent Police should ensure that repeat callers are known.'],
    ['what is asked', 'The force should make sure that officers are trained.'],
    ['praise', 'Its outstanding work should be an example to others.'],
    ['praise', 'The force should be commended for this.'],
    ['a forecast', 'The new system should help with this.'],
    ['a forecast', 'This should release twelve officers.'],
    ['a comparison', 'IT systems make the work harder than it should be.'],
  ])('%s: %j may be one', (_, sentence) => {
    expect(isNorm(sentence)).toBe(false);
  });
});

it('a section that opens with how things ought to be gives only what was found', () => {
  const text = `PEEL 2023–2025: An inspection of Gwent Police

The force allocates crimes to people who know how to investigate them

Forces should have a policy on who investigates which crime. It should be kept to, and the victim should be told.

In most cases the crime went to the right department.
`;
  const { claims } = extractClaims(text, knowledgeOf(), {});
  expect(claims.map((claim) => (claim.kind === 'FINDING' ? claim.statement : claim.kind))).toEqual([
    'The force allocates crimes to people who know how to investigate them.',
    'In most cases the crime went to the right department.',
  ]);
});

it.each(['Expected outcomes:\n', 'Expected outcomes\n\n', 'Expected outcomes: '])(
  'what is expected of every force is no finding: %j',
  (label) => {
    const text = `Report on a visit to police custody in Cumbria

Section 1. Leadership

${label}There is a clear focus on custody that protects detainees.

Governance

1.1 There was a clear structure for those who run custody.
`;
    const { claims } = extractClaims(text, knowledgeOf(), {});
    expect(claims.map((claim) => (claim.kind === 'FINDING' ? claim.statement : claim.kind))).toEqual([
      'There was a clear structure for those who run custody.',
    ]);
  },
);

it.each([
  'By capability we mean what officers can do.',
  'Section 136 of the Mental Health Act 1983 gives constables the power to take a person to a place of safety.',
  'An inspection of how well Kent Police tackles stalking',
  'Forces contribute to national operations in units of 25.',
  'A recorded crime may be cancelled if it turns out that none was committed.',
  "Kent isn't alone in this.",
  'Police cars are no place for people who are ill.',
  'The Act received Royal Assent in March 2015.',
  'We have one cause of concern and two areas for improvement.',
  'This letter summarises what was found.',
  'The scope was children aged from birth to seven.',
  'For this re-inspection we audited reports of crime from three months.',
])('tells nothing of the force: %s', (sentence) => {
  expect(extractClaims(`${sentence}\n`, knowledgeOf(), { force: 'kent' }).claims).toEqual([]);
});

it('what stands under the name of another force is of that force', () => {
  const text = `An inspection of the South East

Sussex Police

It manages its groups well. In the year to March 2019 it made 31 arrests.

Kent Police

Officers know who the groups are. In the year to March 2019 it made 44 arrests.
`;
  const { claims } = extractClaims(text, knowledgeOf(), { force: 'kent' });
  expect(claims.flatMap((claim) => (claim.kind === 'FINDING' ? [claim.statement] : []))).toEqual([
    'Officers know who the groups are.',
  ]);
  expect(claims.flatMap((claim) => (claim.kind === 'STATISTIC' ? [`${claim.value}: ${claim.area}`] : []))).toEqual([
    '31: Sussex',
    '44: Kent',
  ]);
});

it('cells of a table and the heads of its columns are neither findings nor headings', () => {
  const text = `The use of custody

Table 1: Children in custody, by year

                2016/17   2017/18
Charged              41        30
Released             12         –

The force has done well.
`;
  const { claims } = extractClaims(text, knowledgeOf(), { force: 'kent' });
  expect(claims.flatMap((claim) => (claim.kind === 'FINDING' ? [[claim.statement, ...claim.section]] : []))).toEqual([
    ['The force has done well.', 'The use of custody'],
  ]);
});

it('a heading that asks how is no finding', () => {
  const text = '5.1 Places of safety\n\nCells are rarely used.\n\n5.2 How the power is used\n\nStaff are polite.\n';
  const { claims } = extractClaims(text, knowledgeOf(), { force: 'kent' });
  expect(claims.flatMap((claim) => (claim.kind === 'FINDING' ? [claim.statement] : []))).toEqual([
    'Cells are rarely used.',
    'Staff are polite.',
  ]);
});
