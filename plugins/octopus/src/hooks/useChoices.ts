import { useApi } from '@backstage/frontend-plugin-api';
import {
  OctopusFeatureBranch,
  OctopusFeatureBranches,
  OctopusSpaceChoiceKind,
} from '@octopus-backstage/plugin-octopus-common';
import useSWR from 'swr';
import { OctopusApi, octopusApiRef } from '../api/octopusApiRef';
import { PickerScope } from '../model/pickerScope';
import { TASK_INTERVAL } from './usePolled';

/** What a field may offer, or what has to be chosen before it can. */
export interface Choices<T> {
  data?: T;
  error?: unknown;
  isLoading: boolean;
  missing?: 'service' | 'space' | 'project';
  /** What has to be seen for it. */
  within: 'server' | 'space' | 'service';
}

function useAsked<T>(
  key: unknown[],
  load: (api: OctopusApi) => Promise<T>,
  within: Choices<T>['within'],
  missing?: Choices<T>['missing'],
  again?: (data: T | undefined) => number,
): Choices<T> {
  const api = useApi(octopusApiRef);
  const { data, error, isLoading } = useSWR(
    missing ? null : [api, 'choices', ...key],
    () => load(api),
    {
      shouldRetryOnError: false,
      revalidateOnFocus: false,
      refreshInterval: again,
    },
  );
  return { data, error, isLoading, missing, within };
}

/** Where what belongs to a service or to a space is. */
const withinOf = ({ entityRef }: PickerScope) =>
  entityRef ? 'service' : 'space';

function missingOf(
  { entityRef, needsService, space, project }: PickerScope,
  needs: 'space' | 'project',
) {
  if (needsService) {
    return 'service';
  }
  if (entityRef) {
    return undefined;
  }
  if (!space) {
    return 'space';
  }
  return needs === 'project' && !project ? 'project' : undefined;
}

/** Reads the spaces of a server. */
export function useSpaceChoices({ instance }: PickerScope) {
  return useAsked(
    ['spaces', instance],
    api => api.getSpaces({ instance }),
    'server',
  );
}

/** Reads the projects of a space. */
export function useProjectChoices({ instance, space }: PickerScope) {
  return useAsked(
    ['projects', instance, space],
    api => api.getSpaceProjects(space!, { instance }),
    'space',
    space ? undefined : 'space',
  );
}

/** Reads the environments of a service or of a space. */
export function useEnvironmentChoices(scope: PickerScope) {
  const { entityRef, instance, space } = scope;
  return useAsked(
    ['environments', entityRef, instance, space],
    async api =>
      entityRef
        ? (await api.getProject(entityRef)).environments
        : api.getSpaceEnvironments(space!, { instance }),
    withinOf(scope),
    missingOf(scope, 'space'),
  );
}

/** Reads what else a space has, such as its worker pools. */
export function useSpaceObjectChoices(
  { instance, space }: PickerScope,
  kind: OctopusSpaceChoiceKind,
) {
  return useAsked(
    [kind, instance, space],
    api => api.getSpaceChoices(space!, kind, { instance }),
    'space',
    space ? undefined : 'space',
  );
}

/** Reads the enabled tenants of a service; none where it is for no tenant. */
export function useTenantChoices({ entityRef }: PickerScope) {
  return useAsked(
    ['tenants', entityRef],
    async api => (await api.getProject(entityRef!)).tenants ?? [],
    'service',
    entityRef ? undefined : 'service',
  );
}

/** Reads the channels of a service or of a project. */
export function useChannelChoices(scope: PickerScope) {
  const { entityRef, instance, space, project } = scope;
  return useAsked(
    ['channels', entityRef, instance, space, project],
    async api =>
      entityRef
        ? (await api.getProject(entityRef)).channels
        : api.getProjectChannels(space!, project!, { instance }),
    withinOf(scope),
    missingOf(scope, 'project'),
  );
}

const MOST_RELEASES = 30;

/**
 * Reads the newest releases of a service or of a project.
 *
 * @param search - part of the version; all when it is empty
 */
export function useReleaseChoices(scope: PickerScope, search: string) {
  const { entityRef, instance, space, project, channel } = scope;
  return useAsked(
    ['releases', entityRef, instance, space, project, channel, search],
    async api => {
      if (!entityRef) {
        const query = { instance, channel, search };
        return api.getProjectReleases(space!, project!, query);
      }
      const { channels } = await api.getProject(entityRef);
      const named = channels.find(({ id, name }) =>
        [id, name].includes(channel ?? ''),
      );
      if (channel && !named) {
        return [];
      }
      const { items } = await api.getReleases(entityRef, {
        channelId: named?.id,
        search,
        offset: 0,
        limit: MOST_RELEASES,
      });
      return items.map(({ id, version, assembled, channelId }) => ({
        id,
        version,
        assembled,
        channel: channels.find(each => each.id === channelId)?.name,
      }));
    },
    withinOf(scope),
    missingOf(scope, 'project'),
  );
}

/** Reads the branches of a service or of a project that have builds. */
export function useBranchChoices(scope: PickerScope) {
  const { entityRef, instance, space, project } = scope;
  return useAsked(
    ['branches', entityRef, instance, space, project],
    api =>
      entityRef
        ? api.getBranches(entityRef)
        : api.getProjectBranches(space!, project!, { instance }),
    withinOf(scope),
    missingOf(scope, 'project'),
  );
}

/**
 * Reads the namespaces of feature branches that a service is deployed to. Until
 * the backend knows which of them are gone, none is told.
 */
export function useNamespaceChoices({
  entityRef,
}: PickerScope): Choices<OctopusFeatureBranch[]> {
  const { data, ...asked } = useAsked<OctopusFeatureBranches>(
    ['namespaces', entityRef],
    api => api.getFeatureBranches(entityRef!),
    'service',
    entityRef ? undefined : 'service',
    known => (known?.isUnverified ? TASK_INTERVAL : 0),
  );
  return {
    ...asked,
    isLoading: asked.isLoading || Boolean(data?.isUnverified),
    ...(data && !data.isUnverified && { data: data.featureBranches }),
  };
}
