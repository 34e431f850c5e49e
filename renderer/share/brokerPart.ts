import type { BrokerChoice } from '@shared/contract/broker.ts';
import type { BrokerDraft, BrokerField } from '@shared/view/brokerDraft.ts';

/** What each part of the form gets. */
export interface BrokerPartProps {
  readonly draft: BrokerDraft;
  /** What was chosen last; null: nothing was. */
  readonly last: BrokerChoice | null;
  /** The sentence about a field; undefined: nothing is wrong with it. */
  readonly errorOf: (field: BrokerField) => string | undefined;
  readonly onChange: (more: Partial<BrokerDraft>) => void;
}
