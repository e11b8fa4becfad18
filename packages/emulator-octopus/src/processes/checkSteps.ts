import { channels } from '../channels/channels';
import { SandboxContext } from '../context';
import { environments } from '../environments/environments';
import { feeds } from '../feeds/feeds';
import { octopusError, validationError } from '../http/errors';
import { requireIds } from '../resources/find';
import { workerPools } from '../workerPools/workerPools';
import { Action, Process, Step } from './processes';

/**
 * Refuses what a server refuses in a process. Sources: octopus-api.md §3.5
 * (names, packages) and its references to OctopusDeploy/Issues#4459, #7549 and
 * OctopusDeployLabs/terraform-provider-octopusdeploy#134 (its wording).
 */
export function checkSteps(
  ctx: SandboxContext,
  process: Process,
  steps: Step[],
): void {
  const actions = steps.flatMap(step => step.Actions);
  checkNames('step', steps);
  checkNames('action', actions);
  const empty = steps.filter(step => !step.Actions.length);
  if (empty.length) {
    throw validationError(
      ...empty.map(step => `The step '${step.Name}' has no action.`),
    );
  }
  actions.forEach(action => {
    checkPackages(action);
    checkReferences(ctx, process, action);
  });
}

function checkNames(what: string, items: { Name: string }[]): void {
  const names = items.map(item => item.Name.trim().toLowerCase());
  const repeated = items.find(
    (_, index) => names.indexOf(names[index]) !== index,
  );
  if (names.includes('')) {
    throw validationError(`Please provide a name for every ${what}.`);
  }
  if (repeated) {
    throw validationError(
      `The ${what} name '${repeated.Name}' is used more than once. Names must be unique, ignoring case.`,
    );
  }
  const bad = items.find(item => item.Name.includes('?'));
  if (bad) {
    throw validationError(
      `The ${what} name '${bad.Name}' contains a character that is not allowed.`,
    );
  }
}

function checkPackages(action: Action): void {
  if (!action.ActionType) {
    throw validationError(`The action '${action.Name}' has no type.`);
  }
  const names = action.Packages.map(item => item.Name.toLowerCase());
  const repeated = action.Packages.find(
    (_, index) => names.indexOf(names[index]) !== index,
  );
  if (repeated) {
    throw octopusError(
      400,
      `A package reference with the name '${repeated.Name}' already exists`,
    );
  }
  const incomplete = action.Packages.find(
    item => !item.PackageId || !item.FeedId,
  );
  if (incomplete) {
    throw validationError(
      `The package reference '${incomplete.Name}' of '${action.Name}' needs a package ID and a feed.`,
    );
  }
}

function checkReferences(
  ctx: SandboxContext,
  { SpaceId, ProjectId }: Process,
  action: Action,
): void {
  const fixed = (ids: (string | null)[]) =>
    ids.filter(id => id && !id.includes('#{'));
  requireIds(ctx, environments, SpaceId, [
    ...action.Environments,
    ...action.ExcludedEnvironments,
  ]);
  requireIds(ctx, workerPools, SpaceId, fixed([action.WorkerPoolId]));
  requireIds(
    ctx,
    feeds,
    SpaceId,
    fixed([
      action.Container.FeedId,
      ...action.Packages.map(item => item.FeedId),
    ]),
  );
  requireIds(ctx, channels, SpaceId, action.Channels);
  const foreign = action.Channels.some(
    id => ctx.store.of(channels).get(id)?.ProjectId !== ProjectId,
  );
  if (foreign) {
    throw validationError(
      `The action '${action.Name}' is limited to a channel of another project.`,
    );
  }
}
