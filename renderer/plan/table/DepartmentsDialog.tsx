import { Button, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { Department } from '@shared/model/department.ts';
import { IconTrash, IconUsersGroup } from '@tabler/icons-react';
import { useState } from 'react';
import { useShow } from '../../show/useShow.ts';
import { useWords } from '../../show/useWords.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { EditedBy } from '../editedBy.ts';
import { LineField } from '../fields/LineField.tsx';
import { newId, send, sendRemoval, useReadOnly } from '../planState.ts';
import styles from './Table.module.css';

/** Opens the crews of this show: those beyond the usual ones are added, renamed and removed here; each has a column. */
export function DepartmentsButton() {
  const t = useWords();
  const [opened, dialog] = useDisclosure(false);
  return (
    <>
      <Button
        h={44}
        variant="default"
        leftSection={<IconUsersGroup size="1.1rem" aria-hidden />}
        onClick={dialog.open}
      >
        {t('departments.open')}
      </Button>
      <Dialog
        opened={opened}
        onClose={dialog.close}
        title={t('departments.title')}
        closeLabel={t('common.close')}
      >
        <EditedBy value="rename-department">
          <Departments />
        </EditedBy>
      </Dialog>
    </>
  );
}

function Departments() {
  const t = useWords();
  const departments = useShow((show) => show.plan.departments);
  return (
    <div className={styles.departments}>
      <p className={styles.hint}>{t('departments.hint')}</p>
      {departments.map((department) => (
        <DepartmentLine key={department.id} department={department} />
      ))}
      <NewDepartment />
    </div>
  );
}

function DepartmentLine({ department }: { readonly department: Department }) {
  const t = useWords();
  const readOnly = useReadOnly();
  const { id, name } = department;
  return (
    <div className={styles.department}>
      <LineField
        aria-label={t('departments.name', { name })}
        value={name}
        isRequired
        onCommit={(text) => send('rename-department', { id, name: text })}
      />
      <IconButton
        icon={IconTrash}
        label={t('departments.remove', { name })}
        disabled={readOnly}
        onClick={() => void sendRemoval(name, 'remove-department', { id })}
      />
    </div>
  );
}

function NewDepartment() {
  const t = useWords();
  const readOnly = useReadOnly();
  const [typed, setTyped] = useState('');
  const name = typed.trim().normalize('NFC');
  const add = async () => {
    if (name === '') return;
    if (await send('add-department', { department: { id: newId(), name } })) setTyped('');
  };
  return (
    <form
      className={styles.department}
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <TextInput
        aria-label={t('departments.new')}
        placeholder={t('departments.new')}
        value={typed}
        disabled={readOnly}
        data-autofocus
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Button type="submit" h={36} disabled={readOnly || name === ''}>
        {t('common.add')}
      </Button>
    </form>
  );
}
