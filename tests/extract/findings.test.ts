import { describe, expect, it } from 'vitest';
import { clauseRanges } from '../../src/extract/clauses.ts';
import { extractClaims } from '../../src/extract/extract.ts';
import { knowledgeOf } from '../../src/extract/knowledge.ts';
import { measuredAgainst } from '../../src/extract/measuredAgainst.ts';
import { assess, assessByWords } from '../../src/extract/polarity.ts';

const knowledge = knowledgeOf();
const findingsOf = (text: string) =>
  extractClaims(`Kent Police: an inspection\n\n${text}\n`, knowledge).claims.flatMap((claim) =>
    claim.kind === 'FINDING' ? [claim] : [],
  );
const statements = (paragraph: string, heading = 'How well does the force work?') =>
  findingsOf(`${heading}\n\n${paragraph}`).map(({ statement }) => statement);

describe('what is said beside a figure is a finding', () => {
  it.each([
    ['before what shows it', 'Delays are long: the average was 396 days in 2013/14.', 'Delays are long.'],
    [
      'before "and"',
      'First responders carry a pocket guide, and kits were used in 52 of the 60 cases.',
      'First responders carry a pocket guide.',
    ],
    [
      'with what is only added',
      'The force has converted a library van, which it takes to 22 villages each month.',
      'The force has converted a library van, which it takes to 22 villages each month.',
    ],
    [
      'after a semicolon',
      'A recent appeal was seen 61,000 times; the boy was found within the hour.',
      'The boy was found within the hour.',
    ],
  ])('%s', (_, sentence, statement) => {
    expect(statements(sentence)).toContain(statement);
  });

  it('and a scrap of a clause is none', () => {
    expect(statements('The force spends £212,000 a year on its team, which has co-ordinators.')).not.toContain(
      'Which has co-ordinators.',
    );
  });
});

describe('a sentence whose figure is only how much', () => {
  it.each([
    'The force has appointed 25 wellbeing advisers.',
    'Another 12 sergeants have been posted to the control room.',
    'The constabulary closed 4 of its 11 kennels in 2013.',
    'It has set aside £120,000 for new lockers.',
    'Abandoned calls have come down from 14 to 8 percent.',
    'It has cleared a backlog of 1,100 crimes, which is an achievement.',
    'The average wait was 9 minutes, which is shorter than in other forces.',
    'Workloads, at 14 cases for each detective on average, are manageable.',
    'Sickness in the control room, at 7.8 percent, was the highest of any department.',
  ])('is a finding: %s', (sentence) => {
    expect(statements(sentence)).toEqual([sentence]);
  });

  it.each([
    'In March 2014 the force had 2,140 officers.',
    'In our survey, 54 percent said that they knew where to ask.',
    'At 31 March 2015, 96 officers (4 percent) were trained to use shields.',
    'In 21 of the 34 cases that we read the plan had been followed properly.',
  ])('is none where the figure is all it says: %s', (sentence) => {
    expect(statements(sentence)).toEqual([]);
  });
});

describe('"however" in the middle', () => {
  it.each([
    ['We found no evidence, however, that staff misuse it.', 1],
    ['Results from the laboratory, however, arrive late and staff complain of them.', 1],
  ])('does not part "%s"', (sentence, count) => {
    expect(statements(sentence)).toHaveLength(count);
  });

  it('parts two sentences run together', () => {
    expect(statements('Staff are keen and well led, however, they lack the training that they need.')).toEqual([
      'Staff are keen and well led.',
      'They lack the training that they need.',
    ]);
  });
});

