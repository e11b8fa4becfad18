import { SandboxContext } from '../../context';
import { artifacts } from '../artifacts/artifact';
import { serverTasks } from './serverTask';

/** Removes a task, with the files that it left. */
export function forgetTask(ctx: SandboxContext, taskId: string): void {
  const files = ctx.store.of(artifacts);
  files
    .list()
    .filter(artifact => artifact.taskId === taskId)
    .forEach(artifact => files.remove(artifact.Id));
  ctx.store.of(serverTasks).remove(taskId);
}
