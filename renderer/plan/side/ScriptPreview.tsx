import { SegmentedControl } from '@mantine/core';
import { type ScriptCue, scriptOfRow } from '@shared/view/scriptParagraphs.ts';
import { useDeferredValue } from 'react';
import { useShow } from '../../show/useShow.ts';
import { useWords } from '../../show/useWords.ts';
import { useSelected } from '../planState.ts';
import { NameLines } from '../script/NameLines.tsx';
import { ParagraphRow } from '../script/ParagraphRow.tsx';
import { ReadingTime } from '../script/ReadingTime.tsx';
import { SCRIPT_FORMS, type ScriptForm, useScriptForm } from '../script/useScriptForm.ts';
import styles from './Side.module.css';

/** The pane shows how it will be read: of a long presentation its beginning. */
const MOST_CUES = 24;

const EMPTY = { cues: [], more: 0 };

/** The MC's words for the chosen segment or wave, in the language of the script, to be read and edited. */
export function ScriptPreview() {
  const t = useWords();
  const [form, setForm] = useScriptForm();
  // Typing goes first; the words follow when there is time.
  const show = useDeferredValue(useShow((state) => state));
  const selected = useDeferredValue(useSelected());
  const row =
    selected === null
      ? null
      : { segmentId: selected.segment.id, waveId: selected.wave?.id ?? null };
  const script = row === null ? EMPTY : scriptOfRow(show, row, MOST_CUES);
  return (
    // The pane scrolls, so the keyboard must be able to reach it.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section className={styles.script} aria-label={t('plan.script')} tabIndex={0}>
      <header className={styles.scriptHead}>
        <h2 className={styles.heading}>{t('plan.script')}</h2>
        <SegmentedControl
          size="xs"
          aria-label={t('script.form')}
          value={form}
          onChange={(value) => setForm(value === 'written' ? 'written' : 'spoken')}
          data={SCRIPT_FORMS.map((one) => ({ value: one, label: t(`script.${one}`) }))}
        />
      </header>
      {script.cues.map((cue) => (
        <CueWords key={cue.cue.id} script={cue} form={form} language={show.info.scriptLanguage} />
      ))}
      {script.more > 0 && (
        <p className={styles.direction}>{t('plan.script.moreCues', { n: script.more })}</p>
      )}
    </section>
  );
}

interface CueWordsProps {
  readonly script: ScriptCue;
  readonly form: ScriptForm;
  readonly language: string;
}

function CueWords({ script, form, language }: CueWordsProps) {
  const t = useWords();
  const { cue, number, seconds, lines } = script;
  return (
    <article className={styles.cue} lang={language}>
      <h3 className={styles.cueName} lang="">
        <span>
          <span className={styles.cueNumber}>{number}</span>
          {cue.beat !== null && t(`beat.${cue.beat}`)}
        </span>
        <ReadingTime seconds={seconds} />
      </h3>
      {lines.map(({ block, seconds: length }) =>
        block.kind === 'names' ? (
          <NameLines key={block.part} names={block.names} seconds={length} form={form} />
        ) : (
          <ParagraphRow
            key={block.part}
            cueId={cue.id}
            block={block}
            seconds={length}
            form={form}
          />
        ),
      )}
    </article>
  );
}
