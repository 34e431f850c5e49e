/** Fields by which PLAN is checked, the panel of the checks, and the proposed order, in English. */
export const checking = {
  // what the ceremony is and how it is read
  'info.protocol': 'Rules of ceremony',
  'info.protocol.vn-state': 'Vietnamese state ceremony',
  'info.protocol.plain': 'Any other ceremony',
  'info.protocolHint.vn-state':
    'Also checks order, ways of handing over and forms of address by the rules for state ceremonies and commendations.',
  'info.protocolHint.plain':
    'Checks only what every ceremony needs: presenters, recipients, times, the stage.',
  'info.mc': 'Master of ceremonies',
  'info.decisionNumbers': 'Numbers of decisions in the script',
  'info.decisionNumbers.words': 'read as words',
  'info.decisionNumbers.digits': 'kept as they are written',

  // totals that a paper states
  'stated.ofShow': 'Totals in the announcement',
  'stated.ofShowHint':
    'Every recipient counts once, however often they receive. Empty when the announcement does not say.',
  'stated.ofDecision': 'Totals in the decision',
  'stated.ofDecisionHint': 'Compared with the lists. Empty when the decision does not say.',
  'stated.collective': 'Collectives',
  'stated.individual': 'Individuals',
  'stated.household': 'Households',
  'stated.none': 'not stated',

  // estimates
  'estimates.reading': 'The MC reads',
  'estimates.handing': 'Announcing and handing over',
  'estimates.others': 'Other parts',

  // segments
  'speech.role': 'What the speech is for',
  'speech.role.report': 'Report, summing-up',
  'speech.role.address': 'Address by a superior',
  'speech.role.thanks': 'Thanks of those honoured',
  'speech.role.other': 'Another speech',
  'segment.pinned': 'Keep this place',
  'segment.pinnedHint': 'Not moved by proposals.',
  'segment.pinnedMark': 'keeps its place',

  // attendance
  'attendance.label': 'Present or absent',
  'attendance.expected': 'Present',
  'attendance.outcome': 'When the name comes, the MC',
  'attendance.outcome.undecided': 'Not decided',
  'attendance.outcome.later': 'Says it is handed over later',
  'attendance.outcome.skip': 'Passes the name over',
  'attendance.outcomeHint.undecided': 'To be decided before the names are read.',
  'attendance.outcomeHint.later': 'The MC reads the name and says that it is handed over later.',
  'attendance.outcomeHint.skip': 'The MC leaves this name out; the others keep their order.',
  'attendance.proxyName': 'Who receives instead',
  'attendance.decide': 'Absent, what the MC does: {name}',
  'attendance.short.later': 'Later',
  'attendance.short.skip': 'Not read',
  'attendance.short.proxy': 'Somebody else…',

  // the panel of the checks
  'checking.ofShow': 'The whole show',
  'checking.filter': 'Show',
  'checking.filter.all': 'All',
  'checking.filter.errors': 'To mend',
  'checking.filter.segment': 'This part',
  'checking.none.all': 'Everything is ready.',
  'checking.none.allHint': 'There is nothing to be mended or noted.',
  'checking.none.errors': 'Nothing has to be mended.',
  'checking.none.errorsHint': 'What should be noted stands under “All”.',
  'checking.none.segment': 'This part is fine.',
  'checking.none.segmentHint': 'The other parts stand under “All”.',
  'checking.ownRule': 'Every ceremony needs it',
  'checking.evidence.inferred': 'drawn from the text',
  'checking.evidence.known': 'by custom',
  'checking.passOver': 'Pass over…',
  'checking.reason': 'Why is it passed over?',
  'checking.reasonHint': 'The reason is kept with the show. Enter keeps it, Escape leaves.',
  'checking.keep': 'Pass it over',
  'checking.somebodyElse': 'Somebody else receives…',
  'checking.passedOver': 'Passed over ({n})',
  'checking.lookAgain': 'Look again',
  'checking.lookAgainAt': 'Look again: {what}',
  'error.nothing-to-mend':
    'This has been mended, or the plan has just changed and there is nothing left to mend.',

  // the proposed order
  'action.propose-order': 'Propose an order',
  'proposal.title': 'A proposed order',
  'proposal.programme': 'The programme as proposed',
  'proposal.summary':
    '{moved, plural, =0 {} one {# part moves. } other {# parts move. }}{added, plural, =0 {} one {# is added. } other {# are added. }}{shaped, plural, =0 {} one {# is arranged anew inside. } other {# are arranged anew inside. }}If taken, one undo brings back what was.',
  'proposal.nothing': 'The order is fine as it is; nothing would change.',
  'proposal.new': 'new',
  'proposal.from': 'was {n}',
  'proposal.shaped': 'arranged anew inside',
  'proposal.waves': 'in {n, plural, one {# wave} other {# waves}}',
  'proposal.moreReasons': '… and {n} more reasons',
  'proposal.take': 'Take it',
  'proposal.leave': 'Leave it as it is',
} as const;
