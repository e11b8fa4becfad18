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
  TenantResource,
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
import { nameTenant, tenancyOf, toTenants } from './toTenant';
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
  /** Those connected to the project; undefined when not read yet. */
  tenants: TenantResource[] | undefined;
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
): Omit<
  OctopusProjectView,
  'abilities' | 'stale' | 'isLastKnown' | 'isPartial'
> {
  const { instance, space, project, progression, tenants } = responses;
  const tenancy = tenancyOf(project.TenantedDeploymentMode);
  const urls = portalUrls(instance.baseUrl, space.id);
  const mark = (deployment: OctopusDeployment) =>
    markRemoved(nameTenant(deployment, tenants ?? []), responses.removals);
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
      ...omitEmpty({ tenancy }),
      url: urls.project(project.Id),
    },
    environments: progression.Environments.map(({ Id, Name }) => ({
      id: Id,
      name: Name,
    })),
    ...(tenants &&
      (tenancy || tenants.length > 0) && {
        tenants: toTenants(tenants, project.Id),
      }),
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
