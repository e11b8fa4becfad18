import { encodeSegment } from '@octopus-backstage/plugin-octopus-node';
import { ServiceContext } from '../context/ServiceContext';
import { pick } from '../mapping/fields';
import {
  ChannelResource,
  PageResource,
  ProjectResource,
} from '../resources/projects';
import { toKnownProject } from '../target/openProject';
import { SpaceTarget } from '../target/ProjectTarget';
import { MOST_PROJECTS, readBulk } from './bulk';

const USED = [
  'Id',
  'ProjectId',
  'Name',
  'Description',
  'IsDefault',
  'LifecycleId',
  'Type',
  'Rules',
] as const;

/** Of the project of a channel: definition `ChannelResource` of the OpenAPI document. */
type ListedChannel = ChannelResource & { ProjectId: string };

/**
 * Finds a project among all of a space that has few. Route and parameter:
 * OctopusDeploy/docs:src/pages/docs/api/_generated/projects.md, and the OpenAPI
 * document of 2021.2.
 *
 * @param word - id or slug, encoded
 */
export async function findInBulk(
  ctx: ServiceContext,
  target: SpaceTarget,
  word: string,
): Promise<ProjectResource | undefined> {
  const { space, read } = target;
  const bulk = await readBulk<ProjectResource>(ctx, target, {
    kind: 'projects',
    projectOf: ({ Id }) => Id,
    load: async () => {
      const { Items, TotalResults } = await read.get<
        PageResource<ProjectResource>
      >(`/api/${space.id}/projects`, { take: MOST_PROJECTS });
      return TotalResults > Items.length
        ? undefined
        : Items.map(toKnownProject);
    },
  });
  return bulk.find(({ Id, Slug }) =>
    [Id, Slug].some(own => encodeSegment(own) === word),
  );
}

/**
 * Finds the channels of a project among those of all projects, of which there are
 * few. Route: OctopusDeploy/docs:src/pages/docs/api/_generated/channels.md, and the
 * OpenAPI document of 2021.2. That its order is that of a project's own list is
 * inferred.
 */
export async function findChannelsInBulk(
  ctx: ServiceContext,
  target: SpaceTarget,
  projectId: string,
): Promise<ChannelResource[] | undefined> {
  const { space, read } = target;
  const bulk = await readBulk<ListedChannel>(ctx, target, {
    kind: 'channels',
    projectOf: ({ ProjectId }) => ProjectId,
    load: async () => {
      const all = await read.get<ListedChannel[]>(
        `/api/${space.id}/channels/all`,
      );
      return all.map(channel => pick(channel, USED));
    },
  });
  return bulk.of(projectId)?.items;
}
