import { OctopusProjectView } from '@octopus-backstage/plugin-octopus-common';
import {
  ChannelResource,
  LifecycleResource,
  ProjectResource,
} from '../resources/projects';
import { ProgressionResource } from '../resources/releases';
import { portalUrls } from './portalUrls';
import { present } from './present';
import { toChannel } from './toChannel';
import { DeploymentFact } from './toDeployment';
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
  fetchedAt: string;
}

/** What everybody who may see a project sees of it. */
export function toProjectView(
  answers: ProjectAnswers,
): Omit<OctopusProjectView, 'abilities' | 'stale' | 'isPartial'> {
  const { instance, space, project, progression } = answers;
  const urls = portalUrls(instance.baseUrl, space.id);
  const lifecycleOf = ({ LifecycleId, Type }: ChannelResource) =>
    Type === 'EphemeralEnvironment'
      ? undefined
      : answers.lifecycles?.find(
          ({ Id }) => Id === (LifecycleId ?? project.LifecycleId),
        );
  const releases = toReleases(progression.Releases, answers.facts, urls);
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
        lifecycleOf(channel),
        progression.ChannelEnvironments[channel.Id] ?? [],
        releases,
      ),
    ),
    releases,
    fetchedAt: answers.fetchedAt,
    isActive: releases.some(({ deployments }) =>
      deployments.some(({ isCompleted }) => !isCompleted),
    ),
  };
}
