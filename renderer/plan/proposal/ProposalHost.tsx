import { useActions } from '../../show/useActions.ts';
import { useWords } from '../../show/useWords.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { useReadOnly } from '../planState.ts';
import { ProposedOrder } from './ProposedOrder.tsx';
import { closeProposal, openProposal, useProposal } from './proposalState.ts';

/** The proposed order, wherever in PLAN it was asked for. */
export function ProposalHost() {
  const t = useWords();
  const readOnly = useReadOnly('propose-order');
  const isOpen = useProposal((state) => state.isOpen);
  useActions({
    'propose-order': () => {
      if (!readOnly) openProposal();
    },
  });
  return (
    <Dialog
      opened={isOpen}
      onClose={closeProposal}
      title={t('proposal.title')}
      closeLabel={t('common.close')}
      size="lg"
    >
      <ProposedOrder onClose={closeProposal} />
    </Dialog>
  );
}
