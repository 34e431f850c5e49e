import { NO_OSC, oscChoiceSchema } from '@shared/contract/sharing.ts';
import {
  isIpv4,
  isPort,
  isSameOsc,
  type OscDraft,
  oscChoice,
  oscDraft,
  oscFaults,
} from '@shared/view/oscDraft.ts';
import { describe, expect, it } from 'vitest';

const good: OscDraft = {
  isTaking: true,
  port: '53100',
  from: ['192.168.1.51'],
  to: [{ address: '192.168.1.51', port: '53000' }],
};
const faultsOf = (more: Partial<OscDraft>) => Object.fromEntries(oscFaults({ ...good, ...more }));

describe('an IPv4 address', () => {
  it.each(['0.0.0.0', '192.168.1.20', '255.255.255.255'])('%s is one', (text) => {
    expect(isIpv4(text)).toBe(true);
  });
  it.each(['', '192.168.1', '192.168.1.256', '192.168.01.2', '192.168.1.20.1', 'a.b.c.d', '::1'])(
    '%s is none',
    (text) => {
      expect(isIpv4(text)).toBe(false);
    },
  );
});

describe('a port', () => {
  it.each(['1', '4280', '65535'])('%s is one', (text) => expect(isPort(text)).toBe(true));
  it.each(['', '0', '65536', '-1', '1.5', '04280', 'abc'])('%s is none', (text) =>
    expect(isPort(text)).toBe(false),
  );
});

describe('OSC as it is typed', () => {
  it('makes the choice that the host takes, without the blanks around it', () => {
    const typed = { ...good, port: ' 53100', from: ['192.168.1.51 '] };
    const choice = oscChoice(typed);
    expect(choice).toEqual({
      port: 53100,
      from: ['192.168.1.51'],
      to: [{ address: '192.168.1.51', port: 53000 }],
    });
    expect(oscChoiceSchema.safeParse(choice).success).toBe(true);
    expect(oscFaults(typed).size).toBe(0);
  });

  it('is the same again when it is read back', () => {
    const choice = oscChoice(good);
    if (choice === null) throw new Error('there is a choice');
    expect(oscChoice(oscDraft(choice))).toEqual(choice);
    expect(oscChoice(oscDraft(NO_OSC))).toEqual(NO_OSC);
  });

  it('names what is wrong, and makes no choice of it', () => {
    expect(faultsOf({ port: '0' })).toEqual({ port: 'port' });
    expect(faultsOf({ from: [] })).toEqual({ from: 'nobody' });
    expect(faultsOf({ from: ['192.168.1.51', '192.168.1', '192.168.1.51'] })).toEqual({
      'from/1': 'address',
      'from/2': 'twice',
    });
    expect(faultsOf({ to: [{ address: 'quầy', port: '' }] })).toEqual({
      'to/0/address': 'address',
      'to/0/port': 'port',
    });
    expect(oscChoice({ ...good, from: [] })).toBeNull();
  });

  it('asks nothing of senders while no commands are taken', () => {
    expect(faultsOf({ isTaking: false, port: '', from: [] })).toEqual({});
    expect(oscChoice({ ...good, isTaking: false, from: ['nobody'] })).toMatchObject({
      port: null,
      from: [],
    });
  });

  it('tells a change from none, whatever the order in which its parts came', () => {
    const a = { port: 1, from: [], to: [{ address: '10.0.0.1', port: 2 }] };
    expect(isSameOsc(a, { to: [{ port: 2, address: '10.0.0.1' }], from: [], port: 1 })).toBe(true);
    expect(isSameOsc(a, { ...a, port: 2 })).toBe(false);
    expect(isSameOsc(a, { ...a, from: ['10.0.0.1'] })).toBe(false);
  });
});
