import type { PermissionsService } from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  AuthorizeResult,
  type Permission,
} from '@backstage/plugin-permission-common';
import { checkpointKey } from '../checkpoints/checkpointKey';
import { limitedForRun } from '../waiting/limited';
import type { ActionPermissions, InitiatedRun } from './ActionPermissions';
import { explainExpiry } from './explainExpiry';

/**
 * Asks for the person who started the task. Where a service did, and not a
 * person, Backstage answers by the restrictions of its access. A policy that
 * does not answer ends the run with a ServiceUnavailableError.
 *
 * @public
 */
export function createActionPermissions(
  service: PermissionsService,
): ActionPermissions {
  const policyFor = ({ signal }: InitiatedRun) =>
    limitedForRun<PermissionsService>('The permission policy', service, signal);
  const anywhere = async (run: InitiatedRun, permission: Permission) => {
    const credentials = await run.getInitiatorCredentials();
    const [{ result }] = await explainExpiry(
      policyFor(run).authorizeConditional([{ permission } as never], {
        credentials,
      }),
    );
    return result;
  };
  return {
    async require(run, permission, object) {
      const ask = async () => {
        const credentials = await run.getInitiatorCredentials();
        const [{ result }] = await explainExpiry(
          policyFor(run).authorize([{ permission }], { credentials }),
        );
        if (result !== AuthorizeResult.ALLOW) {
          throw refusal(permission, `for ${object}`);
        }
        return true as const;
      };
      await (run.checkpoint
        ? run.checkpoint({
            key: checkpointKey('octopus.permission', permission.name, object),
            fn: ask,
          })
        : ask());
    },

    async requireSomewhere(run, permission, object) {
      if ((await anywhere(run, permission)) === AuthorizeResult.DENY) {
        throw refusal(
          permission,
          `for ${object}, and have it in no environment`,
        );
      }
    },

    async requireOnAny(run, permission, { object, resourceRefs }) {
      const result = await anywhere(run, permission);
      if (result === AuthorizeResult.ALLOW) {
        return;
      }
      if (result === AuthorizeResult.DENY) {
        throw refusal(permission, `for ${object}`);
      }
      const refs = await resourceRefs();
      if (refs.length === 0) {
        throw refusal(
          permission,
          `for ${object}, which no entity stands for: name its entity`,
        );
      }
      const credentials = await run.getInitiatorCredentials();
      const decisions = await explainExpiry(
        policyFor(run).authorize(
          refs.map(resourceRef => ({ permission, resourceRef })),
          { credentials },
        ),
      );
      if (!decisions.some(each => each.result === AuthorizeResult.ALLOW)) {
        throw refusal(permission, `for ${object} (${refs.join(', ')})`);
      }
    },
  };
}

function refusal({ name }: Permission, where: string): NotAllowedError {
  return new NotAllowedError(`You need the permission '${name}' ${where}`);
}
