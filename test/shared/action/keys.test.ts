import { ACTIONS, type ActionId, actionOf, actionsOf } from '@shared/action/actions.ts';
import {
  isHeldKey,
  normalKey,
  parseKey,
  pressedKey,
  printKey,
  refusalOf,
} from '@shared/action/keyNotation.ts';
import {
  type ChosenKeys,
  conflicts,
  giveKeys,
  holdersOf,
  isChanged,
  isRebindable,
  keysOf,
} from '@shared/action/keys.ts';
import { settingsSchema } from '@shared/contract/settings.ts';
import { SHOW_VIEWS } from '@shared/contract/views.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const keys = (id: ActionId, chosen: ChosenKeys = {}) => keysOf(actionOf(id), chosen);

describe('the notation of keys', () => {
  it.each([
    ['mod+Z', 'mod+Z'],
    ['Shift+MOD+z', 'mod+shift+Z'],
    ['shift+space', 'shift+Space'],
    ['pagedown', 'PageDown'],
    ['f12', 'F12'],
    ['shift+?', 'shift+?'],
    ['mod+plus', 'mod+Plus'],
    ['đ', 'Đ'],
    ['ß', 'ß'],
  ])('reads %s as %s', (text, key) => {
    expect(normalKey(text)).toBe(key);
  });

  it.each([
    '',
    '+',
    'mod',
    'mod+',
    '+Z',
    'mod+mod+Z',
    'Z+mod',
    'A+B',
    'ctrl+Z',
    'F25',
    'ArrowNorth',
    ' ',
    'mod + Z',
    '\u0301',
  ])('reads no key in "%s"', (text) => {
    expect(parseKey(text)).toBeNull();
  });

  it('prints every key as it reads it', () => {
    const named = fc.constantFrom('Space', 'Plus', 'PageDown', 'ArrowRight', 'F1', 'F24');
    const typed = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 1 })
      .map(normalKey)
      .filter((name) => name !== null);
    const stroke = fc.record({
      mod: fc.boolean(),
      alt: fc.boolean(),
      shift: fc.boolean(),
      name: fc.oneof(named, typed),
    });
    fc.assert(
      fc.property(stroke, (one) => {
        expect(parseKey(printKey(one))).toEqual(one);
        // A few letters (ẞ, the Kelvin sign) have a small form that is another letter's.
        const small = one.name.toLowerCase();
        if (small.toUpperCase() !== one.name.toUpperCase()) return;
        expect(normalKey(printKey(one).toLowerCase())).toBe(printKey(one));
      }),
    );
  });

  it('is kept to by the table itself', () => {
    for (const { keys: ofAction } of ACTIONS)
      for (const key of ofAction) expect(normalKey(key)).toBe(key);
  });
});

describe('a key that is pressed', () => {
  const bare = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

  it.each([
    [{ key: ' ' }, 'Space'],
    [{ key: 'z', ctrlKey: true }, 'mod+Z'],
    [{ key: 'Z', ctrlKey: true, shiftKey: true }, 'mod+shift+Z'],
    [{ key: 'k', metaKey: true }, 'mod+K'],
    [{ key: '?', shiftKey: true }, 'shift+?'],
    [{ key: '+', shiftKey: true }, 'shift+Plus'],
    [{ key: 'ArrowLeft', altKey: true }, 'alt+ArrowLeft'],
  ])('%j is %s', (pressed, key) => {
    expect(pressedKey({ ...bare, ...pressed })).toBe(key);
  });

  it.each(['Dead', 'Process', 'Unidentified', 'Shift', 'AudioVolumeUp'])(
    '%s has no name',
    (key) => {
      expect(pressedKey({ ...bare, key })).toBeNull();
    },
  );
});

describe('keys that no action may have', () => {
  it.each([
    ['Escape', 'escape'],
    ['mod+Escape', 'escape'],
    ['Tab', 'tab'],
    ['shift+Tab', 'tab'],
    ['Enter', 'enter'],
    ['shift+Enter', 'enter'],
    ['mod+W', 'system'],
    ['mod+Q', 'system'],
    ['mod+R', 'system'],
    ['mod+shift+R', 'system'],
    ['F5', 'system'],
    ['F11', 'system'],
    ['F12', 'system'],
    ['mod+C', 'system'],
    ['alt+F4', 'system'],
    ['nonsense', 'system'],
  ])('%s: %s', (key, refusal) => {
    expect(refusalOf(key)).toBe(refusal);
  });

  it.each(['mod+Enter', 'alt+Enter', 'W', 'mod+alt+W', 'F4', 'F6', 'shift+F12', 'Space', 'Delete'])(
    '%s may be had',
    (key) => {
      expect(refusalOf(key)).toBeNull();
    },
  );

  it('are in the table for rows alone', () => {
    const refused = ACTIONS.filter((action) => action.keys.some((key) => refusalOf(key) !== null));
    expect(refused.filter(isRebindable)).toEqual([]);
  });
});

