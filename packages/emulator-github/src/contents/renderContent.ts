import type { components } from '@octokit/openapi-types';
import { TreeEntry } from '../git/readTree';
import { Links } from '../http/links';
import { Repository } from '../repositories/repository';

type Schemas = components['schemas'];

/** Where a file or folder of one commit or branch is. */
export interface Place {
  repository: Repository;
  /** As the request named it. */
  ref: string;
  links: Links;
}

/** An entry of a folder. Source: schema `content-directory`. */
export function renderEntry(
  { repository, ref, links }: Place,
  entry: TreeEntry,
  path: string,
) {
  const kind = kindOf(entry);
  const fullName = `${repository.ownerLogin}/${repository.name}`;
  const api = `${links.api}/repos/${fullName}`;
  const escaped = path.split('/').map(encodeURIComponent).join('/');
  const url = `${api}/contents/${escaped}?ref=${encodeURIComponent(ref)}`;
  const isFolder = kind === 'dir';
  const html = `${links.web}/${fullName}/${
    isFolder ? 'tree' : 'blob'
  }/${ref}/${escaped}`;
  const git = `${api}/git/${isFolder ? 'trees' : 'blobs'}/${entry.sha}`;
  return {
    name: path.slice(path.lastIndexOf('/') + 1),
    path,
    sha: entry.sha,
    size: entry.size ?? 0,
    url,
    html_url: html,
    git_url: git,
    download_url: isFolder
      ? null
      : `${links.web}/${fullName}/raw/${ref}/${escaped}`,
    type: kind,
    _links: { self: url, git, html },
  } satisfies Schemas['content-directory'][number];
}

/** A file with what is in it. Source: schema `content-file`. */
export function renderFile(
  place: Place,
  entry: TreeEntry,
  path: string,
  content: Buffer,
) {
  return {
    ...renderEntry(place, entry, path),
    type: 'file',
    // Lines of 60, as GitHub answers them.
    content: content.toString('base64').replace(/.{1,60}/g, '$&\n'),
    encoding: 'base64',
  } satisfies Schemas['content-file'];
}

function kindOf({ type, mode }: TreeEntry) {
  if (type === 'tree') {
    return 'dir' as const;
  }
  if (type === 'commit') {
    return 'submodule' as const;
  }
  return mode === '120000' ? ('symlink' as const) : ('file' as const);
}
