import {
  coreServices,
  createBackendModule,
  DatabaseService,
} from '@backstage/backend-plugin-api';

type Knex = Awaited<ReturnType<DatabaseService['getClient']>>;

/** A task, with what Backstage forgets of it at its end. */
export interface KeptTask {
  id: string;
  /** As JSON; with the credentials of whoever started it. */
  secrets: string;
}

/** Reads and writes the scaffolder's own table of tasks. */
export function killedTasks() {
  let database: Knex;
  return {
    feature: createBackendModule({
      pluginId: 'scaffolder',
      moduleId: 'killed-tasks',
      register(reg) {
        reg.registerInit({
          deps: { database: coreServices.database },
          async init(services) {
            database = await services.database.getClient();
          },
        });
      },
    }),

    keep: async (id: string): Promise<KeptTask> => {
      const { secrets } = await database('tasks').where({ id }).first();
      return { id, secrets };
    },

    /**
     * Puts a task that has ended back to what a backend leaves that was killed when
     * it had done its last step and noted nothing of it: at work, with a heartbeat
     * of long ago, and the checkpoints that are kept. Backstage's own
     * recovery finds it within 10 seconds (`TASK_RECOVERY_INTERVAL_MS`).
     */
    leave: async ({ id, secrets }: KeptTask) => {
      const row = await database('tasks').where({ id }).first();
      const { state: kept = {} } = JSON.parse(row.state ?? '{}');
      const done: string[] = JSON.parse(row.spec)
        .steps.map((step: { id: string }) => step.id)
        .filter((step: string) => kept.steps?.[step]);
      for (const step of done.slice(-1)) {
        delete kept.steps[step];
      }
      await database('task_events')
        .where({ task_id: id, event_type: 'completion' })
        .delete();
      await database('tasks')
        .where({ id })
        .update({
          secrets,
          state: JSON.stringify({ state: kept }),
          status: 'processing',
          last_heartbeat_at: '2020-01-01 00:00:00',
        });
    },
  };
}
