import { cacheKey } from '../../cache/cacheKey';
import { ReleaseResource } from '../../resources/releases';
import { ServiceContext } from '../ServiceContext';
import { checkId, checkOwn } from '../target/checkOwn';
import { ProjectTarget } from '../target/ProjectTarget';

/** What a release is does not change; its variables may. */
const FRESH_MS = 60 * 60_000;
const KEEP_MS = FRESH_MS;

/** What identifies a release of the project. */
export type ReleaseIdentity = Pick<
  ReleaseResource,
  'Id' | 'Version' | 'ProjectId'
>;

/**
 * A release of the project.
 *
 * @throws NotFoundError when it is none of the project's
 */
export async function readRelease(
  { cache }: ServiceContext,
  target: ProjectTarget,
  releaseId: string,
): Promise<ReleaseIdentity> {
  const { instance, space, read } = target;
  const id = checkId('Releases', releaseId);
  const { value } = await cache.read(
    cacheKey('release', instance.name, space.id, id),
    {
      load: async () => {
        const { Id, Version, ProjectId } = await read.get<ReleaseResource>(
          `/api/${space.id}/releases/${id}`,
        );
        return { Id, Version, ProjectId };
      },
      freshMs: FRESH_MS,
      keepMs: KEEP_MS,
    },
  );
  return checkOwn(target, id, value);
}
