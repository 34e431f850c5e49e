import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { findById } from '@shared/model/lookup.ts';
import { useShow } from '../../show/useShow.ts';
import { useWords } from '../../show/useWords.ts';
import { RecipientDetails } from '../wave/RecipientDetails.tsx';
import { decideAbsence } from './findingActions.ts';

/** What the MC does at the name of somebody who is absent; who receives instead is said in the details. */
export function AbsenceButtons({ recipientId }: { readonly recipientId: string }) {
  const t = useWords();
  const recipient = useShow((show) => findById(show.plan.recipients, recipientId) ?? null);
  const [showsDetails, details] = useDisclosure(false);
  return (
    <>
      {(['later', 'skip'] as const).map((outcome) => (
        <Button
          key={outcome}
          size="xs"
          h={36}
          variant="default"
          onClick={() => void decideAbsence(recipientId, { state: 'absent', outcome })}
        >
          {t(`attendance.short.${outcome}`)}
        </Button>
      ))}
      <Button size="xs" h={36} variant="default" onClick={details.open}>
        {t('checking.somebodyElse')}
      </Button>
      <RecipientDetails
        recipient={showsDetails ? recipient : null}
        title={recipient?.name ?? t('name.unnamed')}
        onClose={details.close}
        asksProxy
      />
    </>
  );
}
