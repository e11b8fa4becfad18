import { SandboxContext } from '../../context';
import { removeDeprovisioned } from '../../environments/ephemeral/removeDeprovisioned';
import { deployAutomatically } from '../deployments/deployAutomatically';
import { activeTasks } from './activeTasks';
import { isHeld, nextEvent } from './nextEvent';
import { isCompleted } from './serverTask';

/**
 * Lets all tasks run up to now. State follows from the clock and the planned
 * times alone: no timer is ever set, so a test steps the clock and looks.
 */
export function settle(ctx: SandboxContext): void {
  const now = ctx.now().getTime();
  for (let event = nextEvent(ctx, now); event; event = nextEvent(ctx, now)) {
    event.apply();
    if (isCompleted(event.task)) deployAutomatically(ctx, event.task);
  }
  removeDeprovisioned(ctx);
  for (const task of activeTasks(ctx)) {
    if (task.state === 'Queued' && isHeld(ctx, task)) task.heldUntil = now;
  }
}
