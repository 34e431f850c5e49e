import type { Failure } from '@shared/contract/contract.ts';

/** Input that cannot be used; becomes one line on standard error and exit code 2. */
export class BadInput extends Error {
  readonly failure: Failure;

  constructor(code: string, details: Failure['details'] = {}) {
    super(code);
    this.failure = { code, details };
  }
}
