import { useShow } from '../../show/useShow.ts';
import { Abbreviations } from './Abbreviations.tsx';
import { TemplateEditor } from './TemplateEditor.tsx';
import { TemplateList } from './TemplateList.tsx';
import styles from './Wording.module.css';
import { WordingTools } from './WordingTools.tsx';
import { useWording } from './wordingState.ts';

/** The sentences from which the script is made, as this show words them, and how its short forms are read. */
export function WordingSection() {
  const chosen = useWording((state) => state.chosen);
  const ownLanguage = useWording((state) => state.language);
  const language = useShow((show) => show.info.scriptLanguage);
  return (
    <div className={styles.section}>
      <div className={styles.side}>
        <WordingTools />
        <TemplateList />
      </div>
      {chosen === 'abbreviations' ? (
        <Abbreviations />
      ) : (
        // What is typed belongs to its template and language.
        <TemplateEditor
          key={`${chosen} ${ownLanguage ?? language}`}
          templateKey={chosen}
          language={ownLanguage ?? language}
        />
      )}
    </div>
  );
}
