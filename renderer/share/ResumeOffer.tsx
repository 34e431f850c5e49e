import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { Failure } from '@shared/contract/failure.ts';
import type { SharingState } from '@shared/contract/sharing.ts';
import { machineUrl, typedAddress } from '@shared/view/sharePanel.ts';
import { failureSentence } from '@shared/words/failure.ts';
import { IconPlayerPlay } from '@tabler/icons-react';
import { useState } from 'react';
import { asked } from '../show/asked.ts';
import { call } from '../show/store.ts';
import { useShow } from '../show/useShow.ts';
import { useShowTitle } from '../show/useShowTitle.ts';
import { useWords } from '../show/useWords.ts';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import styles from './OffPage.module.css';

interface ResumeOfferProps {
  readonly resumable: NonNullable<SharingState['resumable']>;
}

/** Sharing was on when the app stopped: one press brings all devices back. */
export function ResumeOffer({ resumable }: ResumeOfferProps) {
  const t = useWords();
  const title = useShowTitle(resumable.showId);
  const isOther = useShow((show) => show.id !== resumable.showId);
  const [isStarting, setStarting] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [asksForget, forget] = useDisclosure(false);
  const resume = async () => {
    setStarting(true);
    const reply = await call('share.resume', {});
    setStarting(false);
    setFailure(reply.ok ? null : reply.error);
  };
  return (
    <section className={styles.resume} aria-labelledby="share-resume">
      <h3 id="share-resume" className={styles.resumeTitle}>
        {t('share.resume.title')}
      </h3>
      <p>{t('share.resume.what', { title, address: typedAddress(machineUrl(resumable)) })}</p>
      {isOther && <p>{t('share.resume.other')}</p>}
      {failure !== null && (
        <p role="alert" className={styles.failure}>
          {failureSentence(failure, t)}
        </p>
      )}
      <div className={styles.buttons}>
        <Button
          size="md"
          h="2.75rem"
          loading={isStarting}
          leftSection={<IconPlayerPlay size="1.125rem" aria-hidden />}
          onClick={() => void resume()}
        >
          {t('share.resume')}
        </Button>
        <Button variant="default" h="2.75rem" onClick={forget.open}>
          {t('share.resume.forget')}
        </Button>
      </div>
      <ConfirmDialog
        opened={asksForget}
        title={t('share.resume.forget')}
        question={t('share.resume.forgetAsk')}
        cancel={t('common.cancel')}
        closeLabel={t('common.close')}
        onCancel={forget.close}
        onConfirm={() => {
          forget.close();
          void asked('share.stop', {});
        }}
      />
    </section>
  );
}
