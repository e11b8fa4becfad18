import { SandboxContext } from '../../context';
import { deploymentsWhere } from '../deployments/deploymentsOf';
import { renderDeployment } from '../deployments/renderDeployment';
import { PhaseProgress } from '../lifecycles/evaluateLifecycle';
import { lifecycleProgress } from '../lifecycles/lifecycleProgress';
import { Release } from '../releases/release';
import { renderTask } from '../tasks/render/renderTask';

function phaseProgression(
  ctx: SandboxContext,
  release: Release,
  { phase, progress, blocked }: PhaseProgress,
) {
  const environments = [
    ...phase.AutomaticDeploymentTargets,
    ...phase.OptionalDeploymentTargets,
  ];
  return {
    Id: phase.Id,
    Name: phase.Name,
    Blocked: blocked,
    Progress: progress,
    IsOptionalPhase: phase.IsOptionalPhase,
    IsPriorityPhase: phase.IsPriorityPhase,
    MinimumEnvironmentsBeforePromotion:
      phase.MinimumEnvironmentsBeforePromotion,
    AutomaticDeploymentTargets: phase.AutomaticDeploymentTargets,
    OptionalDeploymentTargets: phase.OptionalDeploymentTargets,
    Deployments: deploymentsWhere(
      ctx,
      item =>
        item.ReleaseId === release.Id &&
        environments.includes(item.EnvironmentId),
    ).map(({ deployment, task }) => ({
      Task: renderTask(ctx, task),
      Deployment: renderDeployment(ctx, deployment),
    })),
  };
}

/**
 * Where a release stands in each phase of its lifecycle. Shape: definition
 * `LifecycleProgressionResource` of the OpenAPI document, `IsPriorityPhase` from
 * OctopusDeploy/docs:src/pages/docs/api/_generated/releases.md.
 */
export function lifecycleProgression(ctx: SandboxContext, release: Release) {
  const progress = lifecycleProgress(ctx, release);
  return {
    Id: null,
    Phases: progress.phases.map(phase => phaseProgression(ctx, release, phase)),
    NextDeployments: progress.next,
    NextDeploymentsMinimumRequired: progress.minimumRequired,
    Links: {
      Self: `/api/${release.SpaceId}/releases/${release.Id}/progression`,
    },
  };
}
