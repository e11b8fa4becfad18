import { WorkflowRun } from '../actions/workflowRun';
import { Repository } from '../repositories/repository';
import { GitHubContext } from '../server/GitHubContext';
import { decideVersion } from './decideVersion';
import { PushedWorkflow } from './pushedWorkflows';
import { releaseToOctopus } from './releaseToOctopus';
import { RunnerOptions } from './RunnerOptions';
import { runValues } from './runValues';

/** One run, and what it is of. */
export interface SimulatedRun {
  repository: Repository;
  run: WorkflowRun;
  workflow: PushedWorkflow;
  runner: RunnerOptions;
}

/**
 * Does what the outcome of the workflow of `templates/node-app` would be. This
 * is a simulation: no job runs, nothing is built or scanned. The version comes
 * from the repository's own script; a workflow without the steps for an image
 * and a release does nothing, and succeeds.
 */
export async function simulateRun(
  ctx: GitHubContext,
  simulated: SimulatedRun,
): Promise<void> {
  const { repository, run } = simulated;
  if (ctx.repositories.byId(repository.id) !== repository) {
    return;
  }
  run.status = 'in_progress';
  run.log.push('Simulated: no job of this workflow has run.');
  try {
    await build(ctx, simulated);
    run.conclusion = 'success';
  } catch (error) {
    run.log.push(error instanceof Error ? error.message : String(error));
    run.conclusion = 'failure';
  }
  run.status = 'completed';
  run.updatedAt = ctx.timestamp();
}

async function build(
  ctx: GitHubContext,
  { repository, run, workflow, runner }: SimulatedRun,
): Promise<void> {
  if (!/uses: OctopusDeploy\/create-release-action@/.test(workflow.text)) {
    run.log.push('It creates no release, so there is nothing to do.');
    return;
  }
  const version = await decideVersion(repository, run);
  if (!version) {
    run.log.push('There is no scripts/version.mjs, and so no version.');
    return;
  }
  run.log.push(`Version: ${version}, by scripts/version.mjs`);
  const values = await runValues(ctx, repository);
  const image = values.variable('DOCKER_IMAGE');
  values.secret('DOCKERHUB_USERNAME');
  values.secret('DOCKERHUB_TOKEN');
  await runner.publishPackage(image, version);
  run.log.push(`Image: ${image}:${version}, in the registry of the sandbox`);
  const isMain = run.headBranch === repository.defaultBranch;
  await releaseToOctopus(values, {
    version,
    image,
    channel: isMain ? 'Mainline' : 'Feature Branch',
    environment: isMain ? values.optional('OCTOPUS_ENVIRONMENT') : undefined,
    commit: run.headSha,
    branch: run.headBranch,
    log: line => run.log.push(line),
  });
}