describe('no finding is', () => {
  it.each([
    ['what has been asked apart from the report', 'I have asked the force to look again at how it answers calls.'],
    [
      'how many of a kind it asks',
      'We found one cause of concern, 14 areas for improvement and one example of good practice.',
    ],
    ['who has a copy', 'Copies of the letter will be sent to the commissioner.'],
    ['where more is told', '(See paragraph 3.1.)'],
    [
      'what a victim may tell the court',
      'A victim personal statement gives victims the opportunity to describe their loss.',
    ],
    [
      'whose call a case begins with',
      'For example, a 13-year-old girl rang 999 to report that her father had hit her mother.',
    ],
    ['when a case began', 'In May a woman rang to report that her former husband was at her door.'],
    [
      'how cases were graded',
      'Of the 33 cases, practice was considered to be good in 12, requiring improvement in 15, and inadequate in six.',
    ],
    ['that nothing is asked', 'The force has no areas for improvement in this respect.'],
    ['what leads to a case', 'For example, inspectors saw the following case.'],
    ['the buttons of a page', 'Share on X Share on Facebook Share on LinkedIn Email a link to this page'],
    [
      'what a scheme is for everywhere',
      'Integrated offender management (IOM) brings together agencies to manage offenders.',
    ],
    ['what the law lets be done', 'A person who is circulated as wanted may be stopped anywhere in the country.'],
    ['advice to the reader', 'Victims should report fraud to the national centre.'],
    ['what ought to be', 'Temporary permits should be exceptional.'],
    [
      'what is meant by a word',
      'This is when the case is concluded without the accused being required to attend court.',
    ],
    [
      'what inspectors did',
      'We read 60 case files. Inspectors spent two weeks with the force in May. We last inspected it in 2010.',
    ],
    ['what inspectors made', 'To aid improvement, we have made two causes of concern and 17 areas for improvement.'],
    [
      'how a letter ends',
      'I should be grateful if you would let me have your response soon. I will be watching progress closely.',
    ],
    ['thanks', 'We would like to thank the staff who helped us. We are particularly grateful to them.'],
    ['what most forces do', 'For most forces the number is between 45 and 90.'],
    ['what data are', 'Crime figures are for the 12 months to August 2013. Our sample was too small to be robust.'],
    ['what a standard asks', 'The Pledge says that officers should spend most of their time in their neighbourhoods.'],
    ['why inspectors came', 'The police and crime commissioner asked us to return.'],
    ['how many of a sample', 'Of the 24 plans that we read, 9 had been reviewed.'],
    ['how many of a sample', 'Of 180 burglaries in our audit, 31 had not been recorded.'],
    ['how many of a sample', 'In 44 of the 60 cases that inspectors examined, supervision was effective.'],
    ['how many of a sample', 'We found an effective plan in 31 of the 45 files.'],
    ['what was not graded', 'There is no separate grade for this.'],
    ['what another inspection gave', 'Last year it was graded as good. Our overall judgment is unchanged.'],
    [
      'how a case began',
      'A neighbour rang the police about shouting. In one case, a boy of 12 was reported missing by his aunt.',
    ],
    ['what a page holds', 'This page gives the grades of Kent Police. The press release for Kent is below.'],
    ['what the inspectorate does', 'Where there is a risk to the public, the inspectorate publishes a letter at once.'],
    ['what inspectors say of it', 'I do not want to overstate this. The picture is not all bleak.'],
    ['whom inspectors spoke to', 'We visited the force in May. They spoke to officers and staff in three stations.'],
    ['what the law lays on people', 'Under the Bail Act 1976, a custody officer has a duty to give reasons.'],
    ['what the law lets be done', 'Since 2014, offenders may be made to attend a course instead.'],
    ['what everybody ought to do', 'Every officer should know what coercive control is.'],
    ['what guidance says', 'National guidance sets out when a child should be strip-searched.'],
    ['what holds of any force', 'Demand is hard to measure, and the way in which a force records it has its limits.'],
    ['what holds of any force', 'Recording crime accurately is one of the first duties of the police.'],
    ['what holds of any force', 'It is vital that standards do not slip as forces merge their teams.'],
    [
      'how many cases were of each grade',
      'Of the 30 cases, 12 were good, 10 required improvement and 8 were inadequate.',
    ],
    ['how a case began', 'A father of three small children called the police from a bus stop.'],
    ['what an inspection is part of', 'It is part of our programme of visits without notice.'],
    [
      'what an inspection was',
      'In March 2019, two inspectorates carried out a thematic inspection of probation in Kent.',
    ],
    ['what a letter holds', 'This letter to all leaders of the partnership describes what we saw of their work.'],
    ['what inspectors look at', 'We look at how well forces use their money and how they plan for growth.'],
    ['by which inspections', 'Leadership was examined by both PEEL inspections in 2017.'],
    ['a row of a table', 'Stolen bicycles 7 9 4 4 8'],
    [
      'what a constable may do',
      'A police constable may take a child into police protection under section 46 of the Children Act 1989.',
    ],
    ['what inspectors look forward to', 'We look forward to seeing how this progresses.'],
    ['what is compared', 'We compare the crime and the workforce of Kent with those of other forces.'],
    ['what a report is', 'This report is a summary of the findings of our inspection of child protection in Kent.'],
    ['what everybody ought to do', 'Every officer and volunteer of the force should carry a card.'],
    ['the heading of a box', 'Case study – practice that requires improvement'],
    ['a footnote', '[1] Excess speed, drink driving and using a mobile phone while driving.'],
  ])('%s', (_, sentence) => {
    expect(statements(sentence)).toEqual([]);
  });
});

