/** What a deployment or run scopes variables by; values are ids. */
export interface VariableContext {
  environmentId: string;
  channelId?: string;
}
