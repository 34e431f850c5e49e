import type { RuleId } from './finding.ts';
import { sharedNumbers } from './rules/certificates.ts';
import type { Check } from './rules/check.ts';
import { readTwice, totalsDiffer } from './rules/decisions.ts';
import { misnamed, oddCallUp, oddFormula } from './rules/handing.ts';
import { individualsFirst, notAsListed } from './rules/lineups.ts';
import { collectivesLater, listedFirst, lowerFirst, presenterRises } from './rules/order.ts';
import {
  announcedByHost,
  awardsOutOfPlace,
  dateUnknown,
  endsTooLate,
  guestsOutOfOrder,
  onlyAwards,
  startsTooEarly,
} from './rules/programme.ts';
import { doubledParts, nobodyReceives, wrongKinds } from './rules/recipients.ts';
import { driftedWords, greetedByName, unreadableWords } from './rules/script.ts';
import { enteredTwice, inNoWave, sameAwardTwice } from './rules/twice.ts';
import {
  emptyWaves,
  noWaves,
  tooManyOnStage,
  unnamed,
  wavesWithoutPresenter,
} from './rules/waves.ts';
import { placelessWords, unusableTemplates } from './rules/words.ts';

/** How each rule looks; one with several ways of being broken has several checks. In the order in which findings are told. */
export const CHECKS: Readonly<Record<RuleId, readonly Check[]>> = {
  'date-unknown': [{ of: 'show', find: dateUnknown }],
  R1: [{ of: 'show', find: lowerFirst }],
  R2: [{ of: 'presentation', find: wrongKinds }],
  R3: [
    { of: 'show', find: readTwice },
    { of: 'show', find: sameAwardTwice },
  ],
  R4: [{ of: 'presentation', find: nobodyReceives }],
  R5: [{ of: 'show', find: totalsDiffer }],
  R6: [
    { of: 'show', find: inNoWave },
    { of: 'show', find: enteredTwice },
    { of: 'presentation', find: doubledParts },
  ],
  R7: [{ of: 'script', find: unreadableWords }],
  'wave-without-presenter': [{ of: 'presentation', find: wavesWithoutPresenter }],
  'start-too-early': [{ of: 'show', find: startsTooEarly }],
  'end-too-late': [{ of: 'show', find: endsTooLate }],
  'no-waves': [{ of: 'presentation', find: noWaves }],
  'empty-wave': [{ of: 'presentation', find: emptyWaves }],
  unnamed: [{ of: 'presentation', find: unnamed }],
  'certificate-shared': [{ of: 'show', find: sharedNumbers }],
  N1: [
    { of: 'presentation', find: individualsFirst },
    { of: 'show', find: collectivesLater },
  ],
  N2: [{ of: 'show', find: presenterRises }],
  N3: [{ of: 'show', find: listedFirst }],
  N4: [{ of: 'presentation', find: oddFormula }],
  N5: [{ of: 'presentation', find: misnamed }],
  N6: [{ of: 'presentation', find: oddCallUp }],
  N7: [{ of: 'show', find: announcedByHost }],
  N8: [{ of: 'show', find: awardsOutOfPlace }],
  N9: [
    { of: 'segment', find: guestsOutOfOrder },
    { of: 'show', find: greetedByName },
  ],
  N10: [{ of: 'presentation', find: tooManyOnStage }],
  N11: [{ of: 'presentation', find: notAsListed }],
  N12: [{ of: 'show', find: onlyAwards }],
  'template-unusable': [{ of: 'show', find: unusableTemplates }],
  'words-drifted': [{ of: 'script', find: driftedWords }],
  'words-placeless': [{ of: 'show', find: placelessWords }],
};
