/**
 * Categories that the stand-in records, with their names. Sources:
 * OctopusDeploy/docs:src/pages/docs/administration/managing-infrastructure/subscriptions/index.md
 * (names); OctopusDeploy/terraform-provider-octopusdeploy (ids of those of
 * machines); OctopusDeploy/Library (ids of those of runbook runs, whose names are
 * inferred).
 */
export const eventCategories: Record<string, string> = {
  Created: 'Document created',
  Modified: 'Document modified',
  Deleted: 'Document deleted',
  DeploymentQueued: 'Deployment queued',
  DeploymentStarted: 'Deployment started',
  DeploymentResumed: 'Deployment resumed',
  DeploymentSucceeded: 'Deployment succeeded',
  DeploymentFailed: 'Deployment failed',
  RunbookRunQueued: 'Runbook run queued',
  RunbookRunStarted: 'Runbook run started',
  RunbookRunSucceeded: 'Runbook run succeeded',
  RunbookRunFailed: 'Runbook run failed',
  ManualInterventionInterruptionRaised:
    'Manual intervention interruption raised',
  GuidedFailureInterruptionRaised: 'Guided failure interruption raised',
  TaskCanceled: 'Task canceled',
  MachineAdded: 'Machine created',
  MachineDeleted: 'Machine deleted',
  MachineEnabled: 'Machine enabled',
  MachineDisabled: 'Machine disabled',
};

/** Events of machines that `includeInternalEvents=false` leaves out. Source: the tool find_events of OctopusDeploy/mcp-server. */
export const internalCategories = ['MachineAdded', 'MachineDeleted'];

const deployment = [
  'DeploymentQueued',
  'DeploymentStarted',
  'DeploymentResumed',
  'DeploymentSucceeded',
  'DeploymentFailed',
  'ManualInterventionInterruptionRaised',
  'GuidedFailureInterruptionRaised',
];

/**
 * Groups of categories. Ids and members of `Document`:
 * OctopusDeploy/docs:src/pages/docs/api/_generated/events.md; ids of those of
 * machines: OctopusDeploy/terraform-provider-octopusdeploy (`event_groups` of
 * triggers); ids of those of deployments and what belongs to them are inferred
 * from the names of the documentation.
 */
export const eventGroups = [
  {
    Id: 'Document',
    Name: 'Document events',
    EventCategories: ['Created', 'Modified', 'Deleted'],
  },
  {
    Id: 'Deployment',
    Name: 'Deployment events',
    EventCategories: deployment,
  },
  {
    Id: 'DeploymentCritical',
    Name: 'Deployment critical-events',
    EventCategories: [
      'DeploymentFailed',
      'ManualInterventionInterruptionRaised',
      'GuidedFailureInterruptionRaised',
    ],
  },
  {
    Id: 'Machine',
    Name: 'Machine events',
    EventCategories: [
      'MachineAdded',
      'MachineDeleted',
      'MachineEnabled',
      'MachineDisabled',
    ],
  },
];
