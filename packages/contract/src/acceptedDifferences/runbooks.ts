import { moreFields } from './fields';
import { flag, listOf, ref, text } from './shapes';
import { DOCS, GO } from './sources';
import { AcceptedDifference } from './types';

/** Runbooks and their runs. */
export const runbookDifferences: AcceptedDifference[] = [
  ...['RunbookResource', 'ModifyRunbookCommand'].map(definition =>
    moreFields(definition, `${DOCS}/runbooks.md`, {
      CancelQueuedTasks: flag,
      CancelRunningTasks: flag,
      FailTargetDiscovery: flag,
      ForcePackageDownload: flag,
      RunbookTags: listOf(text),
      Slug: text,
    }),
  ),
  moreFields('RunbookResource', `${DOCS}/runbooks.md`, { Clone: text }),
  moreFields('RunbookRunResource', `${DOCS}/runbook-runs.md`, {
    Priority: text,
    RunbookName: text,
  }),
  moreFields('RunbooksDashboardItemResource', `${DOCS}/progression.md`, {
    GitReference: ref('VersionControlReferenceResource'),
    HasPendingPreconditions: flag,
    PendingInterruptionTypes: listOf(text),
    PendingPreconditionTypes: listOf(text),
    RunName: text,
  }),
  moreFields('RunbookRetentionPeriod', `${DOCS}/runbooks.md`, {
    Strategy: text,
    Unit: ref('RetentionUnit'),
  }),
  moreFields('VariableResource', `${GO}/variables/variable.go`, {
    SpaceId: text,
  }),
  moreFields('VariableScopeValues', `${DOCS}/variables.md`, {
    EnvironmentParameters: listOf(ref('ReferenceDataItem')),
    ProcessTemplateSteps: listOf(ref('ReferenceDataItem')),
    TargetTagParameters: listOf(ref('ReferenceDataItem')),
    TenantTagParameters: listOf(ref('ReferenceDataItem')),
  }),
];
