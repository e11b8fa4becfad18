import { RouteTable } from '@octopus-backstage/emulator-core';
import { octopusError } from '../http/errors';
import { onlyReads, permissionFor, permissionToRead } from './permissions';
import { User } from './users';

/**
 * Refuses what the user may not ask for. Sources of the wording:
 * octopus-api.md §4.1 (401), OctopusDeploy/Issues#7181 and #9333 (403). That
 * the root document needs no credential is an inference (octopus-api.md §10).
 *
 * @throws OctopusError 401, 403 or 405
 */
export function authorise(
  routes: RouteTable,
  user: User | undefined,
  request: {
    method: string;
    path: string;
    template?: string;
    /** Permissions that nobody has. */
    lacking: string[];
  },
): void {
  const { method, path, template, lacking } = request;
  if (!user && path !== '/api') {
    throw octopusError(
      401,
      'You must be logged in to request this resource. Please provide a valid API key.',
    );
  }
  if (!template && routes.hasPath(path)) {
    throw octopusError(
      405,
      `The requested resource does not support the HTTP method '${method}'.`,
    );
  }
  if (!user || !template) {
    return;
  }
  const reads = onlyReads(method, template);
  const permission = reads
    ? permissionToRead(template)
    : permissionFor(method, template);
  if (
    permission &&
    ((user.readOnly && !reads) || lacking.includes(permission))
  ) {
    throw octopusError(
      403,
      `You do not have permission to perform this action. Please contact your Octopus administrator. Missing permission: ${permission}`,
    );
  }
}
