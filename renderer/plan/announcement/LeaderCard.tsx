import { Textarea } from '@mantine/core';
import type { ProposedLeader } from '@shared/import/announcement/proposal.ts';
import { useState } from 'react';
import { useWords } from '../../show/useWords.ts';
import { CardHead } from './CardHead.tsx';
import styles from './Cards.module.css';
import { sayLeader } from './fromTextJob.ts';
import { Lights } from './Lights.tsx';
import { QuietLine } from './QuietLine.tsx';

/** A leader or guest as the text names him. */
export function LeaderCard({ leader }: { readonly leader: ProposedLeader }) {
  const t = useWords();
  const { key, taken, name, personId } = leader;
  return (
    <section
      className={styles.leader}
      data-lights={key}
      data-left-out={!taken || undefined}
      aria-label={name}
    >
      <CardHead
        part={key}
        name={name}
        isTaken={taken}
        isKnown={personId !== null}
        onTake={(isTaken) => sayLeader(key, { taken: isTaken })}
      >
        {taken ? (
          <Lights part={key} field="name" className={styles.grows}>
            <QuietLine
              aria-label={t('fromText.leaderName')}
              value={name}
              onType={(text) => sayLeader(key, { name: text })}
              classNames={{ input: styles.leaderName }}
            />
          </Lights>
        ) : (
          <span className={styles.name}>{name}</span>
        )}
      </CardHead>
      {taken && (
        <Lights part={key} field="posts" className={styles.posts}>
          <Posts leader={leader} />
        </Lights>
      )}
    </section>
  );
}

/** Posts one below the other; a line that is being typed may be empty. */
function Posts({ leader: { key, name, posts } }: { readonly leader: ProposedLeader }) {
  const t = useWords();
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <Textarea
      aria-label={t('fromText.leaderPosts', { name })}
      placeholder={t('fromText.noPosts')}
      value={typed ?? posts.join('\n')}
      rows={1}
      onChange={({ currentTarget: { value } }) => {
        setTyped(value);
        sayLeader(key, { posts: linesOf(value) });
      }}
      onBlur={() => setTyped(null)}
      classNames={{ input: styles.quiet }}
    />
  );
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
