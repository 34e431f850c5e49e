import { IconFileText } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useShow } from '../../show/useShow.ts';
import { useWords } from '../../show/useWords.ts';
import { CoverPanel } from '../importing/CoverPanel.tsx';
import { FileWay, PasteWay, SourceColumn } from '../importing/SourceParts.tsx';
import { WorkingStep } from '../importing/WorkingStep.tsx';
import { endText, hasSaid, openText, proposeText, useTextJob } from './fromTextJob.ts';
import { closeFromText } from './fromTextState.ts';
import { ReviewStep } from './ReviewStep.tsx';

const ACCEPTED = '.docx,.txt,.htm,.html';

/** The way of a text into the show: paste, look, correct, import. It covers PLAN as long as it is open. */
export function FromTextPanel() {
  const t = useWords();
  const { stage, progress, opened, proposed } = useTextJob();
  const plan = useShow((show) => show.plan);
  useEffect(() => () => endText(), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the text becomes depends on the plan, whoever changes it.
  useEffect(() => void proposeText(), [plan]);
  const proposal = proposed?.proposal ?? null;
  return (
    <CoverPanel
      title={t('fromText.title')}
      source={
        opened &&
        proposal && {
          name: opened.name === '' ? t('fromText.pasted') : opened.name,
          found: t('fromText.found', {
            parts: proposal.segments.length,
            leaders: proposal.leaders.length,
          }),
        }
      }
      isBusy={stage === 'sending'}
      hasSaid={hasSaid}
      discard={{ title: t('fromText.discard'), question: t('fromText.discardQuestion') }}
      onClose={closeFromText}
    >
      {(close) => (
        <>
          {stage === 'choosing' && <TextSource />}
          {stage === 'reading' && (
            <WorkingStep text={t(`fromText.${progress}`)} onCancel={() => endText()} />
          )}
          {(stage === 'ready' || stage === 'sending') && proposed !== null && (
            <ReviewStep proposed={proposed} onCancel={close} />
          )}
        </>
      )}
    </CoverPanel>
  );
}

/** Where a person gives the text: pasted, or as a file. */
function TextSource() {
  const t = useWords();
  const fault = useTextJob((job) => job.fault);
  const draft = useTextJob((job) => job.draft);
  return (
    <SourceColumn fault={fault} faultTitle={t('fromText.unread')} isTextFirst>
      <PasteWay
        title={t('fromText.fromPaste')}
        hint={t('fromText.pasteHere')}
        open={t('fromText.read')}
        initial={draft}
        isMain
        onOpen={(source) => void openText(source)}
      />
      <FileWay
        icon={IconFileText}
        title={t('fromText.fromFile')}
        hint={t('fromText.kinds')}
        accept={ACCEPTED}
        onFile={(file) => void openText({ kind: 'file', file })}
      />
    </SourceColumn>
  );
}