it.each([
  ['An officer said: “We have no time to do it.”', 'An officer said: "We have no time to do it."'],
  ['Cause of concern: Cells have ligature points.', 'Cells have ligature points.'],
  ['It calls this “the right care”.', 'It calls this "the right care".'],
  ['“Officers are well trained.”', 'Officers are well trained.'],
  ['“Officers are well trained, but they have no time to do it.', 'They have no time to do it.'],
])('a statement has all that is said, and no mark or label besides: %s', (sentence, statement) => {
  expect(statements(sentence)).toContain(statement);
});

it.each([
  ['The chief constable said: “We welcome this. Our officers are excellent.”', ['FORCE', 'FORCE']],
  ['The chief constable said: “We welcome this.” Officers are excellent.', ['FORCE', 'INSPECTORATE']],
])('what goes on in a quotation is said by whom it is of: %s', (text, speakers) => {
  const { claims } = extractClaims(`How good is the force?\n\n${text}\n`, knowledge, {});
  expect(claims.flatMap((claim) => (claim.kind === 'FINDING' ? [claim.saidBy] : []))).toEqual(speakers);
});

describe('a finding is', () => {
  it.each([
    ['what partners have', 'Multi-agency public protection arrangements are in place.'],
    ['what the public thinks of it', 'The public value this, and trust those who do it.'],
    ['what a body of the country has asked for', 'The College of Policing has asked the force to share its material.'],
    ['how what comes in is graded', 'Referrals are graded on the day they arrive.'],
    ['what staff could say of what they should do', 'Staff could explain what they should do for a vulnerable victim.'],
    ['a sentence whose verb looks like a noun', 'Call handlers in the control room deal with such calls sensitively.'],
    [
      'what inspectors saw staff do',
      'We observed staff booking in detainees patiently and explaining what would happen.',
    ],
    ['what was found in what was read', 'We read 60 files, and found that few were well supervised.'],
    [
      'what has come of something earlier',
      'In 2012 we told the force to study its demand, and nothing has been done about it.',
    ],
    ['what goes on from a grade', 'Our overall judgment is unchanged. It works closely with its partners.'],
    ['what is not done in a sample', 'In 12 of the 30 cases that we read, there was no investigation plan.'],
    [
      'what is told of the force in a case',
      'A woman rang the police about her former husband, but officers did not visit her for two days.',
    ],
    ['what people are like', 'We met officers who care deeply about their work.'],
    ['what recording is not yet', 'Crime recording is not yet accurate enough.'],
    ['whose duty is not met', 'The local authority has a duty to house such children, but rarely does so in Kent.'],
    ['what an officer should have done', 'Every officer should have been told of it.'],
    [
      'what the force did with what it was given',
      'We gave the force a list of these cases. It reviewed all of them on the same day.',
    ],
    ['what the force holds dear', 'Protecting vulnerable people is a priority for the force.'],
    ['what is open to those who need it', 'Counselling is available to call handlers at any hour.'],
    ['what another body says of the force', 'The Home Office described its use of drones as an example to others.'],
    ['what is used, and how', 'A mobile counter is used by villagers who have no bus.'],
    ['what is asked of the public', 'The force used its app to ask residents for information after a robbery.'],
    ['whether powers are used', 'Police powers to close premises are rarely used.'],
    ['what data are worth', 'Data on the ethnicity of detainees are incomplete.'],
    [
      'what the force does where forces differ',
      'Forces count repeat callers in various ways; Kent Police counts three calls in a year.',
    ],
    ['what was found in a sample', 'We audited 50 records of detention, of which 11 had not been signed.'],
    [
      'what was found of those looked at',
      'Inspectors examined the cases of nine children. All of them were given a thorough welfare check.',
    ],
  ])('%s', (_, sentence) => {
    expect(statements(sentence)).not.toEqual([]);
  });

  it('not the label of a table', () => {
    expect(statements('Percentage of victims satisfied with treatment by ethnicity')).toEqual([]);
  });
});

