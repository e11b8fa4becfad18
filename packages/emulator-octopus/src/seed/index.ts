import { SandboxContext } from '../context';
import { machines } from '../machines/machines';
import { Space } from '../spaces/spaces';
import { writeHistory } from './history/writeHistory';
import { createObjects } from './objects/createObjects';
import { SandboxRequest, SpaceWriter } from './SpaceWriter';

/** How far back the objects of the space were made. */
const AGE_IN_DAYS = 42;
const DAY = 86_400_000;

/** The checks that the server makes of new targets have gone well. */
function passHealthChecks(ctx: SandboxContext, space: Space): void {
  const targets = ctx.store.of(machines);
  targets
    .inSpace(space.Id)
    .forEach(target => targets.put({ ...target, HealthStatus: 'Healthy' }));
}

/** Fills a space with Octopub and some weeks of its history. */
export async function seedOctopub(
  ctx: SandboxContext,
  space: Space,
  request: SandboxRequest,
): Promise<void> {
  const now = ctx.now().getTime();
  ctx.pretendNow(new Date(now - AGE_IN_DAYS * DAY));
  await createObjects(new SpaceWriter(space, request));
  passHealthChecks(ctx, space);
  ctx.pretendNow(undefined);
  writeHistory(ctx, space);
}
