import type { components } from '@octokit/openapi-types';
import { accountOf } from '../accounts/accounts';
import { renderSimpleUser } from '../accounts/renderSimpleUser';
import { includes, isInstalledOn, roleOfViewer } from '../access/roleOf';
import { Viewer } from '../access/viewer';
import { Links } from '../http/links';
import { nodeId } from '../http/nodeId';
import { Repository } from './repository';
import { repositoryLinks } from './repositoryLinks';

type Schemas = components['schemas'];

/** What all forms of a repository have. Nobody forks, stars or watches here. */
function common(repository: Repository, links: Links) {
  const { features } = repository;
  return {
    id: repository.id,
    node_id: nodeId('Repository', repository.id),
    name: repository.name,
    full_name: `${repository.ownerLogin}/${repository.name}`,
    owner: renderSimpleUser(accountOf(repository.ownerLogin), links),
    private: repository.visibility !== 'public',
    description: repository.description,
    fork: false,
    ...repositoryLinks(repository, links),
    homepage: repository.homepage,
    language: null,
    forks_count: 0,
    stargazers_count: 0,
    watchers_count: 0,
    size: 0,
    default_branch: repository.defaultBranch,
    open_issues_count: 0,
    is_template: features.is_template,
    topics: repository.topics,
    has_issues: features.has_issues,
    has_projects: features.has_projects,
    has_wiki: features.has_wiki,
    has_pages: false,
    has_downloads: true,
    has_discussions: features.has_discussions,
    archived: repository.archived,
    disabled: false,
    visibility: repository.visibility,
    pushed_at: repository.pushedAt,
    created_at: repository.createdAt,
    updated_at: repository.updatedAt,
    license: null,
    forks: 0,
    open_issues: 0,
    watchers: 0,
    allow_forking: features.allow_forking,
    web_commit_signoff_required: features.web_commit_signoff_required,
  };
}

/** Source: schema `minimal-repository`. */
export function renderMinimal(repository: Repository, links: Links) {
  return common(
    repository,
    links,
  ) satisfies Schemas['minimal-repository'] as Schemas['minimal-repository'];
}

/** As it is in lists. Source: schema `repository`. */
export function renderListed(
  repository: Repository,
  viewer: Viewer,
  links: Links,
): Schemas['repository'] {
  const { features } = repository;
  return {
    ...common(repository, links),
    permissions: permissionsOf(repository, viewer),
    allow_squash_merge: features.allow_squash_merge,
    allow_merge_commit: features.allow_merge_commit,
    allow_rebase_merge: features.allow_rebase_merge,
    allow_auto_merge: features.allow_auto_merge,
    allow_update_branch: features.allow_update_branch,
    delete_branch_on_merge: features.delete_branch_on_merge,
  };
}

/** Source: schema `full-repository`; who may not write sees no merge settings. */
export function renderFull(
  repository: Repository,
  viewer: Viewer,
  links: Links,
): Schemas['full-repository'] {
  const owner = accountOf(repository.ownerLogin);
  const { features } = repository;
  const permissions = permissionsOf(repository, viewer);
  return {
    ...common(repository, links),
    permissions,
    ...((permissions.push || mayPush(repository, viewer)) && {
      allow_squash_merge: features.allow_squash_merge,
      allow_merge_commit: features.allow_merge_commit,
      allow_rebase_merge: features.allow_rebase_merge,
      allow_auto_merge: features.allow_auto_merge,
      allow_update_branch: features.allow_update_branch,
      delete_branch_on_merge: features.delete_branch_on_merge,
    }),
    ...(owner.type === 'Organization' && {
      organization: renderSimpleUser(owner, links),
    }),
    network_count: 0,
    subscribers_count: 0,
  };
}

/**
 * The role of a person. To an App all of it is false, whatever the App may do.
 * Sources: semantic-release/github#182 (the answer) and #272.
 */
function permissionsOf(repository: Repository, viewer: Viewer) {
  const may = (role: 'pull' | 'triage' | 'push' | 'maintain' | 'admin') => {
    switch (viewer.kind) {
      case 'user':
        return includes(roleOfViewer(repository, viewer), role);
      case 'installation':
        return false;
      default:
        return role === 'pull';
    }
  };
  return {
    admin: may('admin'),
    maintain: may('maintain'),
    push: may('push'),
    triage: may('triage'),
    pull: may('pull'),
  };
}

/** Whether an App may, which `permissions` does not tell. */
function mayPush(repository: Repository, viewer: Viewer): boolean {
  return (
    viewer.kind === 'installation' &&
    isInstalledOn(viewer.installation, repository) &&
    viewer.installation.permissions.contents === 'write'
  );
}