describe('an introduction', () => {
  it('that sums up what was found makes findings', () => {
    expect(statements('Kent Police has clear and effective leadership of custody.', '1. Introduction')).toHaveLength(1);
  });

  it('that tells of the area or the inspection makes none', () => {
    expect(statements('Kent is a largely rural county. We visited the force in May.', '1. Introduction')).toEqual([]);
  });
});

describe('a background within a chapter', () => {
  it('makes findings where it assesses the force', () => {
    expect(
      findingsOf(
        'How well does the force vet its staff?\n\nBackground\n\nKent Police has grown by a fifth. This has left its trainers badly overworked. Vetting is a check on who joins the police.',
      ).map(({ statement }) => statement),
    ).toEqual(['This has left its trainers badly overworked.']);
  });
});

describe('a heading', () => {
  it.each([
    'A scheme for landlords has reduced the number of homes that gangs take over',
    'The force and its partners share information well',
  ])('that tells what was found is a finding: %s', (heading) => {
    expect(statements('It began in the north.', heading)).toContain(`${heading}.`);
  });

  it('of twelve words that tells what was found is a finding', () => {
    expect(
      findingsOf('The force has cut the number of calls that nobody answers\n\nIt has done so in a year.').map(
        ({ statement }) => statement,
      ),
    ).toContain('The force has cut the number of calls that nobody answers.');
  });

  it.each(['Helping those who are at risk of fraud', 'Finding out what worries the workforce'])(
    'that only says what its section is about is none: %s',
    (heading) => {
      expect(findingsOf(`${heading}\n\nStaff are trained well.`)).toHaveLength(1);
    },
  );

  it('is the title where it stands over all others', () => {
    const { claims } = extractClaims(
      'Policing with less: two years on\n\nKent Police\n\nIt is led by Mr Ash.\n',
      knowledge,
    );
    expect(claims.map(({ kind }) => kind)).toEqual(['FINDING']);
  });
});

describe('a finding has the partners', () => {
  const partnersOf = (text: string) => findingsOf(`Partnership\n\n${text}`).map(({ partners }) => partners);

  it('of its own half of a sentence only', () => {
    expect(
      partnersOf('Neighbourhood Watch works well, but the Crown Prosecution Service complained of poor files.'),
    ).toEqual([['neighbourhood-watch'], ['crown-prosecution-service']]);
  });

  it('that a word in it stands for', () => {
    expect(partnersOf('Local authorities praised the force, but they do not know whom to ring.')).toEqual([
      ['local-authorities'],
      ['local-authorities'],
    ]);
  });

  it('of the heading where it speaks of the scheme', () => {
    expect(
      findingsOf('Integrated offender management\n\nFew neighbourhood constables know who is on the scheme.').map(
        ({ partners }) => partners,
      ),
    ).toEqual([['integrated-offender-management']]);
  });
});

