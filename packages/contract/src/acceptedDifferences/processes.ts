import { moreFields } from './fields';
import { listOf, record, ref, text } from './shapes';
import { DOCS, GO } from './sources';
import { AcceptedDifference } from './types';

/** Steps and actions of deployment processes and runbooks, and what a release takes from them. */
export const processDifferences: AcceptedDifference[] = [
  moreFields('DeploymentStepResource', `${DOCS}/runbook-processes.md`, {
    Slug: text,
    Type: text,
  }),
  {
    id: 'values.DeploymentStepStartTrigger',
    allows: 'values',
    definition: 'DeploymentStepStartTrigger',
    values: ['Variable'],
    source: `${DOCS}/runbook-processes.md`,
  },
  {
    id: 'DeploymentProcessResource.ChangeDescription',
    allows: 'fields',
    definition: 'DeploymentProcessResource',
    only: 'request',
    fields: { ChangeDescription: text },
    source:
      'lassoColombo/nu-http-client-collection:clients/ci-cd/octopus-deploy.nu',
  },
  moreFields(
    'DeploymentActionResource',
    `${GO}/deployments/deployment_action.go`,
    {
      Slug: text,
      GitDependencies: listOf(
        record({
          Name: text,
          RepositoryUri: text,
          DefaultBranch: text,
          GitCredentialType: text,
          FilePathFilters: listOf(text),
          GitCredentialId: text,
          StepPackageInputsReferenceId: text,
          GitHubConnectionId: text,
        }),
      ),
      StepPackageVersion: text,
    },
  ),
  moreFields(
    'DeploymentActionContainerResource',
    `${GO}/deployments/deployment_action_container.go`,
    { GitUrl: text, Dockerfile: text },
  ),
  moreFields('PackageReference', `${GO}/packages/package_reference.go`, {
    Version: text,
  }),
  ...['ReleaseTemplateResource', 'RunbookSnapshotTemplateResource'].map(
    definition =>
      moreFields(definition, `${DOCS}/runbook-processes.md`, {
        GitResources: listOf(
          record({
            ActionName: text,
            DefaultBranch: text,
            FilePathFilters: listOf(text),
            GitCredentialId: text,
            GitHubConnectionId: text,
            GitResourceSelectedLastRelease: ref(
              'VersionControlReferenceResource',
            ),
            IsResolvable: { type: 'boolean' },
            Name: text,
            RepositoryUri: text,
          }),
        ),
      }),
  ),
  moreFields('ReleaseTemplatePackage', `${DOCS}/runbook-processes.md`, {
    FixedVersion: text,
  }),
];
