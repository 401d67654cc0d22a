import { describe, expect, it } from 'vitest';
import { knowledgeOf } from '../../src/extract/knowledge.ts';
import { named, partnerFinder } from '../../src/extract/partners.ts';

const knowledge = knowledgeOf();
const namedIn = (text: string, force = 'kent') => partnerFinder(knowledge, force, text).find(text);

describe('a partner is found', () => {
  it.each([
    ['with a hyphen or without', 'Trading-standards officers joined.', ['trading-standards']],
    ['with blanks for hyphens', 'The use of out of court disposals has risen.', ['out-of-court-disposals']],
    ['with a prefix apart', 'The multi agency central referral unit is busy.', ['central-referral-unit']],
    ['with a prefix joined', 'The reducing re-offending board met.', ['reducing-reoffending-board']],
    ['with an ampersand', 'Stop & search is used well.', ['stop-and-search']],
    ['in the possessive', 'The councils’ staff attend.', ['local-authorities']],
    ['in a list of agencies', 'Police, education and health services share data.', ['education']],
    ['as social care', 'Discussions with social care are quick.', ['social-services']],
    ['as children’s services', 'Children’s services did not attend.', ['social-services']],
    ['beside the NHS', 'It shares data with the NHS, education and the firm Brightside.', ['education']],
    ['at the end of a list', 'It brings together health services and education.', ['education']],
    ['in a list of words alone', 'Education and probation are on the board.', ['probation-service', 'education']],
    [
      'before the voluntary sector',
      'It draws on education and the voluntary sector.',
      ['voluntary-agencies', 'education'],
    ],
    ['as health and social care', 'It agreed this with health and social care.', ['social-services']],
    ['as social care that does something', 'Social care attend, and social care staff agree.', ['social-services']],
    ['as a charity', 'A charity for young people visits the cells.', ['voluntary-agencies']],
    [
      'as other organisations',
      'Officers work with other organisations, as with another agency.',
      ['partner-organisations'],
    ],
    [
      'by what its own force calls it',
      'The police and crime commissioner visited the control room.',
      ['kent-pcc', 'kent-force-control-room'],
    ],
    ['by its verbs', 'Few people had been stopped and searched.', ['stop-and-search']],
    ['by another name', 'Housing associations share information.', ['housing-agencies']],
    ['by an abbreviation in plural', 'CSPs fund the work.', ['community-safety-partnerships']],
    [
      'beside the name it is part of',
      'It holds weekly meetings with partners.',
      ['weekly-partner-meetings', 'partner-organisations'],
    ],
    [
      'by a name that a bracket gives it',
      'The central referral unit (‘the Beech Room’) is new. The Beech Room is open.',
      ['central-referral-unit'],
    ],
    [
      'where the bracket holds the name',
      'The MCRU (multi-agency central referral unit) is new.',
      ['central-referral-unit'],
    ],
    ['in a list that shares its last word', 'Voluntary and community groups take part.', ['voluntary-agencies']],
    ['in a longer one', 'The neighbourhood, response and CID officers met.', ['safer-neighbourhood-teams']],
    ['among services', 'The police, probation and prison services share an office.', ['probation-service']],
    [
      'with its last word first',
      'A template to set out the initial investigation strategy is used.',
      ['investigation-strategy-template'],
    ],
    ['with a preposition', 'The standards for national crime recording are met.', ['national-recording-standards']],
    ['over a line end', 'Domestic violence protection\nnotices are used.', ['domestic-violence-protection-notices']],
    [
      'beside another of its kind',
      'Domestic violence protection orders and notices.',
      ['domestic-violence-protection-notices'],
    ],
    ['with its list in another order', 'Calls are graded by risk, threat and harm.', ['threat-harm-risk-assessment']],
    ['with a common abbreviation inside', 'All know the new ASB powers.', ['asb-powers']],
    ['with police for policing', 'Neighbourhood police officers know their areas.', ['safer-neighbourhood-teams']],
    ['by an abbreviation with its level', 'Few have PIP level 2.', ['professionalising-the-investigative-process']],
    ['by agencies of no name', 'The hub brings together agencies.', ['partner-organisations']],
    ['beside people’s partners', 'Officers and partner agencies met her partner.', ['partner-organisations']],
    ['with those who help', 'The force and its partners help families and partners.', ['partner-organisations']],
    ['as one of many', 'Each partner has a role, as has the lead partner.', ['partner-organisations']],
    [
      'as social care among agencies',
      'Probation, social care and the courts attend.',
      ['probation-service', 'courts', 'social-services'],
    ],
    [
      'by its sector, which is or does what only an agency can',
      'Probation attends; housing is less reliable.',
      ['probation-service', 'housing-agencies'],
    ],
    ['by what suspects are bailed with', 'Few are bailed with conditions.', ['bail-conditions']],
    ['by who is cautioned', 'Offenders are cautioned too readily.', ['cautions']],
    ['as one who was asked', 'A partner told us that letters go unanswered.', ['partner-organisations']],
  ])('%s', (_, text, expected) => {
    expect(namedIn(text)).toEqual(expected);
  });

  it.each([
    'The probation service (or PBN) came. PBN stayed.',
    'The probation service, now known as the PBN, stayed.',
    'The probation service (hereafter called the PBN) came.',
  ])('by an abbreviation told in words: %s', (text) => {
    expect(partnerFinder(knowledge, 'kent', text).find('The PBN is glad.')).toEqual(['probation-service']);
  });

  it('by its abbreviation from the bracket on, both ways', () => {
    const finder = (text: string) => partnerFinder(knowledge, 'kent', text);
    expect(finder('The central referral unit (MCRU) is new.').find('The MCRU is open.')).toEqual([
      'central-referral-unit',
    ]);
    expect(finder('The MCRU (central referral unit) is new.').find('The MCRU is open.')).toEqual([
      'central-referral-unit',
    ]);
  });
});

