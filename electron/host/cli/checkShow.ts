import { findings } from '@shared/protocol/checks.ts';
import { type Finding, findingSentence } from '@shared/protocol/finding.ts';
import type { Translate } from '@shared/words/translate.ts';
import type { Call } from './call.ts';
import { argument, loadShow } from './files.ts';

/** `check SHOW.json [--json]`: what the checks find; exit code 1 when there are errors. */
export async function checkShow(call: Call): Promise<0 | 1> {
  const found = findings(await loadShow(argument(call)));
  const of = (severity: Finding['severity']) =>
    found.filter((one) => one.severity === severity).map((one) => told(one, call.t));
  const errors = of('error');
  const notices = of('notice');
  call.print(
    call.options.json === true
      ? JSON.stringify({ errors, notices }, null, 2)
      : [
          ...errors.map(({ message }) => `✕ ${message}`),
          ...notices.map(({ message }) => `• ${message}`),
          call.t('cli.found', { errors: errors.length, notices: notices.length }),
        ].join('\n'),
  );
  return errors.length > 0 ? 1 : 0;
}

function told(finding: Finding, t: Translate) {
  const { rule, at } = finding;
  return { rule, at, message: findingSentence(finding, t) };
}
