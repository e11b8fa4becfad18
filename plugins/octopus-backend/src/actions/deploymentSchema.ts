import type { z as Zod } from 'zod/v3';

/** What `describeDeployment` tells. */
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
      .describe('Somebody has to decide something in Octopus'),
    created: z.string(),
    deployedBy: z.string().optional(),
    namespace: z.string().optional(),
    errorMessage: z.string().optional(),
    url: z.string().describe('The deployment in the Octopus portal'),
  });
}
