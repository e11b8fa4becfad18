import { fieldReader } from '../http/fields';
import { invalid } from '../http/errors';
import { Secrets } from '../repositories/repository';
import { GitHubContext } from '../server/GitHubContext';
import { checkName } from './checkName';

const BASE64 =
  /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{4})$/;

/**
 * Creates or updates a secret; true when it was not there. What was not sealed
 * to the public key is refused. Source: operation
 * `actions/create-or-update-repo-secret`.
 */
export async function putSecret(
  ctx: GitHubContext,
  secrets: Secrets,
  {
    name,
    body,
    page,
  }: { name: string; body: Record<string, unknown>; page: string },
): Promise<boolean> {
  const key = checkName('Secret', name, page);
  const { required } = fieldReader(body, page);
  const value = required('encrypted_value');
  if (required('key_id') !== ctx.secrets.keyId || !BASE64.test(value)) {
    throw invalid(page, undefined);
  }
  if ((await ctx.secrets.open(value)) === undefined) {
    throw invalid(page, undefined);
  }
  const before = secrets.get(key);
  const at = ctx.timestamp();
  secrets.set(key, {
    value,
    createdAt: before?.createdAt ?? at,
    updatedAt: at,
  });
  return !before;
}
