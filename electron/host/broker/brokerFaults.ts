import type { Failure } from '@shared/contract/failure.ts';
import { errorCode } from '../files/durable.ts';

/** What a line to a broker says of itself when it is not the broker that does. */
export type LineTrouble = 'silent' | 'floods' | 'closed';

/** Reason codes with which a broker refuses an account: MQTT 5, and what older ones say. */
const ACCOUNT_REFUSED: ReadonlySet<number> = new Set([4, 5, 134, 135]);
/** It asks for a certificate of this machine's, or does not take the one that it was shown. */
const OWN_CERTIFICATE = /ALERT_(CERTIFICATE_REQUIRED|BAD_CERTIFICATE|UNKNOWN_CA|CERTIFICATE_\w+)/;
const BROKERS_CERTIFICATE = /^(CERT_|ERR_TLS_CERT|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|HOSTNAME_)/;
const OTHER_NAME = /^(ERR_TLS_CERT_ALTNAME|HOSTNAME_)/;
const OUT_OF_TIME = /^CERT_(HAS_EXPIRED|NOT_YET_VALID)/;
/** A certificate or key of this machine's can't be used at all. */
const PEM = /^ERR_(OSSL|CRYPTO)_/;

/** Why a broker is not open, for people; `address` is where it was looked for. */
export function brokerFault(error: unknown, address: string): Failure {
  const url = withoutPath(address);
  if (error === 'silent' || error === 'floods')
    return { code: `broker-${error}`, details: { url } };
  const reasonCode = (error as { code?: unknown } | null)?.code;
  if (typeof reasonCode === 'number') {
    if (ACCOUNT_REFUSED.has(reasonCode)) return { code: 'broker-password', details: { url } };
    return { code: 'broker-refused', details: { url, reason: messageOf(error) } };
  }
  const reason = error === 'closed' ? 'closed' : errorCode(error);
  if (reason === 'connack timeout') return { code: 'broker-silent', details: { url } };
  if (OWN_CERTIFICATE.test(reason)) return { code: 'broker-own-certificate', details: { url } };
  if (OTHER_NAME.test(reason)) return { code: 'broker-certificate-name', details: { url } };
  if (OUT_OF_TIME.test(reason)) return { code: 'broker-certificate-time', details: { url } };
  if (PEM.test(reason)) return { code: 'broker-pem', details: { url, reason } };
  if (BROKERS_CERTIFICATE.test(reason))
    return { code: 'broker-certificate', details: { url, reason } };
  return { code: 'broker-unreachable', details: { url, reason: reason.slice(0, 200) } };
}

/** `mqtts://broker:8883`, without what else stands in an address. */
const withoutPath = (address: string): string =>
  address.replace(/^(\w+:\/\/)(?:[^/@]*@)?([^/?#]+).*$/, '$1$2').slice(0, 200);

const messageOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).slice(0, 200);
