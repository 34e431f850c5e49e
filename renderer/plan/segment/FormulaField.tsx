import { Select } from '@mantine/core';
import { findById, pickById } from '@shared/model/lookup.ts';
import type { Formula, Presentation } from '@shared/model/segment.ts';
import { formulaText } from '@shared/protocol/formula.ts';
import { showTemplates } from '@shared/script/template.ts';
import { useShow } from '../../show/useShow.ts';
import { useWords } from '../../show/useWords.ts';
import { choices } from '../fields/choice.ts';
import { LineField } from '../fields/LineField.tsx';
import { useReadOnly } from '../planState.ts';
import { editSegment } from './editSegment.ts';

const KINDS = ['auto', 'custom', 'none'] as const satisfies readonly Formula['kind'][];

/** The words in front of the presenter; on "auto" what they come to is shown. */
export function FormulaField({ segment }: { readonly segment: Presentation }) {
  const t = useWords();
  const readOnly = useReadOnly();
  const words = useAutoFormula(segment);
  const autoHint = words === null ? t('plan.formula.nothing') : t('plan.formula.said', { words });
  const choose = (kind: Formula['kind'] | null) => {
    if (kind === null) return;
    const formula: Formula =
      kind === 'custom' ? { kind, text: words ?? t('plan.formula.begin') } : { kind };
    void editSegment(segment, { formula });
  };
  return (
    <div>
      <Select
        label={t('plan.formula')}
        data={choices(KINDS, (kind) => t(`plan.formula.${kind}`))}
        value={segment.formula.kind}
        allowDeselect={false}
        disabled={readOnly}
        onChange={choose}
        {...(segment.formula.kind === 'auto' ? { description: autoHint } : {})}
        inputWrapperOrder={['label', 'input', 'description']}
      />
      {segment.formula.kind === 'custom' && (
        <LineField
          mt="var(--space-2)"
          aria-label={t('plan.formula.custom')}
          value={segment.formula.text}
          isRequired
          onCommit={(text) => editSegment(segment, { formula: { kind: 'custom', text } })}
        />
      )}
    </div>
  );
}

/** What "auto" says in front of the presenters of the first wave; null: nothing. */
function useAutoFormula(segment: Presentation): string | null {
  return useShow((show) => {
    const { plan, info } = show;
    const award = findById(plan.awards, segment.awardId);
    if (award === undefined) return null;
    const presenters = pickById(plan.people, segment.waves[0]?.presenterIds ?? []);
    const auto: Presentation = { ...segment, formula: { kind: 'auto' } };
    return formulaText(auto, award, presenters, info.scriptLanguage, showTemplates(show));
  });
}
