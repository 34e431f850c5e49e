import { describe, expect, it } from 'vitest';
import { Incidents } from '../../../../electron/host/share/incidents.ts';

function watched() {
  const clock = { now: 1000 };
  const log: string[] = [];
  const incidents = new Incidents(
    () => clock.now,
    (line) => void log.push(line),
  );
  return { clock, log, incidents };
}

describe('incidents', () => {
  it('are listed with the newest first, the same in a row as one', () => {
    const { clock, incidents } = watched();
    incidents.note('wrong-pin', '10.0.0.1');
    clock.now = 2000;
    incidents.note('wrong-pin', '10.0.0.1');
    incidents.note('wrong-pin', '10.0.0.2');
    expect(incidents.list).toEqual([
      { at: 2000, code: 'wrong-pin', from: '10.0.0.2', times: 1 },
      { at: 2000, code: 'wrong-pin', from: '10.0.0.1', times: 2 },
    ]);
  });

  it('fill neither the list nor the log, in whatever order they come', () => {
    const { clock, log, incidents } = watched();
    for (let count = 0; count < 10_000; count += 1) {
      incidents.note('wrong-pin', '10.0.0.1');
      incidents.note('malformed', '10.0.0.1');
    }
    expect(incidents.list).toHaveLength(30);
    expect(log).toEqual(['sharing: wrong-pin from 10.0.0.1', 'sharing: malformed from 10.0.0.1']);
    clock.now += 60_000;
    incidents.note('wrong-pin', '10.0.0.1');
    expect(log).toHaveLength(3);
  });

  it('of the next sharing begin anew', () => {
    const { log, incidents } = watched();
    incidents.note('wrong-pin', '10.0.0.1');
    incidents.clear();
    expect(incidents.list).toEqual([]);
    incidents.note('wrong-pin', '10.0.0.1');
    expect(log).toHaveLength(2);
  });
});