describe('of another force', () => {
  it.each([
    'Neighbouring Hertfordshire was graded good at responding to the public.',
    'Hertfordshire Constabulary answers its calls within ten seconds.',
    'By contrast, Surrey has put all its officers into schools.',
  ])('makes no finding: %s', (text) => {
    expect(statements(text)).toEqual([]);
  });

  it.each([
    'Hertfordshire Constabulary provides dogs for the force, and this works well.',
    'Unlike Hertfordshire, the force has no control room of its own.',
    'Hertfordshire has a good joint control room, which Kent shares.',
  ])('that has to do with this one makes some: %s', (text) => {
    expect(statements(text)).not.toEqual([]);
  });
});

describe('that gives a grade', () => {
  it.each([
    ['It was found to be ‘inadequate’ at responding to the public, where 31% of calls were abandoned.', 'WEAKNESS'],
    ['It is ‘outstanding’ at preventing crime, which costs it a third of its budget each year.', 'STRENGTH'],
  ])('has the polarity of it: %s', (text, polarity) => {
    const found = extractClaims(`${text}\n`, knowledge, { publishedOn: '2023-11-09', force: 'bedfordshire' }).claims;
    expect(found.flatMap((one) => (one.kind === 'FINDING' ? [one.polarity] : []))).toEqual([polarity]);
  });
});

describe('one clause is', () => {
  it.each([
    'Its understanding of the threat from serious and organised crime is limited.',
    'The force should see that officers and staff have the confidence to challenge each other.',
    'In each district, local officers and staff focus on what matters most to residents.',
    'The constabulary must improve how it prevents crime and protects people at risk.',
    'It has improved how it prevents and investigates crime.',
    'The force should make sure that officers are trained and have the equipment that they need.',
    'Supervisors and staff were unsure of the policy.',
  ])('"%s"', (sentence) => {
    expect(statements(sentence)).toEqual([sentence]);
  });
});

it.each([
  ['At the time of our inspection, 187 members of the workforce did not hold current vetting.', 'WEAKNESS'],
  [
    'Based on what we read in the year to March 2018, the force fails to record over 8,500 crimes each year.',
    'WEAKNESS',
  ],
  ['Detectives in the child abuse teams carry manageable workloads, and most are accredited.', 'STRENGTH'],
])('when it was so does not turn what is said: %s', (sentence, polarity) => {
  expect(findingsOf(sentence)).toMatchObject([{ polarity }]);
});

it.each([
  ['WEAKNESS', 'Supervision was intermittent.'],
  ['WEAKNESS', 'We found isolated examples of effective problem solving.'],
  ['WEAKNESS', 'Neighbourhood officers were being abstracted on most shifts.'],
  ['WEAKNESS', 'The threshold is so high as to be meaningless.'],
  ['STRENGTH', 'Victims don’t have to wait long for an officer to attend.'],
  ['STRENGTH', 'There is a culture of learning.'],
  ['STRENGTH', 'Progress has been made in all areas.'],
  ['STRENGTH', 'Callers are kept informed of delays.'],
  ['STRENGTH', 'The counter-corruption unit has the resources it needs.'],
  ['STRENGTH', 'Sickness has fallen.'],
  ['STRENGTH', 'The promotion process is seen as fair.'],
  ['STRENGTH', 'This is good practice.'],
  ['STRENGTH', 'The backlog has gone.'],
  ['STRENGTH', 'The force has introduced a hub that has cut delays.'],
  ['WEAKNESS', 'The backlog in referrals persists.'],
  ['WEAKNESS', 'This went unchallenged by managers.'],
  ['WEAKNESS', 'HMIC found no evidence that the unit had analysed where its vulnerabilities lay.'],
])('stock phrases say what they say: %s, %s', (polarity, sentence) => {
  expect(findingsOf(sentence)).toMatchObject([{ polarity }]);
});