describe('the keys of an action', () => {
  it('are those of the table until others are chosen', () => {
    expect(keys('go')).toEqual(['Space', 'ArrowRight', 'PageDown']);
    expect(keys('go', { hold: ['X'] })).toEqual(['Space', 'ArrowRight', 'PageDown']);
    expect(keys('go', { go: ['G'] })).toEqual(['G']);
    expect(keys('go', { go: [] })).toEqual([]);
  });

  it('are written in one way, once each, without what may not be had', () => {
    expect(keys('go', { go: ['shift+mod+g', 'mod+shift+G', 'Escape', 'rubbish'] })).toEqual([
      'mod+shift+G',
    ]);
  });

  it('are those of the table when none that was chosen can be read', () => {
    expect(keys('hold', { hold: ['hyper+H'] })).toEqual(['H']);
  });

  it('can not be chosen for rows', () => {
    expect(keys('row-details', { 'row-details': ['D'] })).toEqual(['Enter']);
    expect(isRebindable(actionOf('row-details'))).toBe(false);
    expect(isRebindable(actionOf('go'))).toBe(true);
  });

  it('never do two things in a view', () => {
    const ids = fc.constantFrom(...ACTIONS.map(({ id }) => id));
    const some = fc.constantFrom(...ACTIONS.flatMap((action) => action.keys), 'G', 'X', 'F6');
    const chosenKeys = fc.dictionary(ids, fc.array(some, { maxLength: 5 }), { maxKeys: 8 });
    fc.assert(
      fc.property(chosenKeys, (chosen) => {
        for (const view of SHOW_VIEWS) {
          const all = actionsOf(view).flatMap((action) => keysOf(action, chosen));
          expect(new Set(all).size).toBe(all.length);
        }
      }),
    );
  });
});

describe('a conflict', () => {
  const found = (view: (typeof SHOW_VIEWS)[number], chosen: ChosenKeys) =>
    conflicts(actionsOf(view), chosen).map(({ key, actions }) => [
      key,
      ...actions.map(({ id }) => id),
    ]);

  it('is nowhere in the table', () => {
    for (const view of SHOW_VIEWS) expect(found(view, {})).toEqual([]);
  });

  it('is between actions of one view: what was chosen has the key', () => {
    expect(found('run', { hold: ['Space'] })).toEqual([['Space', 'hold', 'go']]);
    expect(keys('hold', { hold: ['Space'] })).toEqual(['Space']);
    expect(keys('go', { hold: ['Space'] })).toEqual(['ArrowRight', 'PageDown']);
  });

  it('goes by the table when both were chosen', () => {
    const chosen = { back: ['G'], go: ['G'] };
    expect(found('run', chosen)).toEqual([['G', 'go', 'back']]);
    expect([keys('go', chosen), keys('back', chosen)]).toEqual([['G'], []]);
  });

  it('is none between actions that never meet', () => {
    const chosen = { go: ['F6'], 'read-follow': ['F6'] };
    expect(found('run', chosen)).toEqual([]);
    expect(found('read', chosen)).toEqual([]);
    expect([keys('go', chosen), keys('read-follow', chosen)]).toEqual([['F6'], ['F6']]);
  });

  it('with rows of the same view is lost, with those of another view is none', () => {
    expect(found('plan', { find: ['Delete'] })).toEqual([['Delete', 'row-remove', 'find']]);
    expect(keys('find', { find: ['Delete'] })).toEqual([]);
    expect(found('run', { jump: ['Delete'] })).toEqual([]);
    expect(keys('jump', { jump: ['Delete'] })).toEqual(['Delete']);
  });
});

describe('giving keys', () => {
  it('tells who has them in a view of the action', () => {
    expect(holdersOf(actionOf('hold'), ['Space'], {})).toEqual([
      { key: 'Space', action: actionOf('go'), leftWithout: false },
    ]);
    expect(holdersOf(actionOf('go'), ['H'], {})).toEqual([
      { key: 'H', action: actionOf('hold'), leftWithout: true },
    ]);
    expect(holdersOf(actionOf('hold'), ['F6'], {})).toEqual([]);
    // The finder is in READ too, RUN is not.
    const chosen = { 'read-follow': ['F6'] };
    expect(holdersOf(actionOf('hold'), ['F6'], chosen)).toEqual([]);
    expect(holdersOf(actionOf('find'), ['F6'], chosen).map(({ action }) => action.id)).toEqual([
      'read-follow',
    ]);
  });

  it('takes them from who had them, and leaves the rest alone', () => {
    const chosen = giveKeys(actionOf('hold'), ['H', 'Space'], { larger: ['L'] });
    expect(chosen).toEqual({
      hold: ['H', 'Space'],
      go: ['ArrowRight', 'PageDown'],
      larger: ['L'],
    });
    expect(conflicts(actionsOf('run'), chosen)).toEqual([]);
  });

  it('remembers nothing for an action that has the keys of the table', () => {
    const chosen = giveKeys(actionOf('hold'), ['Space'], {});
    const back = giveKeys(actionOf('go'), actionOf('go').keys, chosen);
    expect(back).toEqual({ hold: [] });
    expect(giveKeys(actionOf('hold'), ['H'], back)).toEqual({});
  });

  it('is told apart from the table', () => {
    expect(isChanged(actionOf('go'), {})).toBe(false);
    expect(isChanged(actionOf('go'), { go: ['Space', 'ArrowRight', 'PageDown'] })).toBe(false);
    expect(isChanged(actionOf('go'), { go: ['Space'] })).toBe(true);
  });
});

describe('keys in the settings', () => {
  const older = { language: 'vi', theme: 'dark', lastShowId: null };

  it('are none in files of older versions', () => {
    expect(settingsSchema.parse(older).keys).toEqual({});
  });

  it('may name what this version does not know, but not without end', () => {
    const given = { 'fly-away': ['hyper+F'] };
    expect(settingsSchema.parse({ ...older, keys: given }).keys).toEqual(given);
    const six = ['A', 'B', 'C', 'D', 'E', 'F'];
    expect(settingsSchema.safeParse({ ...older, keys: { go: six } }).success).toBe(false);
  });
});

describe('a key that is pressed', () => {
  it('means nothing alone where it is held down with others', () => {
    const held = ['Control', 'Meta', 'Alt', 'AltGraph', 'Shift', 'CapsLock', 'Fn'];
    expect(held.filter((key) => isHeldKey({ key }))).toEqual(held);
    expect(['Enter', 'Escape', 'F1', 's', ' '].some((key) => isHeldKey({ key }))).toBe(false);
  });
});
