import { moreFields } from './fields';
import { anything, flag, listOf, record, text } from './shapes';
import { DOCS, GO, RECORDED } from './sources';
import { AcceptedDifference } from './types';

const PROJECTS = `${RECORDED}/Spaces-1/projects/high_limit_pg1.json`;

/** Projects, project groups and channels. */
export const projectDifferences: AcceptedDifference[] = [
  moreFields('ProjectResource', PROJECTS, {
    ForcePackageDownload: flag,
    Icon: anything,
  }),
  moreFields('ProjectResource', `${GO}/projects/project.go`, {
    AllowIgnoreChannelRules: flag,
    CombineHealthAndSyncStatusInDashboardLiveStatus: flag,
    DeprovisioningRunbookId: text,
    ProjectTags: listOf(text),
    ProvisioningRunbookId: text,
  }),
  moreFields('ReleaseCreationStrategyResource', PROJECTS, {
    ReleaseCreationPackageStepId: text,
  }),
  moreFields(
    'VersioningStrategyResource',
    `${GO}/projects/versioning_strategy.go`,
    { DonorPackageStepId: text },
  ),
  moreFields('ProjectGroupResource', `${GO}/projectgroups/project_group.go`, {
    Slug: text,
  }),
  moreFields('ChannelResource', `${DOCS}/channels.md`, { Slug: text }),
  moreFields('ModifyChannelCommand', `${DOCS}/channels.md`, { Slug: text }),
  ...['ChannelResource', 'ModifyChannelCommand'].map(definition =>
    moreFields(definition, `${DOCS}/channels.md`, {
      AutomaticEphemeralEnvironmentDeployments: flag,
      CustomFieldDefinitions: listOf(
        record({ FieldName: text, Description: text }),
      ),
      EphemeralEnvironmentNameTemplate: text,
      GitReferenceRules: listOf(text),
      GitResourceRules: listOf(
        record({
          Id: text,
          GitDependencyActions: listOf(
            record({ DeploymentActionSlug: text, GitDependencyName: text }),
          ),
          Rules: listOf(text),
        }),
      ),
      ParentEnvironmentId: text,
      Type: text,
    }),
  ),
  moreFields('ChannelVersionRuleResource', `${DOCS}/channels.md`, {
    VersioningStrategy: text,
    VersionTagRegex: text,
  }),
];
