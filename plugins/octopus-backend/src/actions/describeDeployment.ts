import type { z as Zod } from 'zod/v3';
import {
  OctopusDeployment,
  OctopusEnvironment,
} from '@octopus-backstage/plugin-octopus-common';

/** The schema of what `describeDeployment` returns. */
export function deploymentSchema(z: typeof Zod) {
  return z.object({
    deploymentId: z.string(),
    taskId: z.string(),
    version: z.string(),
    environment: z.string(),
    state: z
      .string()
      .describe(
        'Queued, Executing, Success, Failed, TimedOut, Canceled or Cancelling',
      ),
    isCompleted: z.boolean(),
    waitsForPerson: z
      .boolean()
      .describe('A person has to make a decision in Octopus first'),
    created: z.string().describe('When it was asked for'),
    scheduledFor: z
      .string()
      .optional()
      .describe('Set while it only waits for this time'),
    startedAt: z.string().optional(),
    completedAt: z.string().optional(),
    deployedBy: z.string().optional(),
    tenant: z.string().optional(),
    namespace: z.string().optional(),
    errorMessage: z.string().optional(),
    url: z.string().describe('The deployment in the Octopus portal'),
  });
}

/**
 * Describes a deployment in an action's output, with its environment by name.
 */
export function describeDeployment(
  deployment: OctopusDeployment,
  environments: OctopusEnvironment[],
) {
  const { id, version, state, created, taskId, url } = deployment;
  const { scheduledFor, startedAt, completedAt } = deployment;
  const { deployedBy, namespace, errorMessage } = deployment;
  return {
    deploymentId: id,
    taskId,
    version,
    environment:
      environments.find(one => one.id === deployment.environmentId)?.name ??
      deployment.environmentId,
    state,
    isCompleted: deployment.isCompleted,
    waitsForPerson: deployment.hasPendingInterruptions,
    created,
    scheduledFor,
    startedAt,
    completedAt,
    deployedBy,
    tenant: deployment.tenant?.name,
    namespace,
    errorMessage,
    url,
  };
}
