import { ServerTask } from '../tasks/serverTask';

/**
 * How a deployment or run chooses its targets besides their ids: by nothing else
 * here. Shape: OctopusDeploy/docs:src/pages/docs/api/_generated/deployments.md
 * and runbook-runs.md.
 */
export const targeting = {
  SpecificTargetTagIds: [],
  ExcludedTargetTagIds: [],
  FailTargetDiscovery: false,
};

/** The steps that have begun, by which their log is found. */
export function executionPlan(task: ServerTask | undefined) {
  return {
    Steps: (task?.steps ?? [])
      .filter(step => step.startedAt !== null)
      .map(step => ({ Slug: step.slug, CorrelationId: task!.Id })),
  };
}
