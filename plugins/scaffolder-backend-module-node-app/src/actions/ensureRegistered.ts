import type { CatalogService } from '@backstage/plugin-catalog-node';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { limitedForRun } from '@octopus-backstage/plugin-octopus-node';
import { z as zod } from 'zod/v3';
import { registerOnce } from '../catalog/registerOnce';
import { examples } from './ensureRegistered.examples';

type Z = typeof zod;

/**
 * The action `catalog:ensure-registered`: what `catalog:register` does, but it takes
 * over a location that is registered already, and fails whenever the file is not in
 * the catalog afterwards. `optional: true` of `catalog:register` hides both.
 *
 * It asks the catalog as the person who started the task, who needs
 * `catalog.location.create`.
 */
export function createEnsureRegisteredAction(options: {
  catalog: CatalogService;
}) {
  return createTemplateAction({
    id: 'catalog:ensure-registered',
    description:
      'Registers a catalog-info.yaml in the catalog, unless it is registered already',
    examples,
    schema: {
      input: {
        catalogInfoUrl: (z: Z) =>
          z.string().url().describe('Address of the catalog-info.yaml'),
      },
      output: {
        entityRef: (z: Z) =>
          z.string().describe('Reference of the entity that it describes'),
        catalogInfoUrl: (z: Z) =>
          z.string().describe('Address of the catalog-info.yaml'),
      },
    },
    async handler(ctx) {
      const { catalogInfoUrl } = ctx.input;
      const { signal, logger } = ctx;
      const { entityRef, isNew } = await registerOnce(
        limitedForRun('The catalog', options.catalog, signal),
        catalogInfoUrl,
        await ctx.getInitiatorCredentials(),
        { signal, logger },
      );
      logger.info(
        isNew
          ? `Registered ${entityRef} from ${catalogInfoUrl}`
          : `${entityRef} is registered already, from ${catalogInfoUrl}`,
      );
      ctx.output('entityRef', entityRef);
      ctx.output('catalogInfoUrl', catalogInfoUrl);
    },
  });
}
