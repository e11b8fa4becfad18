import { Entity } from '@backstage/catalog-model';
import { toError } from '@backstage/errors';
import {
  OctopusProjectRef,
  OctopusSearchContents,
  OctopusSearchPart,
  OctopusSearchQuery,
} from '@octopus-backstage/plugin-octopus-common';
import { readProjectRef } from '../../access/readEntity';
import { Caller } from '../../context/Caller';
import { ServiceContext } from '../../context/ServiceContext';
import { createReader } from '../../target/createReader';
import { openInstance } from '../../target/openSpace';
import { SpaceTarget } from '../../target/ProjectTarget';
import { isOutOfTouch, mergeNews } from './mergeNews';
import { readFindableProject } from './readFindableProject';
import { readSpaceNews } from './readSpaceNews';
import { readSpaceRunbooks } from './readSpaceRunbooks';

/**
 * Reads what there is to find of the projects of entities, one after another, so
 * that open pages are not held up. A project that cannot be read is a problem of
 * its entity alone.
 */
export async function getSearchContents(
  ctx: ServiceContext,
  { credentials }: Caller,
  { part, entityRef: entityRefs }: OctopusSearchQuery,
): Promise<OctopusSearchContents[]> {
  const { items } = await ctx.catalog.getEntitiesByRefs(
    { entityRefs },
    { credentials },
  );
  const contents: OctopusSearchContents[] = [];
  for (const [index, entityRef] of entityRefs.entries()) {
    try {
      contents.push({
        entityRef,
        ...(await readPart(ctx, items[index], part)),
      });
    } catch (error) {
      contents.push({ entityRef, problem: toError(error).message });
    }
  }
  return contents;
}

async function readPart(
  ctx: ServiceContext,
  entity: Entity | undefined,
  part: OctopusSearchPart,
): Promise<Omit<OctopusSearchContents, 'entityRef'>> {
  if (!entity) {
    return { problem: 'The catalog has no such entity' };
  }
  const ref = readProjectRef(entity);
  const known = await readFindableProject(ctx, ref);
  const { name, spaceId, projectId, gitRunbooks } = known.value;
  const space = await spaceOf(ctx, ref, spaceId);
  if (part === 'runbooks') {
    const runbooks =
      gitRunbooks ?? (await readSpaceRunbooks(ctx, space))[projectId] ?? [];
    return { project: name, runbooks };
  }
  const news = await readSpaceNews(ctx, space).catch(error => {
    ctx.logger.debug(`What is new in ${spaceId} is unknown: ${error}`);
    return undefined;
  });
  const project =
    news && isOutOfTouch(known, news)
      ? await readFindableProject(ctx, ref, { again: true })
      : known;
  return { project: project.value.name, releases: mergeNews(project, news) };
}

async function spaceOf(
  ctx: ServiceContext,
  ref: OctopusProjectRef,
  id: string,
): Promise<SpaceTarget> {
  const { client } = openInstance(ctx.octopus, ref);
  const { instance } = client;
  const space = { id };
  return {
    instance,
    space,
    read: createReader(client),
    marks: await ctx.followed.marks({ instance, space }),
  };
}
