import { Context } from 'hono';
import { SandboxEnv } from '../app/env';
import { SandboxContext } from '../context';
import { flagQuery, listQuery, textQuery } from '../http/query';
import { healthOf } from './health';
import { Machine } from './machines';

/**
 * Whether a target is one that a list asks for. Source of the parameters:
 * OctopusDeploy/docs:src/pages/docs/api/_generated/deployment-targets.md.
 */
export function isAskedFor(
  ctx: SandboxContext,
  machine: Machine,
  c: Context<SandboxEnv>,
): boolean {
  const among = (parameter: string, values: string[]) => {
    const wanted = listQuery(c, parameter);
    return !wanted || wanted.some(value => values.includes(value));
  };
  return (
    among('roles', machine.Roles) &&
    among('targetTags', machine.Roles) &&
    among('environmentIds', machine.EnvironmentIds) &&
    among('tenantIds', machine.TenantIds) &&
    among('tenantTags', machine.TenantTags) &&
    among('commStyles', [machine.Endpoint.CommunicationStyle]) &&
    among('healthStatuses', [healthOf(ctx, machine)]) &&
    (!textQuery(c, 'isDisabled') ||
      flagQuery(c, 'isDisabled') === machine.IsDisabled)
  );
}
