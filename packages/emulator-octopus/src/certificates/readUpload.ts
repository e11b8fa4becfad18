import { SandboxContext } from '../context';
import { octopusError } from '../http/errors';
import { writeSecret } from '../http/sensitive';
import { Certificate } from './certificates';
import { readCertificate } from './readCertificate';

/** What an upload gives to a certificate, in the form of sensitive values. */
export function readUpload(
  ctx: SandboxContext,
  data: unknown,
  password: unknown,
): Pick<Certificate, 'created' | 'data' | 'password' | 'facts'> {
  const secret = writeSecret(data, undefined);
  if (!secret.secret) {
    throw octopusError(400, 'No Certificate Data was provided.');
  }
  return {
    created: ctx.now().getTime(),
    data: secret,
    password: writeSecret(password, undefined),
    facts: readCertificate(secret.secret),
  };
}
