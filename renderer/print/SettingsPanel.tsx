import { Button, Checkbox, NativeSelect, SegmentedControl, Switch } from '@mantine/core';
import type { SheetName } from '@shared/model/sheetName.ts';
import {
  SHEET_CHOICES,
  SHEET_PAPERS,
  SHEET_TYPE,
  type SheetSettings,
} from '@shared/model/sheetSettings.ts';
import { LABEL_FORMATS, labelFormat } from '@shared/sheet/labelFormats.ts';
import { notedCrews, OPTIONAL_COLUMNS } from '@shared/sheet/runningOrder.ts';
import { settingsOf } from '@shared/sheet/settings.ts';
import { IconMinus, IconPlus } from '@tabler/icons-react';
import { type ReactNode, useId } from 'react';
import { dispatch } from '../show/store.ts';
import { useReadOnly } from '../show/useReadOnly.ts';
import { useShow } from '../show/useShow.ts';
import { useWords } from '../show/useWords.ts';
import { IconButton } from '../ui/IconButton.tsx';
import styles from './SettingsPanel.module.css';
import { SidePanel } from './SidePanel.tsx';

interface ChoiceProps {
  readonly sheet: SheetName;
  readonly settings: SheetSettings;
  readonly isDisabled: boolean;
  readonly change: (changes: Partial<SheetSettings>) => void;
}

/** How a sheet is set: what can be chosen for it. The preview follows. */
export function SettingsPanel({
  sheet,
  onClose,
}: {
  readonly sheet: SheetName;
  readonly onClose: () => void;
}) {
  const t = useWords();
  const paper = useShow((show) => show.paper);
  const isReadOnly = useReadOnly();
  const choices = SHEET_CHOICES[sheet];
  const props: ChoiceProps = {
    sheet,
    settings: settingsOf({ paper }, sheet),
    isDisabled: isReadOnly,
    change: (changes) => void dispatch('set-sheet', { sheet, changes }),
  };
  const isUsual = Object.keys(paper.choices[sheet] ?? {}).length === 0;
  return (
    <SidePanel title={t('print.settings')} onClose={onClose}>
      {isReadOnly && <p className={styles.hint}>{t('print.readOnly')}</p>}
      {choices.includes('look') && <Look {...props} />}
      {choices.includes('paper') && <PaperSize {...props} />}
      {choices.includes('typeSize') && <TypeSize {...props} />}
      {choices.includes('language') && <LabelLanguage {...props} />}
      {choices.includes('reversed') && <FirstThing {...props} />}
      {choices.includes('labelFormat') && <LabelSheet {...props} />}
      {choices.includes('hiddenColumns') && <Columns {...props} />}
      {FLAGS.filter((flag) => choices.includes(flag)).map((flag) => (
        <Flag key={flag} flag={flag} {...props} />
      ))}
      <Button
        variant="default"
        h={44}
        disabled={isReadOnly || isUsual}
        onClick={() => void dispatch('reset-sheet', { sheet })}
      >
        {t('print.settings.usual')}
      </Button>
    </SidePanel>
  );
}

function Look({ settings, isDisabled, change }: ChoiceProps) {
  const t = useWords();
  return (
    <OneOf
      label={t('print.settings.look')}
      value={settings.look}
      values={['office', 'modern']}
      labelOf={(look) => t(`print.settings.look.${look}`)}
      isDisabled={isDisabled}
      onChange={(look) => change({ look })}
    />
  );
}

function PaperSize({ sheet, settings, isDisabled, change }: ChoiceProps) {
  const t = useWords();
  return (
    <OneOf
      label={t('print.settings.paper')}
      value={settings.paper}
      values={SHEET_PAPERS[sheet]}
      labelOf={(paper) => paper}
      isDisabled={isDisabled}
      onChange={(paper) => change({ paper })}
    />
  );
}

function LabelLanguage({ settings, isDisabled, change }: ChoiceProps) {
  const t = useWords();
  return (
    <OneOf
      label={t('print.settings.language')}
      value={settings.language ?? 'script'}
      values={['script', 'vi', 'en']}
      labelOf={(language) => t(`print.settings.language.${language}`)}
      isDisabled={isDisabled}
      onChange={(language) => change({ language: language === 'script' ? null : language })}
    />
  );
}