describe('the inspectorate is named', () => {
  it.each([
    ['where its work is told of', 'The plan answers HMIC’s earlier concerns.', ['hmic']],
    ['where it was sent something', 'The plan was sent to HMICFRS.', ['hmic']],
    ['and not where it is told something', 'Staff told HMIC that they were proud.', []],
    ['where it is to be sent something', 'The force should send HMICFRS a plan.', ['hmic']],
    ['by what it is', 'It sends the inspectorate an update each month.', ['hmic']],
    ['by what it recommended', 'It has acted on the recommendations that HMIC made.', ['hmic']],
    ['where its earlier finding is told', 'HMIC had raised this in 2012.', ['hmic']],
    ['and not where it recommends', 'HMICFRS recommends that the force trains its staff.', []],
    ['and not where it finds', 'HMIC found that staff are keen.', []],
    [
      'by its longest name',
      'It sends data to His Majesty’s Inspectorate of Constabulary and Fire & Rescue Services.',
      ['hmic'],
    ],
    ['by its full name', 'The plan was agreed with Her Majesty’s Inspectorate of Constabulary.', ['hmic']],
    ['and not where it looked', 'Files examined by HMIC were poor, as were officers seen by HMIC.', []],
    ['and not where it publishes', 'A report published today by HMICFRS says that files are late.', []],
    ['and not where it worries', 'HMIC has concerns about the hub.', []],
  ])('%s', (_, text, expected) => {
    expect(named(text, namedIn(text))).toEqual(expected);
  });
});

it('"This was good practice" means all that the sentence before names', () => {
  const finder = partnerFinder(knowledge, 'kent', '');
  const councils = { text: 'The councils met.', before: undefined, isHeading: false };
  const before = { text: 'Leaflets were made with the courts and the CPS.', before: councils, isHeading: false };
  expect(finder.meant('This was good practice.', before)).toEqual(['courts', 'crown-prosecution-service']);
  expect(finder.meant('This was because staff were keen.', before)).toEqual([]);
});

describe('no partner is', () => {
  it.each([
    ['a person’s partner', 'He assaulted his former partner and her new partner.'],
    ['an abbreviation of something else', 'Some receive PIP.'],
    ['a longer list', 'It uses THRIVE (threat, harm, risk, investigation, vulnerability and engagement).'],
    ['one of two who quarrel', 'Mediation is not used in cases between partners.'],
    ['a killer', 'Those who were threatened or killed by partners are remembered.'],
    ['what takes people to court', 'Too many missed the last court van of the day.'],
    ['a yard', 'They changed the layout of a garage court.'],
    ['a case that waits', 'Nine of the cases were before the courts.'],
    [
      'another inspectorate by its full name',
      'The Office for Standards in Education, Children’s Services and Skills came.',
    ],
    ['whoever else it is compared with', 'It spends more on training than other organisations.'],
    ['those for whom money is raised', 'Officers ran ten miles for charity.'],
    ['a place where people go', 'She did not want to go to court.'],
    ['a husband or partner', 'The suspect was the victim’s husband or partner.'],
    ['a partner of earlier', 'Some abused their partners or former partners, and one a current or former partner.'],
    ['who is said to be one', 'Nurses told us that they are equal partners.'],
    ['of one kind', 'Health partners and fire agencies share what they know.'],
    ['a partner who did harm', 'She feared violence by a partner. Partners who assault are charged, or both partners.'],
    ['a person’s partner to be told of', 'The perpetrator’s new partner was told of her partner’s past.'],
    ['what is settled out of court', 'Many cases are dealt with out of court.'],
    ['a care for figures', 'Caution should be used with these figures, and a note of caution is due.'],
    ['another inspectorate', 'HM Inspectorate of Probation and HM Crown Prosecution Service Inspectorate agreed.'],
    ['an agency by its own name', 'The Environment Agency, agency staff and law enforcement agencies came.'],
    ['violence between them', 'Violence between intimate partners is common.'],
    ['another council', 'The National Police Chiefs’ Council and the Sentencing Council issued guidance.'],
    ['a tax', 'Council tax rose.'],
    ['caution as care', 'These figures should be treated with caution.'],
    ['an interview', 'He was interviewed under caution.'],
    ['a time of probation', 'New officers are on probation, and her probation period ended.'],
    ['support of victims', 'The force should improve victim support.'],
    ['a niche', 'It fills a niche.'],
    ['a force’s own doctors', 'The occupational health service is good.'],
    ['the inspectorate’s other half', 'The Inspectorate of Constabulary and Fire & Rescue Services reports.'],
    ['another inspectorate', 'HMI Probation looked at it as well.'],
    ['guidance of another body', 'It follows IPCC statutory guidance.'],
    ['a charity run', 'Officers took part in a charity run.'],
    ['a dash', 'He made a dash for the door.'],
    ['a victim’s partner', 'Officers visited victims and their partners, and offenders or their partners.'],
    ['those who abuse', 'Abuse by partners and violence by former partners are common.'],
    ['an officer’s partner', 'It asked the partners of officers.'],
    ['an area', 'Crime fell in four council areas and rose in two local authority areas.'],
    ['an order', 'Officers check court orders and court-ordered tags. It won in the Court of Appeal.'],
    ['a new officer’s first years', 'Officers in their probation, a two-year probation, are few.'],
    ['another statement', 'It wrote a community impact statement and an equality impact statement.'],
    ['what drivers are taught', 'Road safety education and police enforcement have cut deaths.'],
    ['an agency for training', 'A training agency and media agencies were asked.'],
    ['care', 'They are not shown social care records, and the need for social care rose.'],
    ['a tennis court', 'The tennis court was vandalised.'],
    ['what people need', 'Staff ask about their health, education and housing needs.'],
    ['harm between partners', 'Violence between partners is common.'],
    ['what officers were taught', 'Officers lack education about consent.'],
    ['what a text gives a known abbreviation to', 'A child referral unit (CRU) was set up. The CRU is good.'],
  ])('%s', (_, text) => {
    expect(namedIn(text)).toEqual([]);
  });

  it('another force’s own', () => {
    expect(namedIn('THEMIS is good.', 'essex')).toEqual([]);
    expect(namedIn('The police and crime commissioner visited the control room.', 'essex')).toEqual([]);
    expect(namedIn('THEMIS is good.')).toEqual(['themis']);
  });
});

