import type { MachinesState } from '@shared/contract/machines.ts';
import { typedAddress } from '@shared/view/sharePanel.ts';
import { LeaveDialog } from '../network/LeaveDialog.tsx';
import { asked } from '../show/asked.ts';
import { useWindow } from '../show/store.ts';
import { useShowTitle } from '../show/useShowTitle.ts';
import { useWords } from '../show/useWords.ts';
import { OfferBand, useIsElsewhere } from './OfferBand.tsx';

/**
 * This machine stood by when the app stopped: one press goes on with it. One that calls by now has its sharing to go on
 * with instead.
 */
export function ResumeBand() {
  const resumable = useWindow(({ machines }) => machines.resumable);
  const isElsewhere = useIsElsewhere(resumable?.showId);
  return resumable === null || isElsewhere ? null : <Offer resumable={resumable} />;
}

interface OfferProps {
  readonly resumable: NonNullable<MachinesState['resumable']>;
}

function Offer({ resumable: { showId, name, url } }: OfferProps) {
  const t = useWords();
  const title = useShowTitle(showId);
  return (
    <OfferBand
      label={t('machines.share.title')}
      title={t('machines.resume.title', { name })}
      facts={t('machines.resume.what', { title, address: typedAddress(url) })}
      goOnLabel={t('machines.resume')}
      leaveLabel={t('machines.leave')}
      goOn={async () => {
        const reply = await asked('machines.resume', {});
        return reply.ok ? reply.value.showId : null;
      }}
      leaving={(opened, close) => <LeaveDialog opened={opened} onClose={close} />}
    />
  );
}
