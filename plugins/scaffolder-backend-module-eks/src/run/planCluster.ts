import {
  OctopusService,
  openSpace,
} from '@octopus-backstage/plugin-octopus-node';
import { ActionContext } from '../context/ActionContext';
import { findPrincipal } from '../octopus/findPrincipal';
import {
  OctopusRegistration,
  resolveRegistration,
} from '../octopus/resolveRegistration';
import { checkPrincipal } from '../plan/checkPrincipal';
import { checkRegistration } from '../plan/checkRegistration';
import { ClusterSpec } from '../plan/ClusterSpec';
import { ClusterPlan } from '../plan/makePlan';
import { preflight } from '../plan/preflight';

/**
 * Decides what to create in AWS and where to register it in Octopus, and checks
 * that nothing prevents it. Nothing is changed.
 *
 * @param options - `octopusPrincipal`: ARN of the AWS user or role that Octopus
 *   works as, found out by default; the other strings are names or ids
 * @returns without `registration` when the cluster gets no targets; without
 *   `principal` when it cannot be found out
 */
export async function planCluster(
  ctx: ActionContext,
  options: {
    spec: ClusterSpec;
    octopus: OctopusService;
    instance?: string;
    space?: string;
    octopusAccount?: string;
    octopusPrincipal?: string;
    workerPool?: string;
  },
): Promise<{
  plan: ClusterPlan;
  registration?: OctopusRegistration;
  principal?: string;
}> {
  const { spec, octopus, instance, space } = options;
  const { logger, signal } = ctx;
  const registration = spec.environments.length
    ? await resolveRegistration({
        ...(await openSpace({
          octopus,
          instance,
          space,
          signal,
          patience: { logger },
        })),
        environments: spec.environments,
        account: options.octopusAccount,
        workerPool: options.workerPool,
        signal,
      })
    : undefined;
  const plan = await preflight(ctx, spec);
  if (registration) {
    await checkRegistration(ctx, registration, spec, plan);
  }
  const principal =
    options.octopusPrincipal ??
    (registration && (await findPrincipal(ctx, registration)));
  if (principal) {
    const origin = options.octopusPrincipal
      ? "'octopusPrincipal'"
      : `The principal of the Octopus account '${registration!.account.Name}'`;
    await checkPrincipal(ctx, principal, plan, origin);
  }
  return { plan, registration, principal };
}