describe('with reference files that have more partners', () => {
  const more = [
    ['health-services', 'Health services', ['Health services']],
    ['victim-support', 'Victim Support', ['Victim Support']],
    ['niche', 'Niche', ['Niche']],
    ['fire-services', 'Fire and rescue services', ['Fire and rescue services']],
    ['police-conduct', 'Independent Office for Police Conduct', ['Independent Office for Police Conduct', 'IPCC']],
    ['charities', 'Charities', ['Charities', 'charity']],
  ] as const;
  const partners = more.map(([slug, name, names]) => ({ slug, name, names, kind: 'AGENCY', force: undefined }));
  const find = partnerFinder({ ...knowledge, partners }, 'kent', '').find;

  it.each([
    ['The health services take part.', ['health-services']],
    ['The occupational health services are good.', []],
    ['Victim Support is told of each burglary.', ['victim-support']],
    ['The force should improve victim support.', []],
    ['Records are kept on Niche.', ['niche']],
    ['It fills a niche.', []],
    ['The fire and rescue services agreed.', ['fire-services']],
    ['The Inspectorate of Constabulary and Fire & Rescue Services reports.', []],
    ['Cases were referred to the IPCC.', ['police-conduct']],
    ['It follows IPCC statutory guidance.', []],
    ['A local charity helps.', ['charities']],
    ['Officers took part in a charity run.', []],
  ])('in "%s" these are named: %j', (text, expected) => {
    expect(find(text)).toEqual(expected);
  });
});

describe('a name that the reference files may lack', () => {
  const names = (text: string) =>
    partnerFinder(knowledge, 'kent', text)
      .candidates(text)
      .map(({ name }) => name);

  it.each([
    ['It uses a database known locally as TROVE.', ['TROVE']],
    ["A tool called 'Beacon Light' helps.", ['Beacon Light']],
    ['A tool called “Beacon Light” helps.', ['Beacon Light']],
    ['The force’s rural crime team is small.', ['rural crime team']],
    ['Members of the independent advisory group (IAG) came.', ['independent advisory group']],
    ['Its case management system, TROVE, is old.', ['TROVE']],
    ['Its rape team, Operation Sorrel, works well.', ['Operation Sorrel']],
    ['Records are kept on TROVE, the force’s records system.', ['TROVE']],
    ['Entries on ViTRO (the dangerous persons database) are few.', ['ViTRO']],
    ['In North East Lincolnshire, the unit is small.', []],
    ['However, the dedicated team is small.', []],
    ['Cases go to the National Fruit Intelligence Bureau (NFIB).', ['National Fruit Intelligence Bureau']],
    ['There is a team for fraud.', []],
    ['The multi-agency safeguarding hub (MASH) is small.', ['multi-agency safeguarding hub']],
  ])('in "%s" is %j', (text, expected) => {
    expect(names(text)).toEqual(expected);
  });
});
