import type { NamedRecipient } from './actors.ts';
import type { Counted, GivenAward } from './statements.ts';

/** What a sentence has said so far of one handing over: of one award, or of several that go to the same recipients. */
export class Clause {
  awards: GivenAward[] = [];
  counts: Counted[] = [];
  names: NamedRecipient[] = [];
  /** "cho", "tặng", "gồm" stood behind the award: what follows are recipients. */
  sawTo = false;
  /** The list of names goes on ("và nhiều đơn vị khác"). */
  isOpen = false;
  /** "thân nhân", "đại diện gia đình" receive for those who are named. */
  isRelatives = false;
  /** "15 đồng chí, gồm:" – the awards that follow are divided among them. */
  isListing = false;
  /** "lần lượt là A và B": one award for each name. */
  isRespective = false;
  /** Behind the last word that was used for recipients: the next one has to follow it; -1: any may. */
  lastName = -1;

  hasRecipients(): boolean {
    return this.counts.length > 0 || this.names.length > 0;
  }
}
