import { isError, toError } from '@backstage/errors';

/** Codes of failures before anything was sent, so that repeating is safe. */
const NOT_SENT = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** Codes of a certificate that is not trusted, which no repetition changes. */
const UNTRUSTED = new Set([
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
]);

/** Why there was no response. */
interface ConnectionFailure {
  /** Whether the request can have reached Octopus. */
  reached: 'no' | 'perhaps' | 'never will';
  /** What happened, without a full stop. */
  reason: string;
}

/** Reads what fetch threw; the interesting part is in its innermost cause. */
export function connectionFailure(error: unknown): ConnectionFailure {
  const inner = innermost(error);
  const code = (inner as { code?: unknown }).code;
  const reason =
    inner.message || (typeof code === 'string' ? code : inner.name);
  if (typeof code === 'string' && UNTRUSTED.has(code)) {
    return {
      reached: 'never will',
      reason: `its certificate is not trusted (${reason}); name its authority in NODE_EXTRA_CA_CERTS`,
    };
  }
  const notSent = typeof code === 'string' && NOT_SENT.has(code);
  return { reached: notSent ? 'no' : 'perhaps', reason };
}

function innermost(error: unknown): Error {
  let current = toError(error);
  for (;;) {
    const { cause, errors } = current as { cause?: unknown; errors?: unknown };
    // Node tries every address of a host and reports the failures together.
    const next = cause ?? (Array.isArray(errors) ? errors[0] : undefined);
    if (!isError(next)) {
      return current;
    }
    current = next;
  }
}
