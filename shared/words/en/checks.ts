import type { checks as vi } from '../vi/checks.ts';

/** The checks of the plan: findings, rules, fixes, the proposed order; in English. */
export const checks: Record<keyof typeof vi, string> = {
  'finding.R1.tier':
    '{title}: stands behind “{lower}”, which is of a lower level. Awards are handed over from the highest level to the lowest.',
  'finding.R1.class':
    '{title}: stands behind “{lower}”, a lower class of the same award. Awards are handed over from the highest class to the lowest.',
  'finding.R2':
    '{title}{waves, plural, =1 {} other {, wave {wave}}}: {named, select, no {number {order} in the lineup} other {{name}}} is {kind, select, collective {a collective} individual {an individual} other {a household}}, but {award} is not given to {kind, select, collective {collectives} individual {individuals} other {households}}.',
  'finding.R3.decision':
    '{title}: decision {decision} has been read at “{before}”; the plan holds the same decision twice.',
  'finding.R3.award':
    '{title}{waves, plural, =1 {} other {, wave {wave}}}: {named, select, no {number {order} in the lineup} other {{name}}} has received this award already, at “{before}”.',
  'finding.R4.posthumous':
    '{title}{waves, plural, =1 {} other {, wave {wave}}}: {named, select, no {number {order} in the lineup} other {{name}}} is honoured posthumously, and nobody is named to receive.',
  'finding.R4.absent':
    '{title}{waves, plural, =1 {} other {, wave {wave}}}: {named, select, no {number {order} in the lineup} other {{name}}} is absent and nothing is decided: somebody else receives, it is handed over later, or the name is passed over.',
  'finding.R5.decision':
    'Decision {decision}: it names {of, select, collective {{stated, plural, one {# collective} other {# collectives}}} individual {{stated, plural, one {# individual} other {# individuals}}} other {{stated, plural, one {# household} other {# households}}}}, the programme has {counted}.',
  'finding.R5.show':
    'The whole ceremony: {of, select, collective {{stated, plural, one {# collective} other {# collectives}}} individual {{stated, plural, one {# individual} other {# individuals}}} other {{stated, plural, one {# household} other {# households}}}} announced, the programme has {counted}.',
  'finding.R6.unplaced':
    '{n, plural, one {# recipient stands} other {# recipients stand}} in no wave and would not be called.',
  'finding.R6.doubled':
    '{title}{waves, plural, =1 {} other {, wave {wave}}}: {name} has been entered twice for the same award.',
  'finding.R6.presenter-twice':
    '{title}{waves, plural, =1 {} other {, wave {wave}}}: {name} is named twice among those who present.',
  'finding.R6.presents-and-receives':
    '{title}{waves, plural, =1 {} other {, wave {wave}}}: {name} presents and receives.',
  'finding.R6.presenter-announces':
    '{title}{waves, plural, =1 {} other {, wave {wave}}}: {name} reads the decision and presents right after it; two people are needed.',
  'finding.R7': '{title}: “{token}” is left in the script, which the MC cannot read.',
  'finding.wave-without-presenter':
    '{title}{waves, plural, =1 {} other {, wave {wave}}}: nobody presents.',
  'finding.date-unknown': 'The date is not known.',
  'finding.start-too-early': '{title}: set for {startsAt}, but what is above it ends at {ready}.',
  'finding.end-too-late.late': '{title}: must end by {endsBy}, but as planned it ends at {time}.',
  'finding.end-too-late.start': '{title}: must end by {endsBy}, but begins only at {time}.',
  'finding.no-waves': '{title}: there is no wave yet.',
  'finding.empty-wave': '{title}{waves, plural, =1 {} other {, wave {wave}}}: nobody receives yet.',
  'finding.unnamed':
    '{title}: {n, plural, one {# recipient has} other {# recipients have}} no name yet.',
  'finding.certificate-shared.twice':
    '{title}{waves, plural, =1 {} other {, wave {wave}}}: {named, select, no {number {order} in the lineup} other {{name}}} has certificate number {number}, the same as {otherNamed, select, no {number {otherOrder} in the lineup} other {{other}}}.',
  'finding.certificate-shared.two-awards':
    '{title}{waves, plural, =1 {} other {, wave {wave}}}: {named, select, no {number {order} in the lineup} other {{name}}} is also honoured in “{before}” but has one certificate number only ({number}); enter two recipients.',
  'finding.N1.lineup':
    '{title}{waves, plural, =1 {} other {, wave {wave}}}: {named, select, no {number {order} in the lineup} other {{name}}} is a collective but stands behind individuals or households. Collectives come first.',
  'finding.N1.programme':
    '{title}: has collectives but stands behind “{lower}”, where only individuals or households receive the same award.',
  'finding.N2':
    '{title}: {name} presents, while “{before}”, which stands higher, is presented by {beforeName}, whose rank is lower.',
  'finding.N3':
    '{title}: stands behind “{lower}”; the decree lists {award} first. Both orders occur.',
  'finding.N4.omitted':
    '{title}: “{formula}” is left out, although the presenter does not hold that authority.',
  'finding.N4.different': '{title}: the words are “{said}”; customary is “{formula}”.',
  'finding.N4.needless': '{title}: “{said}” is not needed, since no authority is handed on.',
  'finding.N4.authority': '{title}: “{said}” names an authority that does not give {award}.',
  'finding.N5.award': '{title}: “{name}” is not the right name; it is “{right}”.',
  'finding.N5.title': 'The title “{title}” uses a wrong name; the right one is “{right}”.',
  'finding.N6.before':
    '{title}: recipients come up after the reading; a decision of {issuer} is read when they stand on the stage.',
  'finding.N6.after':
    '{title}: recipients come up before the reading; after a decision of {issuer} they are asked up when it has been read.',
  'finding.N7': '{title}: {name} leads the ceremony and should not read decision {decision}.',
  'finding.N8.report':
    '{title}: stands behind {n, plural, one {# presentation} other {# presentations}}; the report comes before the awards.',
  'finding.N8.address':
    '{title}: stands before {n, plural, one {# presentation} other {# presentations}}; superiors speak after the awards.',
  'finding.N9.guests': '{title}: {name} is introduced after {before}, although the rank is higher.',
  'finding.N9.greeting':
    '{title}: “Kính thưa {whom}” is greeting number {key} by name; only the highest guest is greeted by name, once.',
  'finding.N10':
    '{title}{waves, plural, =1 {} other {, wave {wave}}}: {n} people need {needed} m, the stage is {width} m wide.',
  'finding.N11':
    '{title}{waves, plural, =1 {} other {, wave {wave}}}: {named, select, no {number {order} in the lineup} other {{name}}} does not stand in the order of the list “{list}”, so the certificates on the trays will not match.',
  'finding.N12':
    'The programme holds nothing but awards. They should be handed over within a conference or an anniversary.',
  'finding.template-unusable.unknown-key':
    'Template “{key}” ({language, select, vi {Vietnamese} other {English}}): there is no template of that name.',
  'finding.template-unusable.syntax':
    'Template “{key}” ({language, select, vi {Vietnamese} other {English}}): cannot be read at character {at}, so it is not used.',
  'finding.template-unusable.unknown-slot':
    'Template “{key}” ({language, select, vi {Vietnamese} other {English}}): has no slot “{slot}”; it may use {known}.',
  'finding.template-unusable.unfit-form':
    'Template “{key}” ({language, select, vi {Vietnamese} other {English}}): the slot “{slot}” can’t be written as a number, date or time, so it is not used.',
  'finding.template-unusable.missing-slot':
    'Template “{key}” ({language, select, vi {Vietnamese} other {English}}): {slot} is missing, so it is not used.',
  'finding.template-unusable.loop':
    'Template “{key}” ({language, select, vi {Vietnamese} other {English}}): phrases take each other in: {ring}.',
  'finding.words-drifted': '{title}: the own words “{words}” no longer fit the plan as it is now.',
  'finding.words-placeless':
    'The own words “{words}” belong to a paragraph that is no longer in the programme.',
  'fix.reorder': 'Put in order',
  'fix.rename': 'Use the right name',
  'fix.formula': 'Use the automatic words',
  'fix.call-up': 'Call up as is customary',
  'fix.split': 'Split into waves',
  'fix.merge-decisions': 'Merge the decisions',
  'fix.sort-guests': 'Sort by rank',
  'fix.sort-lineup': 'Sort the lineup',
  'fix.drop-words': 'Remove these words',

  // why an order is proposed
  'propose.placed':
    '“{title}”: {n, plural, one {# recipient is} other {# recipients are}} placed as the imported list says.',
  'propose.left':
    '{n, plural, one {# recipient is} other {# recipients are}} left: no list names an award for them.',
  'propose.left-kind':
    '{n, plural, one {# recipient is} other {# recipients are}} left: the award that the list names is not given to their kind.',
  'propose.added-presentation': '“{title}” is added, since nobody hands this award over yet.',
  'propose.added-opening': '“{title}” is added at the beginning.',
  'propose.added-introduction': '“{title}” is added behind the opening.',
  'propose.added-report': '“{title}” is added before the awards.',
  'propose.added-closing': '“{title}” is added at the end.',
  'propose.moved':
    '“{title}” moves, so that the awards stand between the report and the words of superiors.',
  'propose.moved-report': '“{title}” moves in front of the awards.',
  'propose.order-tier': '“{higher}” stands before “{lower}”, because its level is higher.',
  'propose.order-class':
    '“{higher}” stands before “{lower}”, because it is a higher class of the same award.',
  'propose.order-rank': '“{higher}” stands before “{lower}”, as the decree lists them.',
  'propose.order-same':
    '“{higher}” stands beside “{lower}”, because both hand over the same award.',
  'propose.order-decision':
    '“{lower}” follows “{higher}”, so that what one decision gives stands together.',
  'propose.collectives': '“{title}”: collectives come first, then individuals and households.',
  'propose.split':
    '“{title}”: {waves} waves, because the stage holds {n, plural, one {# person} other {# people}}.',
  'propose.presenter-highest':
    '{title}{waves, plural, =1 {} other {, wave {wave}}}: {name} presents, whose rank is the highest.',
  'propose.presenter':
    '{title}{waves, plural, =1 {} other {, wave {wave}}}: {name} presents, as ranks step down with the awards.',
  'propose.no-leaders': 'Nobody can be named to present: the rank of no leader is known.',

  // the command line
  'finding.template-unusable.not-text':
    'Template “{key}” ({language, select, vi {Vietnamese} other {English}}): is not a text.',
  'finding.template-unusable.untranslated':
    'Template “{key}” has no {language, select, vi {Vietnamese} other {English}} wording.',
  'catalogueFault.no-awards': 'there is no list “awards”.',
  'catalogueFault.schema': '{at}: “{award}” is not as it should be at this place and is left out.',
  'catalogueFault.double-id': '{at}: “{award}” has the id “{name}” of “{other}” and is left out.',
  'catalogueFault.double-name':
    '{at}: the name “{name}” of “{award}” is one of “{other}” already; the award is left out.',
  'catalogueFault.double-alias':
    '{at}: the alias “{name}” of “{award}” is a name of “{other}” already and is left away.',
  'cli.catalogueChecked':
    'Catalogue: {n, plural, one {# award} other {# awards}} can be used, {faults, plural, one {# fault} other {# faults}}.',
  'cli.templatesChecked': 'Templates: {faults, plural, one {# fault} other {# faults}}.',
  'cli.passedOver': 'Passed over with a reason: {n}.',
  'cli.proposed': 'Written to {file} in the proposed order.',
  'cli.nothingProposed': 'Nothing to change; the show is written to {file} as it is.',
};
