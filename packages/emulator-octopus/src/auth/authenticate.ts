import { SandboxContext } from '../context';
import { octopusError } from '../http/errors';
import { octopusSandboxKeys } from './keys';
import { User, users } from './users';

const usernames = new Map<string, string>([
  [octopusSandboxKeys.admin, 'admin'],
  [octopusSandboxKeys.readOnly, 'reader'],
]);

/**
 * The user that a request's credential stands for; nobody without one.
 * Header `X-Octopus-ApiKey`, query parameter `apikey`, or a bearer token.
 * Sources: octopus-api.md §5; wording of the refusal: §4.1, and
 * whole in OctopusDeploy/run-runbook-action#340.
 */
export function authenticate(
  ctx: SandboxContext,
  request: Request,
): User | undefined {
  const url = new URL(request.url);
  const inQuery = [...url.searchParams].find(
    ([name]) => name.toLowerCase() === 'apikey',
  )?.[1];
  const bearer = /^Bearer\s+(.+)$/i.exec(
    request.headers.get('authorization') ?? '',
  )?.[1];
  const key = request.headers.get('x-octopus-apikey') ?? inQuery ?? bearer;
  if (!key) {
    return undefined;
  }
  const username = usernames.get(key);
  const user = ctx.store
    .of(users)
    .list()
    .find(item => item.Username === username);
  if (!user) {
    throw octopusError(
      401,
      'The API key you provided was not valid. Please double-check your API key and try again. For instructions on finding your API key, please visit: https://oc.to/ApiKey',
    );
  }
  return user;
}
