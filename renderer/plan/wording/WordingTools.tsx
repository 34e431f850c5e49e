import { FileButton, TextInput } from '@mantine/core';
import { parseWordingFile, wordingFileText } from '@shared/document/wordingFile.ts';
import { IconFileExport, IconFileImport, IconSearch } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { refuse } from '../../show/store.ts';
import { useShow } from '../../show/useShow.ts';
import { useWords } from '../../show/useWords.ts';
import { download } from '../../ui/download.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { useReadOnly } from '../planState.ts';
import { type FoundWording, ImportWording } from './ImportWording.tsx';
import styles from './Wording.module.css';
import { useWording } from './wordingState.ts';

/** Finds a template; hands the show's wording out as a file and takes one in. */
export function WordingTools() {
  const t = useWords();
  const readOnly = useReadOnly();
  const words = useShow((show) => show.plan.words);
  const query = useWording((state) => state.query);
  const [found, setFound] = useState<FoundWording | null>(null);
  const reset = useRef<() => void>(null);
  const isEmpty = [words.templates.vi, words.templates.en, words.abbreviations].every(
    (table) => Object.keys(table).length === 0,
  );
  const take = async (file: File | null) => {
    if (file === null) return;
    const parsed = parseWordingFile(await file.text());
    // The same file may be chosen again once it is mended.
    reset.current?.();
    if (parsed.ok) setFound({ name: file.name, file: parsed.value });
    else refuse(parsed.error);
  };
  return (
    <div role="toolbar" aria-label={t('plan.section.wording')} className={styles.tools}>
      <TextInput
        type="search"
        className={styles.search}
        aria-label={t('wording.search')}
        placeholder={t('wording.search')}
        leftSection={<IconSearch size="1.1rem" aria-hidden />}
        value={query}
        onChange={(event) => useWording.setState({ query: event.currentTarget.value })}
      />
      <IconButton
        icon={IconFileExport}
        label={t('wording.export')}
        disabled={isEmpty}
        onClick={() =>
          download(`${t('wording.fileName')}.json`, wordingFileText(words), 'application/json')
        }
      />
      <FileButton
        accept="application/json,.json"
        resetRef={reset}
        disabled={readOnly}
        inputProps={{ 'aria-label': t('wording.import') }}
        onChange={(file) => void take(file)}
      >
        {(props) => (
          <IconButton
            {...props}
            icon={IconFileImport}
            label={t('wording.import')}
            disabled={readOnly}
          />
        )}
      </FileButton>
      <ImportWording found={found} onClose={() => setFound(null)} />
    </div>
  );
}
