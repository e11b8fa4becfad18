import { SchedulerService } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import {
  EntityProvider,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';

const NAME = 'octopus-templates';

/**
 * Brings templates into the catalog. They do not change while the backend runs,
 * but are sent again and again: the catalog takes none whose name another
 * location has, and this one should be there once that one is gone. What it has
 * already it only compares.
 */
export class TemplateProvider implements EntityProvider {
  constructor(
    private readonly templates: Entity[],
    private readonly scheduler: SchedulerService,
  ) {}

  getProviderName(): string {
    return NAME;
  }

  async connect(connection: EntityProviderConnection): Promise<void> {
    await this.scheduler.scheduleTask({
      id: `${NAME}:refresh`,
      frequency: { minutes: 10 },
      timeout: { minutes: 1 },
      // Each backend at its start: a newer one may bring newer templates.
      scope: 'local',
      fn: () =>
        connection.applyMutation({
          type: 'full',
          entities: this.templates.map(entity => ({
            entity,
            locationKey: NAME,
          })),
        }),
    });
  }
}
