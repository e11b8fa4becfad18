import { createHash } from 'node:crypto';

/**
 * An idempotency token: AWS treats two requests with the same token as one, so a
 * run that is interrupted and resumed does not create anything twice. It is 64
 * letters and digits, which both CloudFormation (`[a-zA-Z0-9][-a-zA-Z0-9]*`)
 * and EKS accept.
 *
 * @param parts - all parameters of the request, since services refuse a token
 *   that comes again with others, and whatever distinguishes a new resource from
 *   a deleted one of the same name
 */
export function requestToken(...parts: string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
