import { timingSafeEqual } from 'node:crypto';
import { AwsPrincipal } from '../principal';
import { commonError } from '../protocols/commonError';
import { Protocol } from '../protocols/protocol';
import { signatureOf } from './signatureOf';
import { SignedRequest } from './signedRequest';

const FIVE_MINUTES = 5 * 60_000;
const INVALID = 'The security token included in the request is invalid.';
const EXPIRED = 'The security token included in the request is expired';
const MISMATCH =
  'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.';

/**
 * Finds who signed a request, and holds the signature to the request. Sources
 * of the refusals: mumoshu/terraform-provider-eksctl#35 (unknown key),
 * "Troubleshooting Signature Version 4" in the IAM User Guide (mismatch; five
 * minutes), and what the aws CLI prints for expired credentials.
 * @param now - real time, whatever the clock of the stand-in says
 * @throws AwsError in the terms of the protocol
 */
export function authenticate(
  request: Request,
  body: string,
  signed: SignedRequest,
  principals: readonly AwsPrincipal[],
  protocol: Protocol,
  now = Date.now(),
): AwsPrincipal {
  const principal = principals.find(
    ({ accessKeyId, sessionToken }) =>
      accessKeyId === signed.accessKeyId &&
      sessionToken === signed.sessionToken,
  );
  if (!principal) {
    throw commonError(protocol, 'unknownKey', INVALID);
  }
  const expected = signatureOf(
    request,
    body,
    signed,
    principal.secretAccessKey,
  );
  if (!equal(expected, signed.signature)) {
    throw commonError(protocol, 'badSignature', MISMATCH);
  }
  checkAge(signed, protocol, now);
  if (principal.expiresAt && principal.expiresAt.getTime() <= now) {
    throw commonError(protocol, 'expiredToken', EXPIRED);
  }
  return principal;
}

function checkAge(signed: SignedRequest, protocol: Protocol, now: number) {
  const at = Date.parse(
    signed.date.replace(
      /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/,
      '$1-$2-$3T$4:$5:$6Z',
    ),
  );
  const after = signed.expires ? signed.expires * 1000 : FIVE_MINUTES;
  if (!(now <= at + after) || at > now + FIVE_MINUTES) {
    throw commonError(
      protocol,
      'staleSignature',
      `Signature expired: ${signed.date} is now earlier than ${basic(
        now - FIVE_MINUTES,
      )} (${basic(now)} - 5 min.)`,
    );
  }
}

function basic(time: number): string {
  return `${new Date(time).toISOString().replace(/[-:]|\.\d+/g, '')}`;
}

function equal(a: string, b: string): boolean {
  return (
    a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))
  );
}
