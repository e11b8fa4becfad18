/** Keys of a deployment or run in a body. */
export const executionFields = {
  EnvironmentId: 'text',
  TenantId: 'text',
  FormValues: 'dictionary',
  Comments: 'text',
  ForcePackageDownload: 'boolean',
  ForcePackageRedeployment: 'boolean',
  SkipActions: 'texts',
  SpecificMachineIds: 'texts',
  ExcludedMachineIds: 'texts',
  UseGuidedFailure: 'boolean',
  QueueTime: 'text',
  QueueTimeExpiry: 'text',
} as const;
