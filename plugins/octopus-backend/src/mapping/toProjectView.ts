import {
  isUnderWay,
  OctopusDeployment,
  OctopusProjectView,
} from '@octopus-backstage/plugin-octopus-common';
import { portalUrls } from '@octopus-backstage/plugin-octopus-node';
import {
  ChannelResource,
  LifecycleResource,
  ProjectResource,
} from '../resources/projects';
import {
  DashboardItemResource,
  ProgressionResource,
} from '../resources/releases';
import { markRemoved, NamespaceRemoval } from './NamespaceRemoval';
import { DeploymentFacts } from './deploymentFacts';
import { omitEmpty } from './fields';
import { toChannel } from './toChannel';
import { toNamespaceDeployments } from './toDeployment';
import { lifecycleOf } from './toPhases';
import { toReleases } from './toRelease';

/** The responses that make up the view of a project. */
interface ProjectResponses {
  instance: { name: string; baseUrl: string };
  space: { id: string; name: string };
  project: ProjectResource;
  progression: ProgressionResource;
  channels: ChannelResource[];
  /** Undefined when not read yet. */
  lifecycles: LifecycleResource[] | undefined;
  facts: DeploymentFacts;
  /** Deployments to environments of feature branches. */
  branchItems: DashboardItemResource[];
  /** Deployments that others to the same environment hide in the progression. */
  hiddenItems: DashboardItemResource[];
  /** Runs that deleted namespaces. */
  removals: NamespaceRemoval[];
  /** A runbook of the project is running or due. */
  isRunning: boolean;
  fetchedAt: string;
}

/** Maps what is the same for everybody who may see the project. */
export function toProjectView(
  responses: ProjectResponses,
): Omit<OctopusProjectView, 'abilities' | 'stale' | 'isPartial'> {
  const { instance, space, project, progression } = responses;
  const urls = portalUrls(instance.baseUrl, space.id);
  const mark = (deployment: OctopusDeployment) =>
    markRemoved(deployment, responses.removals);
  const now = Date.now();
  const releases = toReleases(
    progression.Releases,
    responses.hiddenItems,
    responses.facts,
    urls,
    now,
  ).map(release => ({
    ...release,
    deployments: release.deployments.map(mark),
  }));
  const namespaceDeployments = toNamespaceDeployments(
    responses.branchItems,
    responses.facts,
    urls,
    now,
  ).map(mark);
  return {
    instance: instance.name,
    space,
    project: {
      id: project.Id,
      name: project.Name,
      slug: project.Slug,
      ...omitEmpty({ description: project.Description }),
      isDisabled: project.IsDisabled,
      url: urls.project(project.Id),
    },
    environments: progression.Environments.map(({ Id, Name }) => ({
      id: Id,
      name: Name,
    })),
    channels: responses.channels.map(channel =>
      toChannel(
        channel,
        lifecycleOf(channel, project, responses.lifecycles),
        progression.ChannelEnvironments[channel.Id] ?? [],
        releases,
      ),
    ),
    releases,
    ...(namespaceDeployments.length > 0 && { namespaceDeployments }),
    fetchedAt: responses.fetchedAt,
    isActive:
      responses.isRunning ||
      [
        ...releases.flatMap(({ deployments }) => deployments),
        ...namespaceDeployments,
      ].some(isUnderWay),
  };
}
