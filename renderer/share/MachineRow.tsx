import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { MachineLink, OtherMachine } from '@shared/contract/machines.ts';
import { wallClock } from '@shared/timing/format.ts';
import { lagText, passesOf } from '@shared/view/machinesView.ts';
import { typedAddress } from '@shared/view/sharePanel.ts';
import { IconArrowsExchange, IconPlugX } from '@tabler/icons-react';
import { SHAPES } from '../network/shapes.ts';
import { asked } from '../show/asked.ts';
import { useWindow } from '../show/store.ts';
import { useShow } from '../show/useShow.ts';
import { useWords } from '../show/useWords.ts';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import styles from './StandbySection.module.css';

const isMissing = (link: MachineLink) => link === 'silent' || link === 'away';

/** One standby machine: its name, whether it has everything, and what can be done with it. */
export function MachineRow({ machine }: { readonly machine: OtherMachine }) {
  const t = useWords();
  const zone = useShow(({ info }) => info.zone);
  const { name, link, heardAt, behind, lagMs, url } = machine;
  const time = heardAt === null ? '–' : wallClock(heardAt, zone, true);
  return (
    <li className={styles.machine} data-bad={isMissing(link) || undefined}>
      <h4 className={styles.name}>{name}</h4>
      <p className={styles.state}>
        <span role="status" className={styles.link} data-link={link}>
          <span aria-hidden>{SHAPES[link]} </span>
          {link === 'silent' || link === 'away'
            ? t(`machines.link.${link}`, { time })
            : t(`machines.other.${link}`, { n: behind })}
        </span>
      </p>
      <p className={styles.facts}>
        {url !== null && <span>{typedAddress(url)}</span>}
        {lagMs !== null && link === 'in-step' && (
          <span className={styles.lag}>{lagText(lagMs, t)}</span>
        )}
      </p>
      <div className={styles.buttons}>
        <HandOver machine={machine} />
        <Remove machine={machine} />
      </div>
    </li>
  );
}

/** Hands the show over, once the person has said so twice. */
function HandOver({ machine: { id, name, link } }: { readonly machine: OtherMachine }) {
  const t = useWords();
  const [asks, question] = useDisclosure(false);
  const canHandOver = link === 'in-step';
  return (
    <>
      <Button
        variant="default"
        h="2.75rem"
        leftSection={<IconArrowsExchange size="1.125rem" aria-hidden />}
        disabled={!canHandOver}
        aria-label={t('machines.handOver.to', { name })}
        onClick={question.open}
      >
        {t('machines.handOver')}
      </Button>
      {!canHandOver && <p className={styles.why}>{t('machines.handOver.notYet')}</p>}
      <ConfirmDialog
        opened={asks}
        title={t('machines.handOver.to', { name })}
        question={t('machines.handOver.ask', { name })}
        cancel={t('common.cancel')}
        closeLabel={t('common.close')}
        onCancel={question.close}
        onConfirm={() => {
          question.close();
          void asked('machines.hand-over', { machineId: id });
        }}
      />
    </>
  );
}

/** Takes the pass away by which the machine has come in here; one that was dialled from here has none. */
function Remove({ machine }: { readonly machine: OtherMachine }) {
  const t = useWords();
  const devices = useWindow(({ sharing }) => sharing.devices);
  const [asks, question] = useDisclosure(false);
  const { name } = machine;
  const passes = passesOf(machine, devices);
  if (passes.length === 0) return null;
  return (
    <>
      <IconButton
        icon={IconPlugX}
        label={t('machines.remove.of', { name })}
        onClick={question.open}
      />
      <ConfirmDialog
        opened={asks}
        title={t('machines.remove')}
        question={t('machines.remove.ask', { name })}
        cancel={t('common.cancel')}
        closeLabel={t('common.close')}
        onCancel={question.close}
        onConfirm={() => {
          question.close();
          for (const pass of passes) void asked('share.kick', { deviceId: pass.id });
        }}
      />
    </>
  );
}
