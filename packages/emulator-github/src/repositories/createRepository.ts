import { Account } from '../accounts/accounts';
import { fieldReader } from '../http/fields';
import { GitHubError, invalid, notImitated } from '../http/errors';
import { GitHubContext } from '../server/GitHubContext';
import { readVisibility } from './readVisibility';
import { Repository, RepositoryFeatures } from './repository';
import { readFeatures } from './readFeatures';

const DEFAULT_FEATURES: RepositoryFeatures = {
  has_issues: true,
  has_projects: true,
  has_wiki: true,
  has_discussions: false,
  is_template: false,
  allow_squash_merge: true,
  allow_merge_commit: true,
  allow_rebase_merge: true,
  allow_auto_merge: false,
  allow_update_branch: false,
  allow_forking: true,
  delete_branch_on_merge: false,
  web_commit_signoff_required: false,
};

/**
 * Makes a repository from the body of a request. Repositories are public
 * unless the body says otherwise; what names may not have becomes a hyphen.
 * Sources: operations `repos/create-in-org` and
 * `repos/create-for-authenticated-user`; the refusals of a name that is taken,
 * in any case, and of an empty one: dyad-sh/dyad#1914, gophergala2016/hugoku#58.
 */
export async function createRepository(
  ctx: GitHubContext,
  owner: Account,
  body: Record<string, unknown>,
  page: string,
): Promise<Repository> {
  const { text, flag, required } = fieldReader(body, page);
  for (const name of ['auto_init', 'gitignore_template', 'license_template']) {
    if (body[name]) {
      throw notImitated(name);
    }
  }
  const name = required('name').replace(/[^\w.-]+/g, '-');
  if (!name) {
    throw invalid(page, [
      { resource: 'Repository', field: 'name', code: 'missing_field' },
      { resource: 'Repository', field: 'name', code: 'custom' },
    ]);
  }
  if (name.length > 100) {
    throw refusedName('name is too long (maximum is 100 characters)', page);
  }
  if (ctx.repositories.find(owner.login, name)) {
    throw refusedName('name already exists on this account', page);
  }
  const id = ctx.nextId();
  const at = ctx.timestamp();
  const visibility =
    readVisibility(
      { visibility: text('visibility'), private: flag('private') },
      owner,
      ctx.options,
      page,
    ) ?? 'public';
  const repository: Repository = {
    id,
    name,
    ownerLogin: owner.login,
    description: text('description') || null,
    homepage: text('homepage') || null,
    visibility,
    createdAt: at,
    updatedAt: at,
    pushedAt: at,
    visibleFrom: ctx.now().getTime() + (ctx.options.visibleAfterMs ?? 0),
    defaultBranch: 'main',
    topics: [],
    archived: false,
    features: { ...DEFAULT_FEATURES, ...readFeatures(body, page) },
    collaborators: new Map(),
    secrets: new Map(),
    variables: new Map(),
    environments: new Map(),
    oidcSubject: { useDefault: true, useImmutableSubject: true },
    actions: {
      enabled: true,
      allowedActions: 'all',
      shaPinningRequired: false,
    },
    pulls: [],
    statuses: [],
    rulesets: [],
    protections: new Map(),
    runs: [],
    git: await ctx.git.create(id, 'main'),
  };
  ctx.repositories.add(repository);
  return repository;
}

function refusedName(message: string, page: string): GitHubError {
  return invalid(
    page,
    [{ resource: 'Repository', code: 'custom', field: 'name', message }],
    'Repository creation failed.',
  );
}
