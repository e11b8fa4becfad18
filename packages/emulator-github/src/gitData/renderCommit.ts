import type { components } from '@octokit/openapi-types';
import { Commit } from '../git/readCommit';
import { Links } from '../http/links';
import { nodeId } from '../http/nodeId';
import { Repository } from '../repositories/repository';

type Schemas = components['schemas'];

const UNSIGNED = {
  verified: false,
  reason: 'unsigned',
  payload: null,
  signature: null,
  verified_at: null,
};

function basesOf({ ownerLogin, name }: Repository, links: Links) {
  const fullName = `${ownerLogin}/${name}`;
  return {
    api: `${links.api}/repos/${fullName}`,
    html: `${links.web}/${fullName}`,
  };
}

/**
 * A commit as the list of commits has it. Nobody's mail address is known here,
 * so no account is named. Source: schema `commit`.
 */
export function renderCommit(
  repository: Repository,
  commit: Commit,
  links: Links,
) {
  const { api, html } = basesOf(repository, links);
  const { sha } = commit;
  const url = `${api}/commits/${sha}`;
  return {
    sha,
    node_id: nodeId('Commit', sha),
    commit: {
      author: commit.author,
      committer: commit.committer,
      message: commit.message,
      tree: { sha: commit.tree, url: `${api}/git/trees/${commit.tree}` },
      url: `${api}/git/commits/${sha}`,
      comment_count: 0,
      verification: UNSIGNED,
    },
    url,
    html_url: `${html}/commit/${sha}`,
    comments_url: `${url}/comments`,
    author: null,
    committer: null,
    parents: commit.parents.map(parent => ({
      sha: parent,
      url: `${api}/commits/${parent}`,
      html_url: `${html}/commit/${parent}`,
    })),
  } satisfies Schemas['commit'];
}

/** A commit as git's own objects have it. Source: schema `git-commit`. */
export function renderGitCommit(
  repository: Repository,
  commit: Commit,
  links: Links,
) {
  const { api, html } = basesOf(repository, links);
  return {
    sha: commit.sha,
    node_id: nodeId('Commit', commit.sha),
    url: `${api}/git/commits/${commit.sha}`,
    html_url: `${html}/commit/${commit.sha}`,
    author: commit.author,
    committer: commit.committer,
    tree: { sha: commit.tree, url: `${api}/git/trees/${commit.tree}` },
    message: commit.message,
    parents: commit.parents.map(parent => ({
      sha: parent,
      url: `${api}/git/commits/${parent}`,
      html_url: `${html}/commit/${parent}`,
    })),
    verification: UNSIGNED,
  } satisfies Schemas['git-commit'];
}
