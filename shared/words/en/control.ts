import type { control as vi } from '../vi/control.ts';

/** Show control and graphics, over HTTP and OSC, in English. */
export const control: Record<keyof typeof vi, string> = {
  'error.token-missing': 'The token is missing. Send it as “Authorization: Bearer …”.',
  'error.token-wrong': 'This token is wrong.',
  'error.token-revoked': 'This token was taken back.',
  'error.token-role': 'This token is not for that.',
  'error.body-too-large': 'What was sent is too long; {most, number} bytes are taken at most.',
  'error.length-missing': 'The request has to tell its length (“Content-Length”).',
  'error.body-not-json': 'What was sent has to be JSON (“Content-Type: application/json”).',
  'error.body-unfit': 'What was sent does not fit ({at}). What is taken: {form}',
  'error.key-unfit': 'Idempotency-Key has to be 1 to 200 printable ASCII characters.',
  'error.too-often': 'That was too often; try again in {seconds, number} s.',
  'error.wrong-method': 'This address takes {method} only.',
  'error.no-such-path': 'There is no address {path}.',
  'error.no-names-now': 'No names are being called now.',
  'error.nobody-left': 'All names of this wave have been called.',
};