it('the points that an inspection found are findings', () => {
  const text =
    'The inspection also found that:\n\n• officers know their communities well; and\n\n• the force could be quicker.';
  expect(findingsOf(text).map(({ polarity }) => polarity)).toEqual(['STRENGTH', 'WEAKNESS']);
});

describe('two clauses are', () => {
  it.each([
    [
      'Calls are answered quickly and officers often arrive far too late.',
      ['Calls are answered quickly.', 'Officers often arrive far too late.'],
    ],
    [
      'Victims are told promptly what will happen, and officers do not keep in touch with them.',
      ['Victims are told promptly what will happen.', 'Officers do not keep in touch with them.'],
    ],
    [
      'The force has a good understanding of how demand is changing and has failed to invest in analysts.',
      ['The force has a good understanding of how demand is changing.', 'Has failed to invest in analysts.'],
    ],
  ])('"%s"', (sentence, clauses) => {
    expect(statements(sentence)).toEqual(clauses);
  });
});

describe('what the force must do finds it wanting', () => {
  it.each([
    'It must also make sure that officers and staff have the right skills.',
    'However, the force needs to understand better the skills that its workforce has.',
    'Overall, Gwent Police should do more to give victims a good service.',
    'The constabulary will need to work more effectively with its partners.',
  ])('"%s"', (sentence) => {
    expect(findingsOf(sentence).map(({ polarity }) => polarity)).toEqual(['WEAKNESS']);
  });

  it.each([
    ['The force should be commended for its work with young people.', 'STRENGTH'],
    ['Officers must complete a risk assessment at each domestic incident.', 'NEUTRAL'],
  ])('but not "%s"', (sentence, polarity) => {
    expect(findingsOf(sentence).map((finding) => finding.polarity)).toEqual([polarity]);
  });
});

describe('what inspectors feel decides', () => {
  it.each([
    ['I am encouraged by how the force has dealt with its backlog of serious failings.', 'STRENGTH'],
    ['We were also very pleased that few victims are let down.', 'STRENGTH'],
    ['I congratulate the force on its clear and effective leadership.', 'STRENGTH'],
    ['I remain deeply concerned about how well the force understands its communities.', 'WEAKNESS'],
    ['I have some serious concerns about its effective use of skilled staff.', 'WEAKNESS'],
    ['We were not satisfied that good leadership reaches every team.', 'WEAKNESS'],
  ])('"%s"', (sentence, polarity) => {
    expect(findingsOf(sentence).map((finding) => finding.polarity)).toEqual([polarity]);
  });

  it('unless they have none', () => {
    expect(
      findingsOf('We have no concerns about how the force protects children.').map(({ polarity }) => polarity),
    ).not.toContain('WEAKNESS');
  });
});

describe('what words leave no doubt about', () => {
  const polarity = (sentence: string) => findingsOf(`The force\n\n${sentence}`).map((one) => one.polarity);

  it.each([
    ['STRENGTH', 'The wait for a first visit has been cut from five weeks to nine days.'],
    ['WEAKNESS', 'The average time to attend has risen from 40 minutes to almost two hours.'],
    ['STRENGTH', 'The force is in a sounder financial position than most of its neighbours.'],
    ['STRENGTH', 'Its work in schools remains one of the strongest parts of what it does.'],
    ['WEAKNESS', 'Supervision is still the weakest aspect of its investigations.'],
    ['STRENGTH', 'Neighbourhood officers are called away to custody less often than two years ago.'],
    ['WEAKNESS', 'The constabulary could use its volunteers better.'],
    ['WEAKNESS', 'The force’s picture of the harm that gangs do is still patchy.'],
    ['WEAKNESS', 'Fewer young people are referred, and leaders could not tell us why.'],
    [
      'STRENGTH',
      'The recording rate for rape is 97.1 percent, which is higher than the 90.2 percent we found in 2014.',
    ],
    ['STRENGTH', 'Sickness among detectives has improved.'],
    ['WEAKNESS', 'Many actions were outstanding when we visited, and nobody knew whose they were.'],
    ['NEUTRAL', 'The youth justice board meets every six weeks.'],
    ['NEUTRAL', 'The deputy chief constable chairs a weekly savings board.'],
    ['WEAKNESS', 'I am less confident about how it deals with fraud.'],
  ])('is a %s: %s', (expected, sentence) => {
    expect(polarity(sentence)).toEqual([expected]);
  });

  it.each([
    'The force is not in a better position than it was.',
    'PCSOs’ refresher training has been cut from five days to one.',
    'Visits are made less often than they should be.',
  ])('is not praised: %s', (sentence) => {
    expect(polarity(sentence)).not.toContain('STRENGTH');
  });
});

