import { Button } from '@mantine/core';
import type { Failure } from '@shared/contract/contract.ts';
import { failureSentence } from '@shared/words/failure.ts';
import { call, leaveShow, openShow, refuse, useWindow } from '../show/store.ts';
import { useWords } from '../show/useWords.ts';
import { Message } from '../ui/Message.tsx';

/** A show that can't be opened: says what and where, and offers the last good version when there is one. */
export function OpenFault({ fault }: { readonly fault: Failure }) {
  const t = useWords();
  const showId = useWindow((state) => state.showId);
  const view = useWindow((state) => state.view);
  const recoverable = fault.details.recoverable !== undefined && showId !== null;
  const recover = async () => {
    if (showId === null) return;
    const reply = await call('show.recover', { showId });
    if (!reply.ok) return refuse(reply.error);
    await openShow(showId, view);
    for (const notice of reply.value.notices) refuse(notice);
  };
  return (
    <Message text={failureSentence(fault, t)}>
      {recoverable && <Button onClick={() => void recover()}>{t('library.recover')}</Button>}
      <Button variant="default" onClick={() => void leaveShow()}>
        {t('view.library')}
      </Button>
    </Message>
  );
}
