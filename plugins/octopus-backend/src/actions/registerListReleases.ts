import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { ServiceContext } from '../context/ServiceContext';
import { getProjectView } from '../services/getProjectView';
import { listReleases } from '../services/releases/listReleases';
import { ENTITY_REF_DESCRIPTION, readEntityRef, findByName } from './inputs';

/** Lists the releases of an entity's project. */
export function registerListReleases(
  actionsRegistry: ActionsRegistryService,
  ctx: ServiceContext,
): void {
  actionsRegistry.register({
    name: 'list-releases',
    title: 'List Octopus Releases',
    description:
      'Lists the releases of the Octopus project of a catalog entity, newest first, with where each is deployed and where it may be deployed next.',
    attributes: { readOnly: true, destructive: false, idempotent: true },
    schema: {
      input: z =>
        z.object({
          entityRef: z.string().describe(ENTITY_REF_DESCRIPTION),
          channel: z.string().optional().describe('Name of a channel'),
          search: z.string().optional().describe('Part of the version'),
          limit: z.number().int().min(1).max(50).default(10),
        }),
      output: z =>
        z.object({
          releases: z.array(
            z.object({
              version: z.string(),
              channel: z.string(),
              assembled: z.string(),
              isPrerelease: z.boolean(),
              deployments: z.array(
                z.object({ environment: z.string(), state: z.string() }),
              ),
              nextEnvironments: z.array(z.string()),
            }),
          ),
          totalCount: z.number(),
        }),
    },
    action: async ({ input, credentials }) => {
      const caller = { credentials };
      const entityRef = readEntityRef(input.entityRef);
      const { channels, environments } = await getProjectView(
        ctx,
        caller,
        entityRef,
      );
      const { items, totalCount } = await listReleases(ctx, caller, entityRef, {
        channelId:
          input.channel && findByName('channel', channels, input.channel).id,
        search: input.search,
        offset: 0,
        limit: input.limit,
      });
      const nameIn = (list: { id: string; name: string }[], id: string) =>
        list.find(one => one.id === id)?.name ?? id;
      return {
        output: {
          releases: items.map(release => ({
            version: release.version,
            channel: nameIn(channels, release.channelId),
            assembled: release.assembled,
            isPrerelease: release.isPrerelease,
            deployments: release.deployments.map(
              ({ environmentId, state }) => ({
                environment: nameIn(environments, environmentId),
                state,
              }),
            ),
            nextEnvironments: release.nextEnvironmentIds.map(id =>
              nameIn(environments, id),
            ),
          })),
          totalCount,
        },
      };
    },
  });
}