describe('a claim answers an earlier inspection', () => {
  const themesOf = (text: string) => findingsOf(text).flatMap(({ themes }) => themes);

  it.each([
    'The force has acted on all the recommendations of our last report.',
    'Since we visited in 2014, the force has put right most of what we criticised.',
  ])('as in "%s"', (text) => {
    expect(themesOf(text)).toContain('response-to-previous-inspections');
  });

  it.each(['Some risk remains in this.', 'Elsewhere, the force has done better than that.'])(
    'but not where none is spoken of: "%s"',
    (text) => {
      expect(themesOf(text)).not.toContain('response-to-previous-inspections');
    },
  );
});

describe('a sentence that names no subject is about what its section is about', () => {
  const told = (heading: string, sentences: readonly string[]) =>
    findingsOf(`${heading}\n\n${sentences.join('\n\n')}`).at(-1)?.themes;

  it.each([
    [
      'investigation-quality',
      ['Examinations of telephones take too long.', 'Cases are dropped because evidence from devices comes too late.'],
    ],
    [
      'training',
      ['Staff have had no training in this for four years.', 'New detectives wait a year for their first course.'],
    ],
    [
      'anti-social-behaviour',
      ['Anti-social behaviour is not dealt with well.', 'Callers who report anti-social behaviour wait for days.'],
    ],
  ])('%s', (theme, sentences) => {
    expect(told('Findings', [...sentences, 'This is not good enough.'])).toContain(theme);
  });
});

describe('the parts of a sentence', () => {
  const parts = (sentence: string) => clauseRanges(sentence).map(({ start, end }) => sentence.slice(start, end));

  it.each([
    ['The board meets each month', ', and ', 'new officers are trained well.'],
    ['The unit is led by a sergeant', ', and ', 'social workers from the council told us that calls go unanswered.'],
    ['It owns twelve patrol vans', ', ', 'most of which are worn out.'],
    ['Reviews are led by an inspector', ', ', 'whose reports are thorough.'],
  ])('are each with its subject: %s%s%s', (one, between, other) => {
    expect(parts(one + between + other)).toEqual([one, other]);
  });

  it.each([
    'We found that volunteers and some staff had not been told.',
    'It keeps good records of its calls, and of the letters that it is sent.',
    'The force trains its sergeants, inspectors, and detectives working with children.',
    'Despite this, it still misses too many calls, particularly when it is busy.',
    'The force checks its cells, custody vans, and paper files held by its contractor.',
  ])('are one: %s', (sentence) => {
    expect(parts(sentence)).toEqual([sentence]);
  });

  it.each([
    ['The board meets each month and has greatly improved the service to victims.', 'STRENGTH'],
    ['The teams share an office, and this helps them to protect children well.', 'STRENGTH'],
  ])('are one finding where a fact is told for what it does: %s', (sentence, polarity) => {
    expect(findingsOf(sentence)).toMatchObject([{ statement: sentence, polarity }]);
  });
});

it('the trouble that a force knows of goes on', () => {
  const rules = (before: string) => findingsOf(`${before} The force recognises this.`).map(({ rule }) => rule);
  expect(findingsOf('Supervision is poor in most teams. The force knows this.').at(-1)?.polarity).toBe('WEAKNESS');
  expect(rules('Its detectives are well trained.')).not.toContain('recognised trouble');
});

