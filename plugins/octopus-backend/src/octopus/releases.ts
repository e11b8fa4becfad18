import {
  encodeSegment,
  isSameId,
} from '@octopus-backstage/plugin-octopus-node';
import { z } from 'zod';
import { ServiceContext } from '../context/ServiceContext';
import { isPlainNotFound } from '../errors/translateError';
import { ReleaseResource, ProgressionResource } from '../resources/releases';
import { ProjectTarget, SpaceTarget } from '../target/ProjectTarget';
import { checkId, checkOwn } from '../target/checkOwn';
import { idKey } from '../target/idKey';
import { readByIds } from './readByIds';

/** A release itself never changes; its variables may. */
const FRESH_MS = 60 * 60_000;
const KEEP_MS = FRESH_MS;
const shape = z.object({ Id: z.string(), Version: z.string() });

/** The fields of a release that go into the cache. */
type ReleaseIdentity = Pick<ReleaseResource, 'Id' | 'Version' | 'ProjectId'>;

/**
 * Reads a release of the project.
 *
 * @throws NotFoundError when the project has no such release
 */
export async function readRelease(
  { cache }: ServiceContext,
  target: ProjectTarget,
  releaseId: string,
): Promise<ReleaseIdentity> {
  const { space, read } = target;
  const id = checkId('Releases', releaseId);
  const { value } = await cache.read(idKey('release', target, id), {
    load: async () => {
      const { Id, Version, ProjectId } = await read.get<ReleaseResource>(
        `/api/${space.id}/releases/${id}`,
      );
      return { Id, Version, ProjectId };
    },
    shape,
    freshMs: FRESH_MS,
    keepMs: KEEP_MS,
  });
  return checkOwn(target, id, value);
}

/**
 * Finds the release of the project that has exactly this version. Not cached:
 * it is asked for when somebody else may just have created it.
 */
export async function findReleaseByVersion(
  { space, project, read }: ProjectTarget,
  version: string,
): Promise<ReleaseResource | undefined> {
  try {
    return await read.get<ReleaseResource>(
      `/api/${space.id}/projects/${project.Id}/releases/${encodeSegment(
        version,
      )}`,
    );
  } catch (error) {
    if (isPlainNotFound(error)) {
      return undefined;
    }
    throw error;
  }
}

/**
 * Reads the versions of releases by their ids. Parameter `ids`: link
 * `Releases` of the root document, OctopusDeploy/go-octopusdeploy:
 * pkg/constants/constants_api_replies.go.
 */
export async function readReleaseVersions(
  target: ProjectTarget,
  ids: string[],
): Promise<Map<string, string>> {
  const releases = await readByIds<ReleaseResource>(target, 'releases', ids);
  return new Map(releases.map(({ Id, Version }) => [Id, Version]));
}

/**
 * Reads the progression of a project: its releases, newest first, and where
 * they are deployed.
 *
 * @param count - releases per channel and environment, 1 to 100
 */
export function readProgression(
  target: ProjectTarget,
  count: number,
): Promise<ProgressionResource> {
  const { project, ahead } = target;
  const request = () => requestProgression(target, project.Id, count);
  return ahead
    ? ahead.take('progression', {
        request,
        fits: ({ Releases }) =>
          Releases.every(({ Release }) =>
            isSameId(Release.ProjectId, project.Id),
          ),
      })
    : request();
}

/**
 * Requests the progression of a project that may not be known yet. That the route
 * takes a slug as well, as that of the project does, is inferred: a server that
 * does not know it is asked again by id.
 *
 * @param word - id or slug, encoded
 */
export function requestProgression(
  { space, read }: SpaceTarget,
  word: string,
  count: number,
): Promise<ProgressionResource> {
  return read.get(`/api/${space.id}/projects/${word}/progression`, {
    releaseHistoryCount: count,
  });
}
