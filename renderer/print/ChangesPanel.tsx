import { Button, Loader, UnstyledButton } from '@mantine/core';
import type { SheetName } from '@shared/model/sheetName.ts';
import type { LineChange, SectionChange } from '@shared/sheet/changes.ts';
import { wordDiff } from '@shared/view/wordDiff.ts';
import { type Icon, IconCopy, IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { memo, useMemo, useState } from 'react';
import { saving } from '../show/saving.ts';
import { useWords } from '../show/useWords.ts';
import { DiffText } from '../ui/DiffText.tsx';
import styles from './ChangesPanel.module.css';
import { changesAsText, firstChanges, placeOf, titleOf } from './changeList.ts';
import { type Changed, type Moment, when } from './freshnessText.ts';
import { SidePanel } from './SidePanel.tsx';
import type { Changes } from './useChanges.ts';

interface ChangesPanelProps {
  readonly sheet: SheetName;
  readonly fresh: Changed;
  readonly moment: Moment;
  readonly changes: Changes;
  readonly onRetry: () => void;
  /** Goes to a part in the preview. */
  readonly onGo: (id: string) => void;
  readonly onClose: () => void;
}

/** Every change since the print with its page on paper, so that it can be corrected by pen. */
export function ChangesPanel(props: ChangesPanelProps) {
  const { changes, onRetry, onClose } = props;
  const t = useWords();
  return (
    <SidePanel title={t('print.changes')} onClose={onClose}>
      {changes.state === 'looking' && (
        <p className={styles.note} role="status">
          <Loader size="xs" aria-hidden /> {t('print.looking')}
        </p>
      )}
      {changes.state === 'failed' && (
        <>
          <p className={styles.note} role="status">
            {t('print.changes.failed')}
          </p>
          <Button variant="default" h={44} onClick={onRetry}>
            {t('print.retry')}
          </Button>
        </>
      )}
      {changes.list?.length === 0 && <p className={styles.note}>{t('print.changes.none')}</p>}
      {changes.list !== null && changes.list.length > 0 && (
        <ChangeList {...props} list={changes.list} />
      )}
    </SidePanel>
  );
}

function ChangeList(props: ChangesPanelProps & { readonly list: readonly SectionChange[] }) {
  const { list, fresh, onGo } = props;
  const t = useWords();
  const shown = useMemo(() => firstChanges(list), [list]);
  return (
    <>
      <p className={styles.note}>{t('print.changes.hint')}</p>
      <CopyButton {...props} />
      <ol className={styles.parts}>
        {shown.changes.map((change) => (
          <Part
            key={change.id}
            change={change}
            place={placeOf(change, fresh.held, t)}
            onGo={onGo}
          />
        ))}
      </ol>
      {shown.more > 0 && (
        <p className={styles.note}>{t('print.changes.more', { n: shown.more })}</p>
      )}
    </>
  );
}

const ICONS: Readonly<Record<SectionChange['state'], Icon>> = {
  changed: IconPencil,
  added: IconPlus,
  removed: IconTrash,
};

interface PartProps {
  readonly change: SectionChange;
  /** "trang 3–4". */
  readonly place: string;
  readonly onGo: (id: string) => void;
}

const Part = memo(function Part({ change, place, onGo }: PartProps) {
  const t = useWords();
  const { id, state, lines } = change;
  const title = titleOf(change, t);
  const State = ICONS[state];
  const head = (
    <>
      <span className={styles.state} data-state={state}>
        <State size="1rem" aria-hidden />
        <strong>{t(`print.change.${state}`)}</strong>
        <span className={styles.place}>{place}</span>
      </span>
      <span className={styles.title}>{state === 'removed' ? <del>{title}</del> : title}</span>
    </>
  );
  return (
    <li className={styles.part}>
      {state === 'removed' ? (
        <p className={styles.head}>{head}</p>
      ) : (
        <UnstyledButton
          className={styles.head}
          title={t('print.change.go', { title })}
          onClick={() => onGo(id)}
        >
          {head}
        </UnstyledButton>
      )}
      {state === 'changed' && lines.length === 0 && (
        <p className={styles.note}>{t('print.change.drawing')}</p>
      )}
      {lines.length > 0 && (
        <ul className={styles.lines}>
          {lines.map((line, at) => (
            // A line has no identity but its place.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            <li key={at}>
              <Line line={line} />
            </li>
          ))}
        </ul>
      )}
    </li>
  );
});

/** A line as one corrects it: what goes is struck through, what comes is underlined. */
function Line({ line: { was, is } }: { readonly line: LineChange }) {
  const pieces = useMemo(() => wordDiff(was ?? '', is ?? ''), [was, is]);
  return <DiffText pieces={pieces} />;
}

/** Copies the whole list as text, for a message to those who hold the paper. */
function CopyButton({
  sheet,
  fresh,
  moment,
  list,
}: ChangesPanelProps & { readonly list: readonly SectionChange[] }) {
  const t = useWords();
  const [copied, setCopied] = useState<readonly SectionChange[] | null>(null);
  const copy = async () => {
    const { latest } = fresh.held;
    const heading = t('print.changes.title', {
      sheet: t(`print.sheet.${sheet}`),
      was: `v${latest.planVersion}`,
      when: when(latest.at, moment),
      now: `v${moment.planVersion}`,
    });
    await navigator.clipboard.writeText(changesAsText(heading, list, fresh.held, t));
    setCopied(list);
  };
  return (
    <Button
      variant="default"
      h={44}
      leftSection={<IconCopy size="1.125rem" aria-hidden />}
      onClick={() => saving(copy())}
    >
      <span role="status">
        {t(copied === list ? 'print.changes.copied' : 'print.changes.copy')}
      </span>
    </Button>
  );
}
