import {
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
import { lifecycleOf } from './lifecycleOf';
import { markRemoved } from './markRemoved';
import { present } from './present';
import { toChannel } from './toChannel';
import { Removal } from '../services/branches/Removal';
import { DeploymentFact } from './toDeployment';
import { toNamespaceDeployments } from './toNamespaceDeployments';
import { toReleases } from './toReleases';

/** What Octopus answered about a project. */
export interface ProjectAnswers {
  instance: { name: string; baseUrl: string };
  space: { id: string; name: string };
  project: ProjectResource;
  progression: ProgressionResource;
  channels: ChannelResource[];
  /** Missing: not read yet. */
  lifecycles: LifecycleResource[] | undefined;
  facts: Record<string, DeploymentFact>;
  /** Deployments to environments of feature branches, newest first. */
  branchItems: DashboardItemResource[];
  /** Runs that deleted namespaces, newest first. */
  removals: Removal[];
  /** A runbook of the project runs. */
  isRunning: boolean;
  fetchedAt: string;
}

/** What everybody who may see a project sees of it. */
export function toProjectView(
  answers: ProjectAnswers,
): Omit<OctopusProjectView, 'abilities' | 'stale' | 'isPartial'> {
  const { instance, space, project, progression } = answers;
  const urls = portalUrls(instance.baseUrl, space.id);
  const mark = (deployment: OctopusDeployment) =>
    markRemoved(deployment, answers.removals);
  const releases = toReleases(progression.Releases, answers.facts, urls).map(
    release => ({ ...release, deployments: release.deployments.map(mark) }),
  );
  const namespaceDeployments = toNamespaceDeployments(
    answers.branchItems,
    answers.facts,
    urls,
  ).map(mark);
  return {
    instance: instance.name,
    space,
    project: {
      id: project.Id,
      name: project.Name,
      slug: project.Slug,
      ...present({ description: project.Description }),
      isDisabled: project.IsDisabled,
      url: urls.project(project.Id),
    },
    environments: progression.Environments.map(({ Id, Name }) => ({
      id: Id,
      name: Name,
    })),
    channels: answers.channels.map(channel =>
      toChannel(
        channel,
        lifecycleOf(channel, project, answers.lifecycles),
        progression.ChannelEnvironments[channel.Id] ?? [],
        releases,
      ),
    ),
    releases,
    ...(namespaceDeployments.length > 0 && { namespaceDeployments }),
    fetchedAt: answers.fetchedAt,
    isActive:
      answers.isRunning ||
      [
        ...releases.flatMap(({ deployments }) => deployments),
        ...namespaceDeployments,
      ].some(({ isCompleted }) => !isCompleted),
  };
}
