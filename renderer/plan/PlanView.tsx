import { Tabs } from '@mantine/core';
import { useWords } from '../show/useWords.ts';
import { FromTextButton } from './announcement/FromTextButton.tsx';
import { FromTextHost } from './announcement/FromTextHost.tsx';
import { useFromText } from './announcement/fromTextState.ts';
import { EditedBy } from './editedBy.ts';
import { ImportButton } from './importing/ImportButton.tsx';
import { ImportHost } from './importing/ImportHost.tsx';
import { useImport } from './importing/importState.ts';
import { LockBand } from './LockBand.tsx';
import styles from './PlanView.module.css';
import { SECTIONS, showSection, usePlan } from './planState.ts';
import { ProposalHost } from './proposal/ProposalHost.tsx';
import { RecipientsSection } from './recipients/RecipientsSection.tsx';
import { Rundown } from './rundown/Rundown.tsx';
import { AwardsSection } from './sections/AwardsSection.tsx';
import { DecisionsSection } from './sections/DecisionsSection.tsx';
import { InfoSection } from './sections/InfoSection.tsx';
import { PeopleSection } from './sections/PeopleSection.tsx';
import { SegmentPane } from './segment/SegmentPane.tsx';
import { SidePane } from './side/SidePane.tsx';
import { RundownTable } from './table/RundownTable.tsx';
import { WordingSection } from './wording/WordingSection.tsx';

/** Where the organiser builds the ceremony: the programme, and the people, awards and decisions that it uses. */
export function PlanView() {
  const isImporting = useImport((state) => state.request !== null);
  const isTextOpen = useFromText((state) => state.isOpen);
  return (
    <div className={styles.view}>
      <div className={styles.sectionsAndPanels} inert={isImporting || isTextOpen}>
        <Sections />
      </div>
      <ImportHost />
      <FromTextHost />
      <ProposalHost />
    </div>
  );
}

function Sections() {
  const t = useWords();
  const section = usePlan((state) => state.section);
  return (
    <Tabs
      value={section}
      onChange={(value) => {
        const chosen = SECTIONS.find((one) => one === value);
        if (chosen !== undefined) showSection(chosen);
      }}
      keepMounted={false}
      className={styles.tabs}
    >
      <div className={styles.bar}>
        <Tabs.List className={styles.sections} aria-label={t('view.plan')}>
          {SECTIONS.map((one) => (
            <Tabs.Tab key={one} value={one} className={styles.section}>
              {t(`plan.section.${one}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <FromTextButton />
        <ImportButton />
      </div>
      <LockBand />
      <Tabs.Panel value="rundown" className={styles.panel}>
        <div className={styles.columns}>
          <Rundown />
          <SegmentPane />
          <SidePane />
        </div>
      </Tabs.Panel>
      <Tabs.Panel value="table" className={styles.panel}>
        <RundownTable />
      </Tabs.Panel>
      <Tabs.Panel value="recipients" className={styles.panel}>
        <RecipientsSection />
      </Tabs.Panel>
      <Tabs.Panel value="info" className={styles.panel}>
        <InfoSection />
      </Tabs.Panel>
      <Tabs.Panel value="people" className={styles.panel}>
        <PeopleSection />
      </Tabs.Panel>
      <Tabs.Panel value="awards" className={styles.panel}>
        <EditedBy value="edit-award">
          <AwardsSection />
        </EditedBy>
      </Tabs.Panel>
      <Tabs.Panel value="decisions" className={styles.panel}>
        <DecisionsSection />
      </Tabs.Panel>
      <Tabs.Panel value="wording" className={styles.panel}>
        <EditedBy value="edit-template">
          <WordingSection />
        </EditedBy>
      </Tabs.Panel>
    </Tabs>
  );
}
