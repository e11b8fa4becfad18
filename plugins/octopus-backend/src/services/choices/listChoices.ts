import {
  OctopusBranchChoice,
  OctopusNamedChoice,
  OctopusProjectChoice,
  OctopusReleaseChoice,
  OctopusReleaseChoiceQuery,
  OctopusSpaceChoice,
} from '@octopus-backstage/plugin-octopus-common';
import { NotFoundError } from '@backstage/errors';
import { Caller } from '../../context/Caller';
import { ServiceContext } from '../../context/ServiceContext';
import { omitEmpty } from '../../mapping/fields';
import { openChosenProject, readProjects } from '../../octopus/projects';
import { readChannels, readEnvironments } from '../../octopus/settings';
import {
  isCalled,
  openVisibleSpace,
  readVisibleSpaces,
} from '../../target/chosenSpaces';
import { readReleasePage } from '../releases/releasePages';
import { readBranches } from './listBranches';

const MOST_RELEASES = 30;

interface SpaceQuery {
  instance?: string;
  space: string;
}

interface ProjectQuery extends SpaceQuery {
  project: string;
}

/** Lists the spaces that the caller may see. */
export async function listSpaces(
  ctx: ServiceContext,
  caller: Caller,
  instance: string | undefined,
): Promise<OctopusSpaceChoice[]> {
  const spaces = await readVisibleSpaces(ctx, caller, instance);
  return spaces.map(({ slug, ...space }) => space);
}

/** Lists the projects of a space that the caller may see. */
export async function listProjects(
  ctx: ServiceContext,
  caller: Caller,
  query: SpaceQuery,
): Promise<OctopusProjectChoice[]> {
  return readProjects(ctx, await openVisibleSpace(ctx, caller, query));
}

/** Lists the environments of a space that the caller may see, in its order. */
export async function listEnvironments(
  ctx: ServiceContext,
  caller: Caller,
  query: SpaceQuery,
): Promise<OctopusNamedChoice[]> {
  const target = await openVisibleSpace(ctx, caller, query);
  const environments = await readEnvironments(ctx, target);
  return environments.map(({ Id, Name }) => ({ id: Id, name: Name }));
}

/** Lists the channels of a project. */
export async function listChannels(
  ctx: ServiceContext,
  caller: Caller,
  query: ProjectQuery,
): Promise<OctopusNamedChoice[]> {
  const channels = await readChannels(ctx, await open(ctx, caller, query));
  return channels.map(({ Id, Name, Description }) => ({
    id: Id,
    name: Name,
    ...omitEmpty({ description: Description }),
  }));
}

/** Lists the newest releases of a project, or of one of its channels. */
export async function listReleaseChoices(
  ctx: ServiceContext,
  caller: Caller,
  query: ProjectQuery & OctopusReleaseChoiceQuery,
): Promise<OctopusReleaseChoice[]> {
  const target = await open(ctx, caller, query);
  const channels = await readChannels(ctx, target);
  const { channel: wanted, search } = query;
  const channel = channels.find(({ Id, Name }) =>
    isCalled({ id: Id, name: Name }, wanted ?? ''),
  );
  if (wanted && !channel) {
    throw new NotFoundError(
      `There is no channel '${wanted}' in the project '${target.project.Name}'`,
    );
  }
  const { Items } = await readReleasePage(ctx, target, {
    channelId: channel?.Id,
    search,
    offset: 0,
    limit: MOST_RELEASES,
  });
  return Items.map(({ Id, Version, ChannelId, Assembled }) => ({
    id: Id,
    version: Version,
    assembled: Assembled,
    ...omitEmpty({
      channel: channels.find(each => each.Id === ChannelId)?.Name,
    }),
  }));
}

/** Lists the branches of a project that have builds. */
export async function listBranches(
  ctx: ServiceContext,
  caller: Caller,
  query: ProjectQuery,
): Promise<OctopusBranchChoice[]> {
  return readBranches(ctx, await open(ctx, caller, query));
}

async function open(ctx: ServiceContext, caller: Caller, query: ProjectQuery) {
  const space = await openVisibleSpace(ctx, caller, query);
  return openChosenProject(ctx, space, query.project);
}
