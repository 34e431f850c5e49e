import type { AnnouncementNotice } from '@shared/import/announcement/announcement.ts';
import { noticeSentence } from '@shared/import/announcement/told.ts';
import { sentenceCase } from '@shared/import/asLine.ts';
import type { Translate } from '@shared/words/translate.ts';
import { IconInfoCircle } from '@tabler/icons-react';
import { useWords } from '../../show/useWords.ts';
import styles from './Cards.module.css';

/** What a person should look at, in sentences. */
export function Notices({ notices }: { readonly notices: readonly AnnouncementNotice[] }) {
  const t = useWords();
  if (notices.length === 0) return null;
  return (
    <ul className={styles.notices}>
      {notices.map((notice) => {
        const sentence = besideAward(notice, t);
        return (
          <li key={sentence}>
            <IconInfoCircle size="1.1rem" aria-hidden />
            <span>{sentence}</span>
          </li>
        );
      })}
    </ul>
  );
}

/** The sentence beside the award itself, which needs no name there. */
function besideAward(notice: AnnouncementNotice, t: Translate): string {
  const sentence = noticeSentence(notice, t);
  const start = `“${notice.details.award}”: `;
  return sentence.startsWith(start) ? sentenceCase(sentence.slice(start.length)) : sentence;
}
