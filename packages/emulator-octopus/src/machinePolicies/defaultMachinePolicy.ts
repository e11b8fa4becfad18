/**
 * The settings of a new machine policy. Source:
 * OctopusDeploy/go-octopusdeploy:pkg/machinepolicies (NewMachinePolicy and its parts),
 * and for repeated calls the class MachineRpcCallRetryPolicy of OctopusDeploy/OctopusClients.
 */
export function defaultMachinePolicy(): Record<string, unknown> {
  const script = { RunType: 'InheritFromDefault', ScriptBody: null };
  return {
    ConnectionConnectTimeout: '00:01:00',
    ConnectionRetryCountLimit: 5,
    ConnectionRetrySleepInterval: '00:00:01',
    ConnectionRetryTimeLimit: '00:05:00',
    PollingRequestMaximumMessageProcessingTimeout: '00:10:00',
    PollingRequestQueueTimeout: '00:02:00',
    MachineCleanupPolicy: {
      DeleteMachinesBehavior: 'DoNotDelete',
      DeleteMachinesElapsedTimeSpan: '01:00:00',
    },
    MachineConnectivityPolicy: {
      MachineConnectivityBehavior: 'ExpectedToBeOnline',
    },
    MachineHealthCheckPolicy: {
      BashHealthCheckPolicy: script,
      PowerShellHealthCheckPolicy: script,
      HealthCheckCron: null,
      HealthCheckCronTimezone: 'UTC',
      HealthCheckInterval: '1.00:00:00',
      HealthCheckType: 'RunScript',
    },
    MachinePackageCacheRetentionPolicy: { Strategy: 'Default' },
    MachineRpcCallRetryPolicy: {
      Enabled: false,
      RetryDuration: '00:10:00',
    },
    MachineUpdatePolicy: {
      CalamariUpdateBehavior: 'UpdateOnDeployment',
      TentacleUpdateAccountId: null,
      TentacleUpdateBehavior: 'NeverUpdate',
      KubernetesAgentUpdateBehavior: 'Update',
    },
  };
}
