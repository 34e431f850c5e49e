import { Button, Menu } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { SEGMENT_KINDS } from '@shared/model/segment.ts';
import { IconPlus } from '@tabler/icons-react';
import { useWords } from '../../show/useWords.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { AwardSelect } from '../fields/AwardSelect.tsx';
import { useSelected } from '../planState.ts';
import { addPresentation, addSegment, addWave } from './rundownActions.ts';

/** Adds a segment of a kind, or a wave, behind what is chosen. A presentation asks for its award first. */
export function AddMenu({ disabled }: { readonly disabled: boolean }) {
  const t = useWords();
  const selected = useSelected();
  const [asksAward, award] = useDisclosure(false);
  const presentation = selected?.segment.kind === 'presentation' ? selected.segment : null;
  return (
    <>
      <Menu
        position="bottom-start"
        width="15rem"
        disabled={disabled}
        withInitialFocusPlaceholder={false}
      >
        <Menu.Target>
          <Button h={44} leftSection={<IconPlus size="1.1rem" aria-hidden />} disabled={disabled}>
            {t('plan.add')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {presentation !== null && (
            <>
              <Menu.Item onClick={() => void addWave(presentation, selected?.wave?.id ?? null)}>
                {t('plan.addWave')}
              </Menu.Item>
              <Menu.Divider />
            </>
          )}
          {SEGMENT_KINDS.map((kind) => (
            <Menu.Item
              key={kind}
              onClick={() => (kind === 'presentation' ? award.open() : void addSegment(kind))}
            >
              {t(`kind.${kind}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Dialog
        opened={asksAward}
        onClose={award.close}
        title={t('plan.whichAward')}
        closeLabel={t('common.close')}
      >
        <AwardSelect
          awardId={null}
          autoFocus
          onChoose={(chosen) => {
            award.close();
            void addPresentation(chosen);
          }}
        />
      </Dialog>
    </>
  );
}
