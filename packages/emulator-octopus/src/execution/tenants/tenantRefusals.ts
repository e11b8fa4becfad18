import { validationError } from '../../http/errors';

/** What the server says of tenants that a deployment or run has, lacks, or may not have. */
export const tenantRefusals = {
  /** Source: OctopusDeploy/Issues#2672. */
  required: (project: string) =>
    validationError(
      `${project} can only be deployed to tenants. Either deploy this release to a tenant, or configure this project to allow un-tenanted deployments.`,
    ),
  /** Source: OctopusDeploy/Issues#6693. */
  notConnected: (tenant: string, environment: string, project: string) =>
    validationError(
      `Tenant ${tenant} is not connected to ${environment} for project ${project}`,
    ),
  /** The wording of this and the following is not public. */
  notAllowed: () =>
    validationError('This project does not support tenanted deployments.'),
  disabled: (tenant: string) =>
    validationError(`Tenant ${tenant} is disabled and cannot be deployed to.`),
  runbookRequires: (runbook: string) =>
    validationError(
      `${runbook} can only be run on tenants. Either run it on a tenant, or configure this runbook to allow un-tenanted runs.`,
    ),
  runbookNotAllowed: () =>
    validationError('This runbook does not support tenanted deployments.'),
  noneNamed: () =>
    validationError('Please provide at least one tenant or tenant tag.'),
};
