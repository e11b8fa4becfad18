import { SandboxContext } from '../context';
import { lookUpPlace } from '../environments/places';
import { executionFields } from '../execution/deployments/executionFields';
import { readExecution } from '../execution/deployments/readExecution';
import { valueIn } from '../execution/deployments/valueIn';
import { findByName, placeNamed } from '../execution/findByName';
import { requireCommandFields } from '../execution/requireCommandFields';
import {
  createRunbookRun,
  NewRunbookRun,
} from '../execution/runbookRuns/createRunbookRun';
import { RunbookRun } from '../execution/runbookRuns/runbookRun';
import { Bound } from '../http/bind';
import { notFound, octopusError, validationError } from '../http/errors';
import { projects } from '../projects/projects';
import { SelectedPackage } from '../runbooks/runbookSnapshots';
import { RunbookSource, snapshotRunbook } from '../runbooks/snapshotRunbook';
import { runbooksAt } from './runbookAt';

/** Body of `POST /projects/{id}/{gitRef}/runbooks/{id}/run/v1`. */
export const runFields = {
  Notes: 'text',
  Runs: { list: { ...executionFields, TenantId: 'text' } },
  SelectedPackages: {
    list: { ActionName: 'text', PackageReferenceName: 'text', Version: 'text' },
  },
} as const;

/** Body of `POST /runbook-runs/git/create/v1`. */
export const runCommandFields = {
  SpaceId: 'text',
  SpaceIdOrName: 'text',
  ProjectName: 'text',
  RunbookName: 'text',
  GitRef: 'text',
  EnvironmentNames: 'texts',
  Tenants: 'texts',
  TenantTags: 'texts',
  Variables: 'dictionary',
  Packages: 'texts',
  PackageVersion: 'text',
} as const;

type User = NewRunbookRun['user'];

function start(
  ctx: SandboxContext,
  source: RunbookSource,
  packages: SelectedPackage[],
  notes: string | null,
  runs: Omit<NewRunbookRun, 'runbook' | 'snapshot' | 'at'>[],
): RunbookRun[] {
  const snapshot = snapshotRunbook(
    ctx,
    source,
    { name: `Snapshot ${source.commit!.hash.slice(0, 7)}`, notes, packages },
    false,
  );
  const at = ctx.now().getTime();
  return runs.map(run =>
    createRunbookRun(ctx, { ...run, runbook: source.runbook, snapshot, at }),
  );
}

const noTenants = () =>
  octopusError(400, 'The sandbox runs no runbook in Git for a tenant.');

/**
 * Runs a runbook as it is at a commit, in several environments.
 *
 * @throws OctopusError for the reasons that `snapshotRunbook` and
 * `createRunbookRun` have
 */
export function runGitRunbook(
  ctx: SandboxContext,
  source: RunbookSource,
  input: Bound<typeof runFields>,
  user: User,
): RunbookRun[] {
  const runs = (input.Runs ?? []).map(run => {
    const environment = lookUpPlace(
      ctx,
      source.runbook.SpaceId,
      run.EnvironmentId ?? '',
    );
    if (!environment) {
      throw validationError('The EnvironmentId field is required.');
    }
    if (run.TenantId) throw noTenants();
    return { environment, ...readExecution(run), user };
  });
  if (!runs.length) {
    throw validationError('The Runs field is required.');
  }
  const packages = (input.SelectedPackages ?? []).map(item => ({
    ActionName: item.ActionName ?? '',
    PackageReferenceName: item.PackageReferenceName ?? '',
    Version: item.Version ?? '',
  }));
  return start(ctx, source, packages, input.Notes ?? null, runs);
}

/**
 * Carries out the command that runs a runbook in Git by names. Fields:
 * OctopusDeploy/go-octopusdeploy:pkg/runbooks/run_git_runbook_v1.go.
 *
 * @throws OctopusError as `runGitRunbook` does
 */
export function runNamed(
  ctx: SandboxContext,
  spaceId: string,
  input: Bound<typeof runCommandFields>,
  user: User,
): RunbookRun[] {
  requireCommandFields(input, [
    'SpaceId',
    'SpaceIdOrName',
    'ProjectName',
    'RunbookName',
    'GitRef',
    'EnvironmentNames',
  ]);
  if (input.Tenants?.length || input.TenantTags?.length) {
    throw noTenants();
  }
  if (input.Packages?.length || input.PackageVersion) {
    throw octopusError(
      400,
      'The sandbox chooses no versions of packages for a runbook in Git: run it by its slug, with SelectedPackages.',
    );
  }
  const project = findByName(ctx, projects, spaceId, input.ProjectName);
  const source = runbooksAt(ctx, project, input.GitRef!).find(
    ({ runbook }) =>
      runbook.Name.toLowerCase() === input.RunbookName!.toLowerCase() ||
      runbook.Slug === input.RunbookName,
  );
  if (!source) {
    throw notFound();
  }
  const runs = input.EnvironmentNames!.map(name => ({
    environment: placeNamed(ctx, spaceId, name),
    given: valueIn(input.Variables),
    user,
  }));
  return start(ctx, source, [], null, runs);
}