function FirstThing({ settings, isDisabled, change }: ChoiceProps) {
  const t = useWords();
  return (
    <OneOf
      label={t('print.settings.reversed')}
      value={settings.reversed ? 'yes' : 'no'}
      values={['no', 'yes']}
      labelOf={(answer) => t(`print.settings.reversed.${answer}`)}
      isDisabled={isDisabled}
      onChange={(answer) => change({ reversed: answer === 'yes' })}
    />
  );
}

/** Whether labels are cut out, or printed on sheets of labels, and on which. */
function LabelSheet({ settings, isDisabled, change }: ChoiceProps) {
  const t = useWords();
  return (
    <NativeSelect
      label={t('print.settings.labelFormat')}
      size="md"
      classNames={{ label: styles.label }}
      value={labelFormat(settings.labelFormat).name}
      disabled={isDisabled}
      data={LABEL_FORMATS.map((format) => ({
        value: format.name,
        label:
          format.kind === 'stock' ? format.title : t(`print.settings.labelFormat.${format.kind}`),
      }))}
      onChange={(event) => change({ labelFormat: event.currentTarget.value })}
    />
  );
}

interface OneOfProps<V extends string> {
  readonly label: string;
  readonly value: V;
  readonly values: readonly V[];
  readonly labelOf: (value: V) => string;
  readonly isDisabled: boolean;
  readonly onChange: (value: V) => void;
}

/** One of a few. */
function OneOf<V extends string>(props: OneOfProps<V>) {
  const { label, value, values, labelOf, isDisabled, onChange } = props;
  return (
    <Labelled label={label}>
      <SegmentedControl
        aria-label={label}
        fullWidth
        classNames={{ label: styles.segment }}
        value={value}
        disabled={isDisabled}
        data={values.map((one) => ({ value: one, label: labelOf(one) }))}
        // It gives back one of the values that it has got.
        onChange={(next) => onChange(next as V)}
      />
    </Labelled>
  );
}

function TypeSize({ sheet, settings: { typeSize }, isDisabled, change }: ChoiceProps) {
  const t = useWords();
  const [smallest, , largest] = SHEET_TYPE[sheet];
  return (
    <Labelled label={t('print.settings.typeSize')}>
      <div className={styles.stepper}>
        <IconButton
          icon={IconMinus}
          label={t('print.settings.smaller')}
          disabled={isDisabled || typeSize <= smallest}
          onClick={() => change({ typeSize: typeSize - 1 })}
        />
        <output>{t('print.settings.points', { n: typeSize })}</output>
        <IconButton
          icon={IconPlus}
          label={t('print.settings.larger')}
          disabled={isDisabled || typeSize >= largest}
          onClick={() => change({ typeSize: typeSize + 1 })}
        />
      </div>
    </Labelled>
  );
}

/** Columns of the running order; the others stand always. */
function Columns({ settings: { hiddenColumns }, isDisabled, change }: ChoiceProps) {
  const t = useWords();
  const plan = useShow((show) => show.plan);
  const info = useShow((show) => show.info);
  const columns = [
    ...OPTIONAL_COLUMNS.map((id) => ({ id, name: t(`print.settings.column.${id}`) })),
    ...notedCrews({ plan, info }),
  ];
  return (
    <Labelled label={t('print.settings.columns')}>
      <div className={styles.columns}>
        {columns.map(({ id, name }) => {
          const isHidden = hiddenColumns.includes(id);
          return (
            <Checkbox
              key={id}
              className={styles.target}
              label={name}
              checked={!isHidden}
              disabled={isDisabled}
              onChange={() =>
                change({
                  hiddenColumns: isHidden
                    ? hiddenColumns.filter((one) => one !== id)
                    : [...hiddenColumns, id],
                })
              }
            />
          );
        })}
      </div>
    </Labelled>
  );
}

/** What is on or off. */
const FLAGS = ['topOnly', 'catchLine', 'cueMarks', 'monochrome'] as const;

function Flag({
  flag,
  settings,
  isDisabled,
  change,
}: ChoiceProps & { readonly flag: (typeof FLAGS)[number] }) {
  const t = useWords();
  return (
    <Switch
      className={styles.target}
      label={t(`print.settings.${flag}`)}
      description={t(`print.settings.${flag}.hint`)}
      checked={settings[flag]}
      disabled={isDisabled}
      onChange={(event) => change({ [flag]: event.currentTarget.checked })}
    />
  );
}

function Labelled({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw its legend into the frame.
    <div role="group" aria-labelledby={id} className={styles.choice}>
      <p id={id} className={styles.label}>
        {label}
      </p>
      {children}
    </div>
  );
}