it.each([
  'All callers are asked whether they are at risk, a real improvement since 2012, when HMIC found that repeat victims were often missed.',
  'The force has improved how it uses cautions following criticism that too many were given for serious offences.',
])('what had been so before does not turn what is so now: %s', (sentence) => {
  expect(findingsOf(sentence).map(({ polarity }) => polarity)).toEqual(['STRENGTH']);
});

it.each([
  ['STRENGTH', 'Waiting times for occupational health have come down.'],
  ['WEAKNESS', 'The average time taken to conclude an investigation has risen in each unit.'],
  ['STRENGTH', 'Officers no longer have to enter the same details twice.'],
  ['STRENGTH', 'This is a much improved position from 2016.'],
  ['STRENGTH', 'Despite the vacancies, workloads in the specialist teams were manageable.'],
  ['WEAKNESS', 'Workloads in the specialist teams are no longer manageable.'],
  ['STRENGTH', 'The arrest rate has increased in both districts.'],
  ['WEAKNESS', 'The arrest rate has fallen in both districts.'],
  ['WEAKNESS', 'The use of domestic violence protection orders has fallen.'],
  ['WEAKNESS', 'Emergency calls are answered less promptly than they were before the move.'],
  ['WEAKNESS', 'Plans for a shared human resources service were abandoned in November.'],
  ['STRENGTH', 'We did not identify any areas for improvement in this part of our inspection.'],
  ['STRENGTH', 'The early indications were encouraging.'],
  ['NEUTRAL', 'Managers attributed this to roadworks and to the number of protests.'],
  ['NEUTRAL', 'Among police staff, sickness was unchanged at 3.6 percent.'],
  ['NEUTRAL', 'The rate of detection is in line with that of other forces.'],
  ['NEUTRAL', 'It is too soon to say whether this can be sustained.'],
] as const)('what moved, and what did not: %s, %s', (polarity, sentence) => {
  expect(assess(sentence).polarity).toBe(polarity);
});

it('less money is no praise', () => {
  expect(assessByWords('There was a reduction in its budget.').polarity).toBe('NEUTRAL');
});

describe('a figure set beside others', () => {
  it.each([
    ['STRENGTH', 'It answered 93 percent of calls within ten seconds, above the national standard of 90 percent.'],
    ['WEAKNESS', 'It answered 81 percent of calls within ten seconds, below the national standard of 90 percent.'],
    ['STRENGTH', 'Only 2 percent of 101 calls were abandoned, lower than the average for England and Wales.'],
    ['WEAKNESS', 'Sickness among its staff is higher than in most other forces.'],
    ['WEAKNESS', 'Officers attended 62 percent of these calls within the hour, down from 74 percent.'],
    ['STRENGTH', 'The proportion of female officers has risen from 31 percent to 36 percent.'],
    ['STRENGTH', 'In May 38 victims were waiting for an officer, down from 112.'],
  ])('is good or bad by what is measured: %s', (polarity, clause) => {
    expect(measuredAgainst(clause)).toBe(polarity);
  });

  it.each([
    ['STRENGTH', 'It charged 9.1 percent of suspects. This is higher than the average for other forces.'],
    [
      'WEAKNESS',
      'The abandonment rate for 101 calls was 14.2 percent. This was higher than the standard of 5 percent.',
    ],
  ])('is good or bad by what the sentence before measures: %s', (polarity, text) => {
    expect(findingsOf(text).at(-1)?.polarity).toBe(polarity);
  });

  it.each([
    'The rate of recorded crime is higher than the average for England and Wales.',
    'The number of women whom officers searched has risen.',
    'Satisfaction is neither above nor below the average.',
    'Some sergeants had last been trained more than eight years before.',
    'Complaints are answered sooner than in most other forces.',
  ])('says nothing by this where the measure is neither, or both: %s', (clause) => {
    expect(measuredAgainst(clause)).toBeUndefined();
  });
});
