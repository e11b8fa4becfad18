import { LoggerService, SchedulerService } from '@backstage/backend-plugin-api';
import {
  EntityProvider,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import { OctopusService } from '@octopus-backstage/plugin-octopus-node';
import { ComponentsProviderSettings } from '../config/ProviderSettings';
import { toComponents } from '../entities/toComponents';
import { readProviderProjects } from '../octopus/readProviderProjects';
import { KnownEntities, planMutation } from './planMutation';
import { reportRun } from './reportRun';

/** Brings the projects of a space into the catalog as components. */
export class OctopusProjectProvider implements EntityProvider {
  private known: KnownEntities | undefined;

  constructor(
    private readonly settings: ComponentsProviderSettings,
    private readonly services: {
      octopus: OctopusService;
      scheduler: SchedulerService;
      logger: LoggerService;
    },
  ) {}

  getProviderName(): string {
    return `octopus-provider:${this.settings.id}`;
  }

  async connect(connection: EntityProviderConnection): Promise<void> {
    await this.services.scheduler.scheduleTask({
      ...this.settings.schedule,
      id: `${this.getProviderName()}:refresh`,
      scope: 'global',
      fn: signal =>
        reportRun(this.services.logger, this.settings, () =>
          this.run(connection, signal),
        ),
    });
  }

  /**
   * Applies nothing unless everything could be read. Returns a summary for the
   * log.
   */
  private async run(
    connection: EntityProviderConnection,
    signal: AbortSignal,
  ): Promise<string> {
    const read = await readProviderProjects(
      this.services.octopus,
      this.settings,
      { signal },
    );
    signal.throwIfAborted();
    const entities = toComponents(this.settings, read);
    const { mutation, known, added, changed, removed } = planMutation(
      entities,
      this.known,
      Date.now(),
    );
    // Until this one has been applied, the next run has to send everything.
    this.known = undefined;
    if (mutation) {
      await connection.applyMutation(mutation);
    }
    this.known = known;
    const counts = `${added} added, ${changed} changed, ${removed} removed`;
    const sent = mutation?.type === 'full' ? ', all of them sent' : '';
    return `${entities.length} components from ${read.total} projects of space '${read.space.name}' (${counts}${sent})`;
  }
}
