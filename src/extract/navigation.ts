const inspectorate = '(?:hmic(?:frs)?|his majesty.s inspectorate.*|her majesty.s inspectorate.*)';
const document =
  '(?:(?:full|whole|national|latest|inspection|peel) )*(?:report|letter|publication|release|document|page)s?';

/** Lines of a web page that stand around its text, as they are copied with it. */
const wordings: readonly string[] = [
  // Ways through the site.
  '(?:skip to (?:main |the |section )?(?:content|navigation|search|menu)\\s*){1,4}',
  '(?:back|return|jump) to (?:the )?(?:top|contents|home|results|search results|all .{2,40})(?: of (?:the )?page)?',
  '(?:main |site )?(?:menu|navigation)|search(?: (?:this|the) site)?|close(?: menu)?|toggle (?:menu|navigation)|(?:previous|next)(?: (?:page|section|chapter))?',
  'home\\s*(?:[>›»|/].*)|you are here:?.*|breadcrumbs?',
  '(?:see|view|show|hide) (?:all|more|less|other)(?: .{2,40})?|(?:see|view|show) the (?:\\p{L}+ )?questions?(?: (?:for|on) .{2,60})?|(?:detailed )?(?:findings|questions) for (?:question \\d{1,2}|effectiveness|efficiency|legitimacy|leadership)',
  'back to (?:(?:the|this) )?(?:publications?|reports?|news|previous page|search results|inspections?|list)|other pages in this section|(?:rate|tag) this page|text only|accessibility options|hide ad(?:vert)?s?|(?:quickly exit|leave) this site.{0,80}',
  // What to do with the page.
  `(?:print|download|share|save|e-?mail|tweet|bookmark|copy) (?:this|the|link|a copy)\\b.{0,40}|(?:share(?: on| via)? (?:facebook|twitter|x|linkedin|e-?mail|whatsapp)\\b\\s*){1,7}.{0,40}|(?:facebook|twitter|linkedin|whatsapp)(?:[ ,|]+(?:facebook|twitter|linkedin|whatsapp|e-?mail))*`,
  `(?:get|download|read|view|open|see) (?:the|this) ${document}(?:\\s*(?:\\(.{2,40}\\)|[-–:] .{2,80}|for .{2,60}|on .{2,60}|here))?`,
  '(?:get|download|read|view) (?:the|this) (?:full )?report (?:as|in) (?:an? )?(?:pdf|word|html)\\b.{0,40}|.{4,200}\\(\\d[\\d.,]* ?[kmg]b\\)',
  'hmic(?:frs)?\\s*[–—|:-]\\s*(?:inspecting|promoting improvements in) policing\\b.{0,60}',
  '(?:overview|effectiveness|efficiency|legitimacy|leadership|other inspections|about the data|questions|all questions)(?:\\s*\\|\\s*(?:overview|effectiveness|efficiency|legitimacy|leadership|other inspections|about the data|questions|context|summary)){2,}',
  '.{4,200}\\((?:pdf|word|html|web)(?: (?:document|version|format))?(?:,? [\\d.,]+ ?[kmg]b)?\\)',
  'read more(?: (?:about|on) .{2,80})?|find out more(?: (?:about|on) .{2,80})?|learn more(?: about .{2,80})?',
  `read (?:peel\\b|hmic(?:frs)?.s? )(?!.*\\b(?:is|are|was|has|have)\\b).{2,120}`,
  `contact (?:hmi|hm inspector|us|${inspectorate}|the (?:press office|inspectorate))\\b.{0,60}`,
  '(?:sign up|subscribe)\\b.{0,80}|rss(?: feeds?)?|accessibility(?: statement)?|privacy(?: (?:policy|notice))?|terms and conditions|sitemap|cookies?(?: (?:policy|settings|preferences))?',
  // Notices over it.
  '(?:accept|reject|manage|allow) (?:all |additional |analytics |optional )?cookies.{0,40}|(?:this (?:site|website) uses|we use|we.d like to (?:set|use)|we would like to (?:set|use)) .{0,60}\\bcookies\\b.{0,200}|cookies on (?:this|our|the)\\b.{0,60}',
  '(?:have your say|(?:our|this) consultation|we are consulting|open consultation|take part in)\\b.{0,200}',
  '(?:give|send) (?:us )?(?:your )?feedback\\b.{0,60}|is this page useful\\??|was this (?:page )?(?:helpful|useful)\\??',
  '(?:hmic(?:frs)?|the inspectorate) is consulting on\\b.{2,160}|please give us your (?:views|feedback)\\b.{0,160}|we would like your (?:views|feedback)\\b.{2,200}|proposed .{2,140}: ?(?:for consultation|consultation)',
  'planned (?:web ?site )?(?:downtime|maintenance|outages?).{0,60}|(?:this|the|our) (?:web ?)?site (?:is|will be|may be) (?:currently |temporarily )?(?:unavailable|down|closed|a beta)\\b.{0,240}',
  // The labels that a site files it under.
  '(?:publication types?|police forces?|fire and rescue services?|topics?|tags?|categor(?:y|ies)|filed under|related to|share)\\s*:.{0,120}',
];

const navigation = new RegExp(`^(?:${wordings.join('|')})[.:]?$`, 'iu');
const longest = 320;

/** Whether a line is the site's own and no part of what the page says. */
export const isNavigation = (line: string) =>
  line.length <= longest && (navigation.test(line) || (contact.test(line) && !department.test(line)));

/** Whether a line is such as a site's menu has; elsewhere it may as well be a heading. */
export const isMenuEntry = (line: string) => line.length <= longestEntry && menuEntry.test(line);

const longestEntry = 40;
const menuEntry =
  /^(?:home(?:page)?|menu|search|about(?: us| hmic(?:frs)?)?|our (?:work|reports|people|inspectors)|who we are|what we do|publications?|reports?|all reports|inspections?|news(?:(?: and|, )? ?(?:media|events|blogs?))?|media(?: centre)?|press(?: releases)?|blogs?|events|contact(?: us)?|consultations?|careers|vacancies|jobs|resources|data|peel(?: assessments?)?|police forces?|(?:your )?local (?:force|police)|fire (?:and|&) rescue(?: services)?|crime (?:and|&) policing comparator|value for money profiles|cymraeg|english|log ?in|sign in|faqs?|help)$/i;

/** A button with an inspector's name: "Contact Jane Example". */
const contact = /^Contact (?:\p{Lu}[\p{L}.'’-]+ ){1,3}\p{Lu}[\p{L}'’-]+$/u;
const department = /\b(?:Management|Centre|Handling|Room|Team|Unit|Records|Police|Constabulary|Points?|Details)\b/;
