import { JsonObject } from '@backstage/types';
import { TenantResource } from '../resources/projects';

/** The ids of what was started, and of its task. */
type Started = JsonObject & { taskId: string };

/** What was started for a tenant, or for nobody in particular. */
interface StartedFor<T> {
  tenant?: TenantResource;
  started: T;
}

/**
 * Starts something for each tenant, after everything was prepared for all of
 * them. When one cannot be started, the rest is not.
 *
 * @param tenants - undefined for nobody in particular; not empty
 * @param options - `prepare`: reads what is needed for each, and starts nothing;
 * `note`: called with audit metadata as it becomes known; `isOne`: whether one tenant or
 * none was chosen, and not tags
 * @returns what was started first, and what was started for each of several
 * @throws what they throw; the message names the tenants that it was started for
 */
export async function startForTenants<P, T extends Started>(
  tenants: (TenantResource | undefined)[],
  options: {
    prepare(tenants: (TenantResource | undefined)[]): Promise<P[]>;
    start(tenant: TenantResource | undefined, prepared: P): Promise<T>;
    note(metadata: JsonObject): void;
    isOne: boolean;
  },
): Promise<
  T & { perTenant?: (T & { tenant: { id: string; name: string } })[] }
> {
  const { prepare, start, note, isOne } = options;
  const tenant = namesOf(tenants);
  note({ ...(tenant && { tenant }) });
  const prepared = await prepare(tenants);
  const done: StartedFor<T>[] = [];
  for (const [index, each] of tenants.entries()) {
    try {
      const started = await start(each, prepared[index]);
      done.push({ tenant: each, started });
    } catch (error) {
      throw done.length > 0 ? afterSome(error, each, done) : error;
    }
    const taskIds = done.map(({ started }) => started.taskId);
    note({ ...done[0].started, ...(taskIds.length > 1 && { taskIds }) });
  }
  return {
    ...done[0].started,
    ...(!isOne && { perTenant: done.flatMap(toPerTenant) }),
  };
}

function toPerTenant<T>({ tenant, started }: StartedFor<T>) {
  return tenant
    ? [{ tenant: { id: tenant.Id, name: tenant.Name }, ...started }]
    : [];
}

function namesOf(tenants: (TenantResource | undefined)[]): string {
  return tenants.flatMap(tenant => tenant?.Name ?? []).join(', ');
}

/** Keeps the class of the error, and what else it says. */
function afterSome(
  error: unknown,
  tenant: TenantResource | undefined,
  done: StartedFor<unknown>[],
): unknown {
  const before = namesOf(done.map(each => each.tenant));
  return error instanceof Error
    ? Object.assign(error, {
        message: `For the tenant '${tenant?.Name}': ${error.message}. It was started for ${before} before that: choose the others by name`,
      })
    : error;
}
