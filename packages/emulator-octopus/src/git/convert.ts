import { SandboxContext } from '../context';
import { Bound, Fields } from '../http/bind';
import { octopusError, validationError } from '../http/errors';
import { deploymentProcesses, runbookProcesses } from '../processes/processes';
import { Project, projects } from '../projects/projects';
import { hasReached } from '../root/serverVersion';
import { runbooks } from '../runbooks/runbooks';
import { variableSets } from '../variables/variableSets';
import { commitTo } from './commit';
import { GitRunbook } from './commits';
import { GitStorage } from './gitStorage';
import { toGitRunbook } from './toGitRunbook';

/** Body of `POST /projects/{id}/git/convert`. */
export const convertFields = {
  CommitMessage: 'text',
  InitialCommitBranchName: 'text',
  VersionControlSettings: {
    object: {
      Type: 'text',
      Url: 'text',
      BasePath: 'text',
      DefaultBranch: 'text',
      ProtectedDefaultBranch: 'boolean',
      ProtectedBranchNamePatterns: 'texts',
      Credentials: { object: { Type: 'text' } },
      ConversionState: {
        object: { VariablesAreInGit: 'boolean', RunbooksAreInGit: 'boolean' },
      },
    },
  },
} as const satisfies Fields;

/** Release of OctopusDeploy/Issues#9271. */
const RUNBOOKS_SINCE = '2025.1.9882';

function readStorage(
  ctx: SandboxContext,
  {
    VersionControlSettings,
    InitialCommitBranchName,
  }: Bound<typeof convertFields>,
): GitStorage {
  const given = VersionControlSettings ?? {};
  const { Url, DefaultBranch, ConversionState } = given;
  // The wording is not public.
  if (!Url || !DefaultBranch) {
    throw validationError(
      ...(Url ? [] : ['The Url field is required.']),
      ...(DefaultBranch ? [] : ['The DefaultBranch field is required.']),
    );
  }
  if ((given.Credentials?.Type ?? 'Anonymous') !== 'Anonymous') {
    throw octopusError(
      400,
      'The sandbox keeps repositories itself and reaches none, so that it takes no Git credentials but Anonymous.',
    );
  }
  if ((InitialCommitBranchName || DefaultBranch) !== DefaultBranch) {
    throw octopusError(
      400,
      'The sandbox cannot merge: the first commit goes to the default branch.',
    );
  }
  return {
    Url,
    BasePath: given.BasePath || '.octopus',
    DefaultBranch,
    ProtectedDefaultBranch: given.ProtectedDefaultBranch ?? false,
    ProtectedBranchNamePatterns: given.ProtectedBranchNamePatterns ?? [],
    variablesInGit: ConversionState?.VariablesAreInGit ?? true,
    runbooksInGit:
      (ConversionState?.RunbooksAreInGit ?? true) &&
      hasReached(ctx.settings.version, RUNBOOKS_SINCE),
  };
}

/** Takes the published runbooks of a project out of the database. */
function takeRunbooks(ctx: SandboxContext, project: Project): GitRunbook[] {
  const processes = ctx.store.of(runbookProcesses);
  const own = ctx.store
    .of(runbooks)
    .list()
    .filter(({ ProjectId }) => ProjectId === project.Id);
  return own.flatMap(runbook => {
    const process = processes.get(runbook.RunbookProcessId)!;
    ctx.store.of(runbooks).remove(runbook.Id);
    processes.remove(process.Id);
    return runbook.PublishedRunbookSnapshotId
      ? [toGitRunbook(runbook, process)]
      : [];
  });
}

/**
 * Moves the configuration of a project to a repository, which is kept here. The
 * sensitive variables stay in the database, drafts of runbooks are out of reach
 * (OctopusDeploy/docs:src/pages/docs/runbooks/config-as-code-runbooks.md). That
 * `ConversionState` says what moves is inferred; servers of today move all.
 *
 * @throws OctopusError for what it cannot do
 */
export function convertToGit(
  ctx: SandboxContext,
  project: Project,
  input: Bound<typeof convertFields>,
): void {
  if (project.git) {
    // The wording is not public.
    throw validationError('The project is version-controlled already.');
  }
  const git = readStorage(ctx, input);
  if (
    git.runbooksInGit &&
    (project.ProvisioningRunbookId || project.DeprovisioningRunbookId)
  ) {
    throw octopusError(
      400,
      'The sandbox does not run runbooks of ephemeral environments from Git: leave the runbooks of this project in the database, with RunbooksAreInGit of its ConversionState.',
    );
  }
  const processes = ctx.store.of(deploymentProcesses);
  const sets = ctx.store.of(variableSets);
  const set = sets.get(project.VariableSetId)!;
  const moves = (variable: { IsSensitive: boolean }) =>
    git.variablesInGit && !variable.IsSensitive;
  const converted = ctx.store.of(projects).put({ ...project, git });
  commitTo(ctx, converted, git.DefaultBranch, {
    process: processes.get(project.DeploymentProcessId)!,
    settings: {
      DefaultGuidedFailureMode: project.DefaultGuidedFailureMode,
      DefaultToSkipIfAlreadyInstalled: project.DefaultToSkipIfAlreadyInstalled,
      DeploymentChangesTemplate: project.DeploymentChangesTemplate,
      ReleaseNotesTemplate: project.ReleaseNotesTemplate,
      VersioningStrategy: project.VersioningStrategy,
      ProjectConnectivityPolicy: project.ProjectConnectivityPolicy,
    },
    variables: set.Variables.filter(moves),
    runbooks: git.runbooksInGit ? takeRunbooks(ctx, project) : [],
  });
  sets.put({
    ...set,
    Variables: set.Variables.filter(variable => !moves(variable)),
  });
  processes.remove(project.DeploymentProcessId);
}
