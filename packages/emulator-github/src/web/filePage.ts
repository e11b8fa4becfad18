import { html } from 'hono/html';
import { readTree } from '../git/readTree';
import { Repository } from '../repositories/repository';
import { linkList, Page } from './layout';

/** A branch, tag or commit, and a path in it. */
export interface FilePlace {
  ref: string;
  path: string;
}

/** Tells the ref from the path: branches may have slashes too. */
export async function splitRef(
  { git }: Repository,
  rest: string,
): Promise<FilePlace | undefined> {
  const parts = rest.split('/').filter(Boolean);
  for (let count = 1; count <= parts.length; count++) {
    const ref = parts.slice(0, count).join('/');
    if (await git.commit(ref)) {
      return { ref, path: parts.slice(count).join('/') };
    }
  }
  return undefined;
}

/** A file, or what is in a folder; nothing when it is not there. */
export async function filePage(
  { ownerLogin, name, git }: Repository,
  { ref, path }: FilePlace,
): Promise<Page | undefined> {
  const base = `/${ownerLogin}/${name}`;
  const object = `${await git.commit(ref)}:${path}`;
  const type = await git.ask(['cat-file', '-t', object]);
  const page = {
    title: path || name,
    trail: [[`${ownerLogin}/${name}`, base]] as Page['trail'],
  };
  if (type === 'tree') {
    const entries = (await readTree(git, object)) ?? [];
    const prefix = path ? `${path}/` : '';
    return {
      ...page,
      body: linkList(
        entries.map(entry => [
          entry.path,
          `${base}/${entry.type === 'tree' ? 'tree' : 'blob'}/${ref}/${prefix}${
            entry.path
          }`,
        ]),
      ),
    };
  }
  if (type !== 'blob') {
    return undefined;
  }
  const text = await git.run(['cat-file', 'blob', object]);
  return {
    ...page,
    body: html`<p class="note">${ref}</p>
      <pre>${text}</pre>`,
  };
}
