import { UnstyledButton } from '@mantine/core';
import { type PersonUse, personUses } from '@shared/view/personUses.ts';
import type { Translate } from '@shared/words/translate.ts';
import { IconArrowRight } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useShow } from '../../show/useShow.ts';
import { useWords } from '../../show/useWords.ts';
import { select, selectThing } from '../planState.ts';
import styles from './PersonUses.module.css';

/** Where a person is named, which is where a new name or title arrives by itself; each line leads there. */
export function PersonUses({ personId }: { readonly personId: string }) {
  const t = useWords();
  const plan = useShow((show) => show.plan);
  const language = useShow((show) => show.info.scriptLanguage);
  const uses = useMemo(() => personUses(plan, personId, language), [plan, personId, language]);
  return (
    <section aria-label={t('person.uses')}>
      <h2 className={styles.heading}>{t('person.uses')}</h2>
      <p className={styles.hint}>{t(uses.length === 0 ? 'person.unused' : 'person.usesHint')}</p>
      <ul className={styles.uses}>
        {uses.map((use) => (
          <li key={keyOf(use)}>
            <UnstyledButton className={styles.use} onClick={() => lead(use)}>
              <span className={styles.role}>{t(`person.use.${use.role}`)}</span>
              <span className={styles.title}>{titleOf(use, t)}</span>
              <IconArrowRight size="1rem" aria-hidden />
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </section>
  );
}

function keyOf(use: PersonUse): string {
  if (use.role === 'announces') return use.decisionId;
  return use.role === 'presents' ? use.waveId : use.segmentId;
}

function titleOf(use: PersonUse, t: Translate): string {
  if (use.role !== 'presents' || use.waves === 1) return use.title;
  return `${use.title} · ${t('wave.label', { i: use.wave, n: use.waves })}`;
}

function lead(use: PersonUse): void {
  if (use.role === 'announces') selectThing('decisions', use.decisionId);
  else
    select({
      segmentId: use.segmentId,
      waveId: use.role === 'presents' ? use.waveId : null,
    });
}
