import { Tenant } from '../../tenants/tenants';

/** What a deployment or run scopes variables by; values are ids. */
export interface VariableContext {
  environmentId: string;
  /** Of an ephemeral environment, which has the variables of its parent. */
  parentEnvironmentId?: string;
  channelId?: string;
  tenant?: Tenant;
}
