import { ActionContext } from '@backstage/plugin-scaffolder-node';

type Checkpoint = ActionContext<any, any>['checkpoint'];

/** What the scaffolder's database stores for one task. */
export interface StoredCheckpoints {
  /** JSON, as in the column `state` of the task. */
  text: string;
}

/** The checkpoints of a task that has never run. */
export const noCheckpoints = (): StoredCheckpoints => ({
  text: JSON.stringify({ checkpoints: {} }),
});

/**
 * Checkpoints as the scaffolder has them: what one run of a task has stored is
 * returned to the next run without calling its function. Source:
 * @backstage/plugin-scaffolder-backend 4.2.0,
 * dist/scaffolder/tasks/NunjucksWorkflowRunner.cjs.js (`checkpoint`) and
 * StorageTaskBroker.cjs.js (`updateCheckpoint`).
 */
export function checkpointsOf(stored: StoredCheckpoints): Checkpoint {
  const before = JSON.parse(stored.text).checkpoints;
  const state = { checkpoints: { ...before } };
  const keep = (key: string, value: object) => {
    state.checkpoints[key] = value;
    stored.text = JSON.stringify(state);
  };
  return async ({ key: name, fn }) => {
    const key = `v1.task.checkpoint.step.${name}`;
    const earlier = before[key];
    if (earlier?.status === 'success' && earlier.value !== undefined) {
      return earlier.value;
    }
    try {
      const value = await fn();
      keep(key, { status: 'success', value: value ?? {} });
      return value;
    } catch (error) {
      keep(key, { status: 'failed', reason: String(error) });
      throw error;
    }
  };
}
