import { moreFields } from './fields';
import { flag, listOf, ref, text } from './shapes';
import { DOCS, GO } from './sources';
import { ContractException } from './types';

/** Runbooks and their runs. */
export const runbookExceptions: ContractException[] = [
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
