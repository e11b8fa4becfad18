import { notFound, octopusError, OctopusError } from '../http/errors';
import { hasReached } from '../root/serverVersion';

const COMMANDS =
  /\/(releases\/create|deployments\/create\/(un)?tenanted|runbook-runs\/create)\/v1$/;
const EPHEMERAL =
  /\/parentEnvironments(\/|$)|\/environments\/ephemeral(\/|$)|\/environments\/v2$/;
const LIVE_STATUS = /\/livestatus$/;

/**
 * How a server that is too old for a route refuses it; undefined when it has
 * it. Sources: octopus-api.md §9 for the versions, §6.9 for the refusal of the
 * v1 commands, which a 2022.2 server gave (OctopusDeploy/cli#217). That older
 * ones know no such path is inferred, and that the list of environments of all
 * types came with ephemeral ones. Live status:
 * OctopusDeploy/docs:src/pages/docs/kubernetes/live-object-status/index.md.
 *
 * @param template - such as `/api/{spaceId}/releases/create/v1`
 */
export function versionRefusal(
  version: string,
  template: string,
): OctopusError | undefined {
  if (COMMANDS.test(template) && !hasReached(version, '2022.3.5512')) {
    return hasReached(version, '2022.2')
      ? octopusError(400, 'The Resource field is required.')
      : notFound();
  }
  if (LIVE_STATUS.test(template) && !hasReached(version, '2025.3')) {
    return notFound();
  }
  return EPHEMERAL.test(template) && !hasReached(version, '2025.4')
    ? notFound()
    : undefined;
}
