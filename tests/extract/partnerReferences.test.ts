import { describe, expect, it } from 'vitest';
import { knowledgeOf } from '../../src/extract/knowledge.ts';
import type { Told } from '../../src/extract/partnerReferences.ts';
import { partnerFinder } from '../../src/extract/partners.ts';

const finder = partnerFinder(knowledgeOf(), undefined, '');

const told = (...texts: readonly string[]): Told | undefined => {
  const [text, ...before] = texts;
  return text === undefined ? undefined : { text, before: told(...before), isHeading: text.startsWith('#') };
};
/** The nearest first; what begins with # is the heading. */
const meant = (text: string, ...before: readonly string[]) => finder.meant(text, told(...before));

const orders = 'The force applied for 12 restraining orders.';
const joint = 'The force works well with councils and housing associations.';
const centre = 'Victims are taken to the sexual assault referral centre in Hull.';

describe('what a clause means without naming it', () => {
  it.each([
    ['"these orders"', 'Breaches of these orders are not recorded.', [orders], ['restraining-orders']],
    ['"the centre"', 'The centre’s staff speak well of them.', [centre], ['sexual-assault-referral-centre']],
    ['"the conditions"', 'The conditions are seldom checked.', ['Most had bail conditions.'], ['bail-conditions']],
    [
      '"the scheme", some sentences on',
      'Few officers know of the scheme.',
      ['It has 312 offenders.', 'They are visited weekly.', 'Integrated offender management is run with courage.'],
      ['integrated-offender-management'],
    ],
    [
      '"the scheme" of the heading',
      'A tool decides who comes on to the scheme.',
      ['Each has 24 cases.', '# Integrated offender management'],
      ['integrated-offender-management'],
    ],
    [
      '"in this way"',
      'Only 11 are managed in this way.',
      ['It has an IOM scheme.'],
      ['integrated-offender-management'],
    ],
    ['"each team"', 'Each team has a sergeant.', ['Neighbourhood teams are visible.'], ['safer-neighbourhood-teams']],
    [
      '"the two organisations"',
      'The two organisations do not work as one.',
      ['The CPS and the probation service meet monthly.'],
      ['crown-prosecution-service', 'probation-service'],
    ],
    [
      '"both agencies"',
      'Both agencies are content.',
      ['The CPS met the probation service.'],
      ['crown-prosecution-service', 'probation-service'],
    ],
    ['"they", the subject', 'They were less content.', ['Local authorities were positive.'], ['local-authorities']],
    [
      '"they", after a beginning',
      'at present they do not know whom to ring',
      ['Social services and the probation service told us they would like this; '],
      ['social-services', 'probation-service'],
    ],
    ['"they", not the force', 'They meet each month.', [joint], ['local-authorities', 'housing-agencies']],
    [
      '"they", by way of "they"',
      'They also listen.',
      ['They meet each month.', 'Neighbourhood teams are visible.'],
      ['safer-neighbourhood-teams'],
    ],
    [
      '"those who are left"',
      'Those who are left cope.',
      ['Neighbourhood officers are few.'],
      ['safer-neighbourhood-teams'],
    ],
    [
      '"in them"',
      'all staff have been trained in them',
      ['Officers use restraining orders, and '],
      ['restraining-orders'],
    ],
    ['"in their place"', 'release has taken their place', ['Bail conditions were rare; '], ['bail-conditions']],
    [
      '"it", the subject',
      'It is well attended.',
      ['The community safety partnership is new.'],
      ['community-safety-partnerships'],
    ],
    ['"there"', 'some make their own way there', [centre], ['sexual-assault-referral-centre']],
    ['"less so"', 'less so elsewhere.', ['IOM is strong in Wirral, '], ['integrated-offender-management']],
    ['"the reverse"', 'the reverse does not hold', ['BTP’s officers can see it, but '], ['british-transport-police']],
    ['a verb left out', 'In Hull they do not.', ['Probation staff share an office.'], ['probation-service']],
    [
      'a reason left out',
      'the force could not tell us why.',
      ['It issued fewer DVPNs, and '],
      ['domestic-violence-protection-notices'],
    ],
    [
      '"they", of several single bodies',
      'They meet each month.',
      ['The force works well with the CPS and with the probation service.'],
      ['crown-prosecution-service', 'probation-service'],
    ],
    [
      '"several" of those it ends on',
      'Several told us that they had waited.',
      ['The force meets its housing associations.'],
      ['housing-agencies'],
    ],
    [
      '"some", the subject',
      'Some hadn’t been asked.',
      ['Partner agencies spoke well of the force.'],
      ['partner-organisations'],
    ],
    [
      '"they", by way of "some"',
      'They also waited.',
      ['Some said that it was slow.', 'Partner agencies were glad.'],
      ['partner-organisations'],
    ],
    [
      '"these", what the force uses',
      'These are used well.',
      ['The force uses Facebook and Twitter to speak to residents.'],
      ['facebook', 'twitter'],
    ],
    [
      '"of these"',
      'It sought 40 of these in 2015.',
      ['Officers use DVPNs often.'],
      ['domestic-violence-protection-notices'],
    ],
    [
      '"with them", at the end of a list',
      'Officers share data with them.',
      ['It works with councils and with the probation service.'],
      ['local-authorities', 'probation-service'],
    ],
    [
      '"them" of any verb',
      'The force emails them weekly.',
      ['It knows its housing associations.'],
      ['housing-agencies'],
    ],
    [
      '"of it", the force’s scheme',
      'Victims who took part spoke well of it.',
      ['The force has a restorative justice scheme.'],
      ['restorative-justice'],
    ],
    [
      '"these disposals"',
      'These disposals are checked.',
      ['It uses community resolutions.'],
      ['community-resolutions'],
    ],
    [
      '"these searches"',
      'Supervisors check these searches.',
      ['Each search is recorded.', 'It publishes data on stop and search.'],
      ['stop-and-search'],
    ],
    [
      '"they", the subject of a verb like a noun',
      'They visit offenders together.',
      ['Police and probation staff work from one office.'],
      ['probation-service'],
    ],
    [
      '"these include"',
      'These include health and the fire service.',
      ['It works with a range of partner organisations to keep victims safe.'],
      ['partner-organisations'],
    ],
    [
      '"the scheme", of what is named so',
      'Officers understand the scheme.',
      ['It has joined the Best Use of Stop and Search scheme.'],
      ['stop-and-search'],
    ],
    [
      '"they", the staff of one',
      'They see every victim.',
      ['Sexual assault referral centre staff spoke well of detectives.'],
      ['sexual-assault-referral-centre'],
    ],
    [
      '"these officers"',
      'These officers hold surgeries.',
      ['Neighbourhood officers are few.'],
      ['safer-neighbourhood-teams'],
    ],
    [
      '"one" of what the force uses',
      'Few knew when to apply for one.',
      ['The force used 12 DVPNs in May.'],
      ['domestic-violence-protection-notices'],
    ],
    [
      '"one", by way of "they"',
      'One said that it had never been better.',
      ['They said that calls are returned.', 'Partner agencies were glad.'],
      ['partner-organisations'],
    ],
    [
      '"they", who worked together',
      'They cleared the yard.',
      ['Officers worked closely with the council and a housing association.'],
      ['local-authorities', 'housing-agencies'],
    ],
    [
      '"they", the staff of two bodies',
      'They were content.',
      ['We spoke to council staff and probation officers.'],
      ['local-authorities', 'probation-service'],
    ],
    [
      '"their", of what there is',
      'The photographs of their members are online.',
      ['There are 40 neighbourhood teams in the county.'],
      ['safer-neighbourhood-teams'],
    ],
    [
      '"them", what the force imposes',
      'It seldom checks them.',
      ['The force sets bail conditions in most cases.'],
      ['bail-conditions'],
    ],
    [
      'what others do with it',
      'Council staff praised it.',
      ['The safer schools partnership is new.'],
      ['safer-schools-partnerships'],
    ],
    [
      'what difference it makes',
      'nobody knows what difference it makes.',
      ['The Troubled Families programme is new, but '],
      ['troubled-families'],
    ],
    [
      '"these records"',
      'A panel looks at these records.',
      ['We read 40 stop and search records.'],
      ['stop-and-search'],
    ],
    [
      'how many of a kind',
      'It does not know how many searches found anything.',
      ['Stop and search is well led.'],
      ['stop-and-search'],
    ],
    [
      '"some of which"',
      'some of which send it reports.',
      ['It works with partner agencies, '],
      ['partner-organisations'],
    ],
    [
      '"who"',
      'who can see its records.',
      ['The unit rings the CPS and the probation service, '],
      ['crown-prosecution-service', 'probation-service'],
    ],
    [
      '"they", after a time',
      'Since May they have met weekly.',
      ['The councils had lost touch.'],
      ['local-authorities'],
    ],
    ['"most orders"', 'Most orders were granted.', [orders], ['restraining-orders']],
    ['"however, it"', 'However, it noted some progress.', ['The CPS was critical.'], ['crown-prosecution-service']],
    [
      '"the service", one',
      'Referrals reach the service late.',
      ['Probation shares its records.'],
      ['probation-service'],
    ],
    [
      '"that the wardens"',
      'Residents said that the wardens are quick.',
      ['It pays for 12 community wardens.'],
      ['community-wardens'],
    ],
    [
      '"the plan", from the planning of it',
      'The plan is then approved.',
      ['Officers begin safeguarding planning.'],
      ['safeguarding-plans'],
    ],
    [
      '"all three", one of them the force',
      'All three lend it staff.',
      ['The council, the courts and the force fund it.'],
      ['local-authorities', 'courts'],
    ],
    [
      '"they", things',
      'They are parked by the market.',
      ['The force has three mobile police stations.'],
      ['mobile-police-stations'],
    ],
    [
      '"the same approach"',
      'The same approach is used for patrols.',
      ['Calls are graded by threat, harm and risk.'],
      ['threat-harm-risk-assessment'],
    ],
    ['"the department"', 'The department is told.', ['Officers inform social services.'], ['social-services']],
    [
      '"both"',
      'The force has consulted both.',
      ['The CPS and the courts set dates.'],
      ['crown-prosecution-service', 'courts'],
    ],
    [
      '"them", whom the force asks',
      'The force relies on them.',
      ['Education staff work beside detectives.'],
      ['education'],
    ],
    [
      '"they", a council and the force',
      'They meet daily.',
      ['The county council and the force share a hub.'],
      ['local-authorities'],
    ],
    [
      'a subject left out',
      'told us that they were glad.',
      ['Neighbourhood Watch co-ordinators get a bulletin and '],
      ['neighbourhood-watch'],
    ],
  ])('%s', (_, text, before, expected) => {
    expect(meant(text, ...before)).toEqual(expected);
  });

  it.each([
    ['without such a word', 'Files were well prepared.', ['Detectives consult the CPS.']],
    [
      'where another is brought in between',
      'The team is small.',
      ['A rape team was set up.', 'Neighbourhood teams work well.'],
    ],
    ['by "the service" that people get', 'The service to victims is slow.', ['The probation service is glad.']],
    [
      'by "the service", which may be either',
      'The service is slow.',
      ['The probation service and the courts are glad.'],
    ],
    [
      'by a power to do something',
      'Officers have the power to refuse.',
      ['They use the new anti-social behaviour powers.'],
    ],
    ['by "it", the force', 'It has too few staff.', ['IOM is well run, but the force does not know what it achieves.']],
    ['by "they", people just named', 'They felt listened to.', ['The force asked its councils to visit residents.']],
    ['by "the partner", somebody’s', 'Officers ask where the partner is.', ['The probation service was told.']],
    ['by "there is"', 'There is no plan.', [centre]],
    ['by a place that is none', 'There were few staff.', [centre]],
    [
      'by a relative clause cut short',
      'Sergeants signed the 17 that did not.',
      ['We read 178 stop and search records.'],
    ],
    [
      'by "it", the force, of which something is said',
      'Residents think well of it.',
      ['The force meets its councils.'],
    ],
    [
      'by "these", made with partners',
      'These are well written.',
      ['The force works with councils to write plans for each town.'],
    ],
    ['by "some" of what is new', 'Some officers were late.', ['Partner agencies were glad.']],
    ['by "let them"', 'Staff let them go.', [joint]],
    [
      'by "records that" were read',
      'Supervisors signed 12 of the 17 records.',
      ['We read 178 stop and search records.'],
    ],
    ['by an "it" of nobody', 'It is too soon to say more.', ['The CPS was critical.']],
    ['by "expected of them"', 'Officers know what is expected of them.', ['The board is run with its partners.']],
    [
      'by "they", who are meetings with somebody',
      'They are seldom late.',
      ['Meetings with the CPS take place weekly.'],
    ],

    ['by "all staff"', 'All staff were told.', ['Partner agencies were glad.']],
    ['by a name that may be a verb', 'cautions are rare.', ['Restorative justice is not used, and ']],
    ['by "no unit"', 'It is small.', ['There is no community safety partnership in the town.']],
    ['by "this means"', 'This means that victims wait.', [orders]],
    ['by "this is fewer than"', 'This is fewer than in the year before.', ['The courts granted 59 of them.']],
  ])('nothing %s', (_, text, before) => {
    expect(meant(text, ...before)).toEqual([]);
  });
});
