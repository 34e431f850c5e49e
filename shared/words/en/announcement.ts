/** What is understood of the prose of an announcement, in English. */
export const announcement = {
  // why what looks like an award is none of this ceremony
  'announcement.skipped.past': 'tells of earlier years, or a sum over several',
  'announcement.skipped.proposal': 'is proposed, not given yet',
  'announcement.skipped.decision-only': 'tells of a decision, not of handing anything over',
  'announcement.skipped.gift': 'a gift, money, a scholarship or flowers, no award',
  'announcement.skipped.title': 'a title that is part of a name',
  'announcement.skipped.other-event': 'belongs to another ceremony',
  'announcement.skipped.no-handing-over': 'names an award that nobody gives or gets here',

  // what a person should look at
  'announcement.notice.misnomer':
    'The text says “{was}”; the right name, “{is}”, was put in its place.',
  'announcement.notice.classes-together':
    '“{award}”: the text counts {n} for several classes together. Divide them once you know.',
  'announcement.notice.awards-together':
    'The text counts {n} for {awards} together. Enter the number for each of them.',
  'announcement.notice.kinds-together':
    '“{award}”: {n} are counted whatever their kind, so no places were made. Enter the number of each kind.',
  'announcement.notice.presenters-share':
    '“{award}”: {presenters} present together; the text does not say who presents to whom. Where the total is known, it is divided evenly in their order; please check.',
  'announcement.notice.counts-differ':
    '“{award}”: one place says {first}, another says {second}. Please check.',
  'announcement.notice.names-differ':
    '“{award}”: the number is {n}, but {named} names are given. Please check.',
  'announcement.notice.about':
    '“{award}”: “{text}” is no exact number, so it was left open. Enter it once you know.',
  'announcement.notice.times':
    '“{award}”: {n} counts the times it was given, not recipients, so the number was left open.',
  'announcement.notice.things-counted':
    '“{award}”: {n} counts what is handed over, not recipients, so the number was left open.',
  'announcement.notice.odd-kind':
    '“{award}” is not given to {kind, select, collective {collectives} individual {individuals} other {households}}. Please check.',
  'announcement.notice.formula-issuer':
    '“{award}”: “{formula}” names another authority than the one that gives the award. Please check.',
  'announcement.notice.award-unknown':
    'The catalogue does not have “{award}”; it is added as an award of this ceremony.',
  'announcement.notice.presenter-unknown': '“{award}”: the text does not say who presents it.',
  'announcement.notice.count-unknown': '“{award}”: the text does not say how many receive it.',
  'announcement.notice.total-differs':
    'The text says {total} in all, but its parts add up to {parts}. Please check.',

  // segments that the text doesn't put into words
  'announcement.title.introduction': 'Welcome of the guests',
  'announcement.title.performance': 'Music performance',
  'announcement.title.launch': 'Launch of the movement',
  'announcement.title.speech.report': 'Report',
  'announcement.title.speech.address': 'Address',
  'announcement.title.speech.thanks': 'Words of thanks',
  'announcement.title.speech.other': 'Speech',
  'announcement.title.other': 'Other segment',

  // what was understood, on the command line
  'announcement.summary.found':
    '{presentations, plural, one {# presentation} other {# presentations}}, {others, plural, one {# other segment} other {# other segments}}, {leaders, plural, one {# leader} other {# leaders}}.',
  'announcement.summary.all': 'As far as known: {counts}',
  'announcement.summary.unknown': 'number not known',
  'announcement.summary.some':
    '{kind, select, collective {collectives} individual {individuals} other {households}}: number not known',
  'announcement.summary.together':
    '{n, plural, one {# recipient} other {# recipients}}, kinds not known',
  'announcement.summary.presenters': 'presented by {names}',
  'announcement.summary.nobody': 'presenter not known',
  'announcement.summary.posthumous': 'posthumous',
  'announcement.summary.skipped': 'Not counted: “{text}” ({reason})',
  'announcement.summary.nothing': 'No segment of a ceremony was found in the text.',
  'announcement.summary.written':
    '{file} was written with {n, plural, one {# segment} other {# segments}} of the text{waiting, plural, =0 {} one {; # place still waits for a name} other {; # places still wait for names}}.',
  'announcement.summary.notWritten': 'Nothing to import; {file} was not written.',

  // reading a text
  'error.text-empty': 'There are no words in {file}. Check the file and choose it again.',
  'error.text-too-large':
    '{file} is too large for a text. Copy the part about the ceremony into a new file and choose that one.',
  'error.text-unknown-format':
    '{file} is no text that can be read. Use a text file (.txt), Word (.docx) or a web page (.html); for a list Excel (.xlsx) or CSV.',
  'error.options-exclusive': '{one} and {other} do not go together.',
} as const;
