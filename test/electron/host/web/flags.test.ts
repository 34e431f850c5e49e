import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { defaultDataDir } from '../../../../electron/host/files/dataDir.ts';
import { parseServeFlags } from '../../../../electron/host/web/flags.ts';

describe('parseServeFlags', () => {
  it('has defaults', () => {
    expect(parseServeFlags([])).toEqual({ port: null, dataDir: defaultDataDir(), open: true });
  });

  it('reads all flags', () => {
    expect(parseServeFlags(['--port', '0', '--data', 'x', '--no-open'])).toEqual({
      port: 0,
      dataDir: resolve('x'),
      open: false,
    });
    expect(parseServeFlags(['--port=4180'])).toMatchObject({ port: 4180 });
  });

  it.each([
    [['--port', 'x']],
    [['--port', '-1']],
    [['--port', '65536']],
    [['--port', '1.5']],
    [['--port', '']],
    [['--port']],
    [['--data', '']],
    [['--data']],
    [['--lan']],
    [['show.json']],
    [['--no-open=yes']],
  ])('answers %j with one line', (args) => {
    const flags = parseServeFlags(args);
    expect(flags).toHaveProperty(
      'fault',
      expect.stringMatching(/^.*(--port|--data|--lan|show\.json|--no-open)[^\n]*$/),
    );
  });
});
