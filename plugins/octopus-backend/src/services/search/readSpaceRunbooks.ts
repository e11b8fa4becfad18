import { OctopusFindableRunbook } from '@octopus-backstage/plugin-octopus-common';
import { z } from 'zod';
import { cacheKey } from '../../cache/SharedCache';
import { ServiceContext } from '../../context/ServiceContext';
import { readMarked } from '../../following/readMarked';
import { toFindableRunbook } from '../../mapping/toFindable';
import { RunbookResource } from '../../resources/previews';
import { SpaceTarget } from '../../target/ProjectTarget';

const FRESH_MS = 60_000;
const shape = z.record(
  z.string(),
  z.array(z.object({ id: z.string(), name: z.string() })),
);

/**
 * Reads the runbooks of a space in one request, by the id of their project:
 * `GET /{baseSpaceId}/runbooks/all` of the OpenAPI document.
 */
export async function readSpaceRunbooks(
  { cache }: ServiceContext,
  { instance, space, read, marks }: SpaceTarget,
): Promise<Record<string, OctopusFindableRunbook[]>> {
  const { value } = await readMarked<Record<string, OctopusFindableRunbook[]>>(
    cache,
    cacheKey('space-runbooks', instance.name, instance.baseUrl, space.id),
    {
      load: async () => {
        const byProject: Record<string, OctopusFindableRunbook[]> = {};
        for (const runbook of await read.get<RunbookResource[]>(
          `/api/${space.id}/runbooks/all`,
        )) {
          (byProject[runbook.ProjectId] ??= []).push(
            toFindableRunbook(runbook),
          );
        }
        return byProject;
      },
      shape,
      marks,
      mark: (_, current) => current.runbooks(),
      freshMs: FRESH_MS,
    },
  );
  return value;
}
