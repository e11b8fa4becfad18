import { SandboxContext } from '../../context';
import { feeds } from '../../feeds/feeds';
import { Process } from '../../processes/processes';
import { projects } from '../../projects/projects';
import { Variable } from '../../variables/variableSets';
import { resolveVariables } from '../variables/resolveVariables';
import { substitute } from '../variables/substitute';

/** A package that a process asks a version of. */
export interface PackageSlot {
  stepName: string;
  actionName: string;
  actionId: string;
  /** Empty for the primary package. */
  reference: string;
  referenceId: string;
  packageId: string;
  /** As the process has it, such as `#{Kubernetes.Deployment.Feed}`. */
  feedExpression: string;
  feedId: string | undefined;
  feedName: string | undefined;
  /** False when the feed is named by an expression that has no value. */
  isResolvable: boolean;
  /** Name of the project that an `Octopus.DeployRelease` action deploys. */
  projectName: string | undefined;
}

/**
 * The variable that a step reads may hold a feed's name in place of its id.
 * Source: octopus.com/docs/deployments/packages/dynamically-selecting-packages,
 * whose `#{FeedId}` has values such as `my-dev-feed`.
 */
function findFeed(ctx: SandboxContext, spaceId: string, idOrName: string) {
  const wanted = idOrName.toLowerCase();
  return ctx.store
    .of(feeds)
    .inSpace(spaceId)
    .find(
      feed =>
        feed.Id.toLowerCase() === wanted || feed.Name.toLowerCase() === wanted,
    );
}

/**
 * The packages of a process that a release in a channel must choose versions
 * for: those of enabled actions that the channel does not leave out. Feeds and
 * package ids may be expressions over unscoped variables.
 */
export function packageSlots(
  ctx: SandboxContext,
  process: Process,
  variables: Variable[][],
  channelId?: string,
): PackageSlot[] {
  const values = resolveVariables(variables, { environmentId: '', channelId });
  return process.Steps.flatMap(step =>
    step.Actions.filter(action => !action.IsDisabled)
      .filter(
        action =>
          !channelId ||
          action.Channels.length === 0 ||
          action.Channels.includes(channelId),
      )
      .flatMap(action =>
        action.Packages.map(reference => {
          const feedText = substitute(reference.FeedId ?? '', values);
          const feed = findFeed(ctx, process.SpaceId, feedText);
          const packageId = substitute(reference.PackageId ?? '', values);
          return {
            stepName: step.Name,
            actionName: action.Name,
            actionId: action.Id,
            reference: reference.Name ?? '',
            referenceId: reference.Id,
            packageId,
            feedExpression: reference.FeedId ?? '',
            feedId: feed?.Id,
            feedName: feed?.Name,
            isResolvable: !!feed && !packageId.includes('#{'),
            projectName:
              action.ActionType === 'Octopus.DeployRelease'
                ? ctx.store.of(projects).get(packageId)?.Name
                : undefined,
          };
        }),
      ),
  );
}
