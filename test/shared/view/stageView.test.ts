import {
  nameForms,
  stageText,
  stageView,
  type TypedName,
  trayText,
  withTypedName,
} from '@shared/view/stageView.ts';
import { translator } from '@shared/words/translate.ts';
import { describe, expect, it } from 'vitest';
import { bareShow } from '../../fixtures/bareShow.ts';
import { exampleShow } from '../../fixtures/shows.ts';

const t = translator('vi');

describe('the drawn stage', () => {
  it('has the presenters, the helper at their right hand and the trays in their order', () => {
    expect(stageView(exampleShow(), 'w-1')).toMatchObject({
      presenters: ['Trịnh Thị Hồng', 'Nguyễn Văn Dũng'],
      helperStands: 'left',
      trays: [{ number: 1, places: ['1', '2', '3'] }],
    });
    expect(stageView(exampleShow(), 'w-9')).toBeNull();
  });

  it('is said in words', () => {
    const view = stageView(exampleShow(), 'w-1');
    if (view === null) throw new Error('the example has changed');
    expect(stageText(view, t)).toBe(
      'Sân khấu nhìn từ hội trường: 3 người nhận đứng một hàng, số 1 bên trái. ' +
        'Trịnh Thị Hồng, Nguyễn Văn Dũng trao ở giữa, phía trước. ' +
        'Người bưng khay đứng phía sau, bên phải người trao. Lên từ phía trái, xuống về phía phải',
    );
  });
});

describe('names on the drawing', () => {
  it('follow what is being typed, and only where it is typed', () => {
    const view = stageView(exampleShow(), 'w-1');
    if (view === null) throw new Error('the example has changed');
    const names = (typed: TypedName | null) =>
      withTypedName(view, typed).places.map(({ place }) => place.recipient.name);
    const [school, , teacher] = names(null);
    expect(names({ recipientId: 'r-co-1', name: ' Xã An' })).toEqual([school, 'Xã An', teacher]);
    expect(names({ recipientId: 'r-school', name: ' ' })).toEqual([null, null, teacher]);
    expect(withTypedName(view, null)).toBe(view);
  });

  it('of people may be shortened to the given name, those of bodies may not', () => {
    expect(nameForms({ kind: 'individual', name: 'Hoàng Thị Quỳnh' })).toEqual([
      'Hoàng Thị Quỳnh',
      'Thị Quỳnh',
      'Quỳnh',
    ]);
    expect(nameForms({ kind: 'collective', name: 'Sở Y tế' })).toEqual(['Sở Y tế']);
    expect(nameForms({ kind: 'individual', name: null })).toEqual([]);
  });
});

it('trays say which places they are for', () => {
  expect(trayText({ number: 1, places: ['1', '2', '3'] }, t)).toBe('Khay 1: số 1–3');
  expect(trayText({ number: 2, places: ['11'] }, t)).toBe('Khay 2: số 11');
  expect(trayText({ number: 1, places: ['1', '2', '2a', '4'] }, t)).toBe('Khay 1: số 1, 2, 2a, 4');
});

it('the drawing says in words that nobody hands over yet', () => {
  const view = stageView(bareShow(), 'w-1');
  expect(view && stageText(view, t)).toContain(t('plan.noPresenter'));
  const full = stageView(exampleShow(), 'w-1');
  expect(full && stageText(full, t)).not.toContain(t('plan.noPresenter'));
});
