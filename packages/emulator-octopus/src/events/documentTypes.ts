/**
 * Kinds of documents whose changes the audit log has, by the first part of their
 * ids. Names: the list of document types in
 * OctopusDeploy/docs:src/pages/docs/administration/managing-infrastructure/subscriptions/index.md.
 * Deployments, runs, tasks and interruptions have events of their own.
 */
export const documentTypes: Record<string, string> = {
  Accounts: 'Account',
  Artifacts: 'Artifact',
  BuildInformation: 'Build Information',
  Certificates: 'Certificate',
  Channels: 'Channel',
  deploymentprocess: 'Deployment Process',
  Environments: 'Deployment Environment',
  EphemeralEnvironments: 'Deployment Environment',
  Feeds: 'Feed',
  LibraryVariableSets: 'Library Variable Set',
  Lifecycles: 'Lifecycle',
  MachinePolicies: 'Machine Policy',
  Machines: 'Machine',
  ParentEnvironments: 'Deployment Environment',
  ProjectGroups: 'Project Group',
  Projects: 'Project',
  ProjectTriggers: 'Project Trigger',
  Releases: 'Release',
  RunbookProcess: 'Runbook Process',
  Runbooks: 'Runbook',
  RunbookSnapshots: 'Runbook Snapshot',
  Spaces: 'Space',
  Subscriptions: 'Subscription',
  TagSets: 'Tag Set',
  Tenants: 'Tenant',
  Users: 'User',
  variableset: 'Variable Set',
  WorkerPools: 'Worker Pool',
};
