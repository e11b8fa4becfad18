import { SandboxContext } from '../context';
import { Machine } from './machines';

/** Milliseconds that the check of a new target takes, before task speed. */
const CHECK = 8_000;

/** When the check that the server makes of a new target will be done. */
export function firstCheck(ctx: SandboxContext): number {
  return ctx.now().getTime() + Math.round(CHECK / ctx.settings.taskSpeed);
}

/**
 * The health of a target: unknown until its first check, which finds it
 * healthy. That there is a first check, unless a target asks for none, shows in
 * `SkipInitialHealthCheck`
 * (OctopusDeploy/docs:src/pages/docs/api/_generated/deployment-targets.md). The
 * checks are no tasks here, and there are no later ones.
 */
export function healthOf(
  ctx: SandboxContext,
  { HealthStatus, checkedAt }: Machine,
): Machine['HealthStatus'] {
  const isChecked = checkedAt !== null && ctx.now().getTime() >= checkedAt;
  return HealthStatus === 'Unknown' && isChecked ? 'Healthy' : HealthStatus;
}
