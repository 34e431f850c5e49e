import { Button } from '@mantine/core';
import type { LegacyEncoding } from '@shared/import/read/legacy.ts';
import type { ImportProblem } from '@shared/import/source.ts';
import { IconInfoCircle, IconTextScan2, IconTypography } from '@tabler/icons-react';
import { useWords } from '../../show/useWords.ts';
import { openText } from '../announcement/fromTextJob.ts';
import { startFromText } from '../announcement/fromTextState.ts';
import styles from './ImportPanel.module.css';
import { convert, useJob } from './importJob.ts';
import { closeImport, useImport } from './importState.ts';
import { problemSentence } from './sentences.ts';

/** What concerns the list as a whole. Text in an old encoding is converted when the person says so. */
export function ListNotices() {
  const t = useWords();
  const notices = useJob((job) => job.preview?.notices ?? null);
  const isProse = useJob((job) => job.preview?.isProse ?? false);
  if (notices === null || (notices.length === 0 && !isProse)) return null;
  return (
    <ul className={styles.notices}>
      {isProse && (
        <li className={styles.notice}>
          <IconTextScan2 size="1.25rem" aria-hidden />
          <span>{t('importing.isProse')}</span>
          <Button size="sm" onClick={readAsText}>
            {t('importing.readAsText')}
          </Button>
        </li>
      )}
      {notices.map((notice) => {
        const encoding = legacyOf(notice);
        return (
          <li key={`${notice.code} ${JSON.stringify(notice.details)}`} className={styles.notice}>
            {encoding === null ? (
              <IconInfoCircle size="1.25rem" aria-hidden />
            ) : (
              <IconTypography size="1.25rem" aria-hidden />
            )}
            <span>
              {encoding === null
                ? problemSentence(notice, t)
                : t('importing.oldFont', { font: FONTS[encoding] })}
            </span>
            {encoding !== null && (
              <Button size="sm" onClick={() => void convert(encoding)}>
                {t('importing.toUnicode')}
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}

const FONTS: Readonly<Record<LegacyEncoding, string>> = {
  tcvn3: 'TCVN3 (.VnTime)',
  vni: 'VNI (VNI-Times)',
};

function legacyOf({ code, details }: ImportProblem): LegacyEncoding | null {
  if (code !== 'legacy-text') return null;
  return details.encoding === 'vni' ? 'vni' : 'tcvn3';
}

/** What was given as a list is read as the text of an announcement. */
function readAsText(): void {
  const source = useImport.getState().request?.source ?? null;
  if (source === null) return;
  closeImport();
  startFromText();
  void openText(source);
}
