import { LANGUAGES, type WordingRow, wordingRows } from '@shared/view/wordingRows.ts';
import type { Translate } from '@shared/words/translate.ts';
import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react';
import { useShow } from '../../show/useShow.ts';
import { useWords } from '../../show/useWords.ts';
import { DETAILS_ID } from '../details.ts';
import styles from './Wording.module.css';
import { chooseWording, draftName, useWording, type WordingChoice } from './wordingState.ts';

const lineId = (choice: WordingChoice) => `wording-${choice}`;

/** The templates in the order of a ceremony, and behind them the table of abbreviations. */
export function TemplateList() {
  const t = useWords();
  const templates = useShow((show) => show.plan.words.templates);
  const showId = useShow((show) => show.id);
  const { chosen, query, drafts } = useWording();
  const groups = useMemo(() => wordingRows(templates, query, t), [templates, query, t]);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current
      ?.querySelector(`#${CSS.escape(lineId(chosen))}`)
      ?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  const isUnsaved = (key: WordingRow['key']) =>
    LANGUAGES.some((language) => Object.hasOwn(drafts, draftName(showId, language, key)));
  const choices: readonly WordingChoice[] = [
    ...groups.flatMap(({ rows }) => rows.map(({ key }) => key)),
    'abbreviations',
  ];
  return (
    <div
      ref={list}
      role="listbox"
      tabIndex={0}
      className={styles.list}
      aria-label={t('wording.list')}
      aria-activedescendant={choices.includes(chosen) ? lineId(chosen) : undefined}
      onKeyDown={(event) => takeKey(event, choices, chosen)}
    >
      {groups.map(({ group, rows }) => (
        <Group key={group} label={t(`wording.group.${group}`)}>
          {rows.map((row) => (
            <Line
              key={row.key}
              choice={row.key}
              title={row.title}
              mark={isUnsaved(row.key) ? t('wording.unsaved') : markOf(row, t)}
              isChosen={row.key === chosen}
            />
          ))}
        </Group>
      ))}
      {groups.length === 0 && <p className={styles.empty}>{t('wording.none')}</p>}
      <Group label={t('wording.group.reading')}>
        <Line
          choice="abbreviations"
          title={t('abbreviation.title')}
          mark=""
          isChosen={chosen === 'abbreviations'}
        />
      </Group>
    </div>
  );
}

function Group(props: { readonly label: string; readonly children: React.ReactNode }) {
  return (
    // A group of a listbox; HTML has no element for it.
    // biome-ignore lint/a11y/useSemanticElements: see above
    <div role="group" aria-label={props.label}>
      <p className={styles.groupName} aria-hidden>
        {props.label}
      </p>
      {props.children}
    </div>
  );
}

interface LineProps {
  readonly choice: WordingChoice;
  readonly title: string;
  /** "đã sửa"; empty: as it comes with the app. */
  readonly mark: string;
  readonly isChosen: boolean;
}

function Line({ choice, title, mark, isChosen }: LineProps) {
  return (
    // The list holds the focus and the keys (aria-activedescendant).
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    <div
      id={lineId(choice)}
      role="option"
      tabIndex={-1}
      aria-selected={isChosen}
      className={styles.option}
      onClick={() => chooseWording(choice)}
    >
      <span>{title}</span>
      {mark !== '' && <span className={styles.mark}>{mark}</span>}
    </div>
  );
}

function markOf({ changed: [first, second] }: WordingRow, t: Translate): string {
  if (first === undefined) return '';
  return second === undefined
    ? t('wording.changedOnly', { language: t(`wording.${first}`) })
    : t('wording.changed');
}

function takeKey(
  event: KeyboardEvent,
  choices: readonly WordingChoice[],
  chosen: WordingChoice,
): void {
  const at = choices.indexOf(chosen);
  const targets: Record<string, WordingChoice | undefined> = {
    ArrowDown: choices[at + 1],
    ArrowUp: choices[at - 1],
    Home: choices[0],
    End: choices.at(-1),
  };
  if (event.key === 'Enter') focusField();
  else if (Object.hasOwn(targets, event.key)) {
    const target = targets[event.key];
    if (target !== undefined) chooseWording(target);
  } else return;
  event.preventDefault();
}

/** Goes from the list to the first text of the chosen entry. */
function focusField(): void {
  document
    .querySelector<HTMLElement>(`#${DETAILS_ID} :is(textarea, input:not([type="radio"]))`)
    ?.focus();
}
