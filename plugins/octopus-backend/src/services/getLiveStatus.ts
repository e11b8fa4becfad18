import {
  environmentState,
  OctopusDeployment,
  OctopusDeploymentSlot,
  OctopusLivePlace,
  OctopusLiveStatus,
  OctopusProjectView,
  OctopusServiceAddress,
  octopusProjectReadPermission,
} from '@octopus-backstage/plugin-octopus-common';
import { Caller } from '../context/Caller';
import { ServiceContext } from '../context/ServiceContext';
import { omitEmpty } from '../mapping/fields';
import { offersLiveStatus, readLivePlace } from '../octopus/liveStatus';
import { readServiceUrl } from '../octopus/serviceUrl';
import { readSnapshot } from '../snapshot/readSnapshot';
import { ProjectTarget } from '../target/ProjectTarget';
import { openEntity } from '../target/openEntity';

/** Places to ask about, and to read the address of: deployed to last. */
const MOST_PLACES = 8;
/** Logs to read for one response; later responses have the rest. */
const MOST_LOGS = 5;

/** Reads whether what was deployed is up, and where. */
export async function getLiveStatus(
  ctx: ServiceContext,
  caller: Caller,
  ref: string,
): Promise<OctopusLiveStatus> {
  const { target } = await openEntity(
    ctx,
    caller,
    ref,
    octopusProjectReadPermission,
  );
  const { value } = await readSnapshot(ctx, target);
  const slots = slotsOf(value.view);
  const [live, found] = await Promise.all([
    readPlaces(ctx, target, slots).catch(error => {
      ctx.logger.debug(`The live status could not be read: ${error}`);
      return { missing: 'problem' as const, places: [] };
    }),
    readAddresses(ctx, target, slots),
  ]);
  return { ...live, ...found };
}

/** All slots of all environments, the one that was deployed to last first. */
function slotsOf(view: Omit<OctopusProjectView, 'abilities' | 'stale'>) {
  const changed = ({ latest, deployed }: OctopusDeploymentSlot) =>
    Date.parse((latest ?? deployed)?.created ?? '') || 0;
  return view.environments
    .flatMap(({ id }) =>
      environmentState(view, id).slots.map(slot => ({
        environmentId: id,
        slot,
      })),
    )
    .filter(({ slot }) => slot.latest ?? slot.deployed)
    .sort((a, b) => changed(b.slot) - changed(a.slot));
}

type Slots = ReturnType<typeof slotsOf>;

async function readPlaces(
  ctx: ServiceContext,
  target: ProjectTarget,
  slots: Slots,
): Promise<Pick<OctopusLiveStatus, 'missing' | 'places'>> {
  const all = new Map(
    slots.map(({ environmentId, slot }) => {
      const place = {
        environmentId,
        ...omitEmpty({ tenantId: slot.tenant?.id }),
      };
      return [JSON.stringify(place), place] as const;
    }),
  );
  const asked = [...all.values()].slice(0, MOST_PLACES);
  if (asked.length === 0) {
    return { places: [] };
  }
  if (!(await offersLiveStatus(ctx, target))) {
    return { missing: 'server', places: [] };
  }
  const places = await readReadable(ctx, target, asked);
  const known = places.filter(({ status }: OctopusLivePlace) => status);
  return known.length > 0
    ? { places: known }
    : { missing: 'monitor', places: [] };
}

/**
 * Leaves out a place that cannot be read, such as an environment that has just
 * been deleted, or one that the portal's key may not see.
 *
 * @throws what Octopus says of the first one, when none can be read
 */
async function readReadable(
  ctx: ServiceContext,
  target: ProjectTarget,
  asked: Parameters<typeof readLivePlace>[2][],
): Promise<OctopusLivePlace[]> {
  const errors: unknown[] = [];
  const places = await Promise.all(
    asked.map(place =>
      readLivePlace(ctx, target, place).catch(error => {
        ctx.logger.debug(
          `The live status in ${place.environmentId} could not be read: ${error}`,
        );
        errors.push(error);
        return [];
      }),
    ),
  );
  if (errors.length === asked.length) {
    throw errors[0];
  }
  return places.flat();
}

async function readAddresses(
  ctx: ServiceContext,
  target: ProjectTarget,
  slots: Slots,
): Promise<Pick<OctopusLiveStatus, 'addresses' | 'isPartial'>> {
  let left = MOST_LOGS;
  const unread: string[] = [];
  const addressOf = async (
    environmentId: string,
    deployment: OctopusDeployment,
  ): Promise<OctopusServiceAddress[]> => {
    const { taskId, tenant, namespace } = deployment;
    const found = await readServiceUrl(ctx, target, deployment, () => {
      left -= 1;
      return left >= 0;
    });
    if (!found) {
      unread.push(taskId);
    }
    const whose = omitEmpty({ tenantId: tenant?.id, namespace });
    return found?.url ? [{ environmentId, ...whose, url: found.url }] : [];
  };
  const addresses = await Promise.all(
    slots
      .flatMap(({ environmentId, slot: { deployed } }) =>
        deployed ? [{ environmentId, deployed }] : [],
      )
      .slice(0, MOST_PLACES)
      .map(({ environmentId, deployed }) => addressOf(environmentId, deployed)),
  );
  return {
    addresses: addresses.flat(),
    ...(unread.length > 0 && { isPartial: true }),
  };
}
