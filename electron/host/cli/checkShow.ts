import { readFile } from 'node:fs/promises';
import { findings, passedOver } from '@shared/protocol/checks.ts';
import { type Finding, findingSentence } from '@shared/protocol/finding.ts';
import type { Translate } from '@shared/words/translate.ts';
import type { Call } from './call.ts';
import { type CheckedData, checkData } from './checkData.ts';
import { argument, loadShow } from './files.ts';

/**
 * `check FILE.json [--json]`: what the checks find in a show; what is wrong with a catalogue of awards or a file of
 * templates. Exit code 1 when there are errors.
 */
export async function checkShow(call: Call): Promise<0 | 1> {
  const file = argument(call);
  // Whatever can't be read is told by the reader of shows.
  const text = await readFile(file, 'utf8').catch(() => '');
  const data = checkData(file, text, call.t);
  return data === null ? reportShow(call, file) : reportData(call, data);
}

async function reportShow(call: Call, file: string): Promise<0 | 1> {
  const show = await loadShow(file);
  const found = findings(show);
  const of = (severity: Finding['severity']) =>
    found.filter((one) => one.severity === severity).map((one) => told(one, call.t));
  const errors = of('error');
  const notices = of('notice');
  const passed = passedOver(show).length;
  call.print(
    call.options.json === true
      ? JSON.stringify({ errors, notices }, null, 2)
      : [
          ...errors.map(({ message }) => `✕ ${message}`),
          ...notices.map(({ message }) => `• ${message}`),
          call.t('cli.found', { errors: errors.length, notices: notices.length }),
          ...(passed === 0 ? [] : [call.t('cli.passedOver', { n: passed })]),
        ].join('\n'),
  );
  return errors.length > 0 ? 1 : 0;
}

function told(finding: Finding, t: Translate) {
  const { rule, at } = finding;
  return { rule, at, message: findingSentence(finding, t) };
}

function reportData(call: Call, { summary, faults }: CheckedData): 0 | 1 {
  call.print(
    call.options.json === true
      ? JSON.stringify({ errors: faults, notices: [] }, null, 2)
      : [...faults.map(({ message }) => `✕ ${message}`), summary].join('\n'),
  );
  return faults.length > 0 ? 1 : 0;
}
