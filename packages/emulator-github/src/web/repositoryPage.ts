import { html } from 'hono/html';
import { readTree } from '../git/readTree';
import { Repository } from '../repositories/repository';
import { linkList, Page } from './layout';

/** What a repository is, its files and its README. */
export async function repositoryPage(
  repository: Repository,
  origin: string,
): Promise<Page> {
  const { ownerLogin, name, defaultBranch: branch, git } = repository;
  const base = `/${ownerLogin}/${name}`;
  const commit = await git.commit(branch);
  const entries = commit ? (await readTree(git, commit)) ?? [] : [];
  const readme = entries.find(({ path }) => /^readme(\.\w+)?$/i.test(path));
  const text = readme && (await git.run(['cat-file', 'blob', readme.sha]));
  const topics = repository.topics.join(', ');
  return {
    title: `${ownerLogin}/${name}`,
    trail: [[ownerLogin, `/${ownerLogin}`]],
    body: html`
      <p>${repository.description ?? ''}</p>
      <p class="note">
        ${repository.visibility}${repository.archived
          ? ', archived'
          : ''}${topics ? `. Topics: ${topics}` : ''}
      </p>
      <p>Clone: <code>${origin}${base}.git</code></p>
      ${linkList([['Actions', `${base}/actions`]])}
      <h2>Files</h2>
      ${commit
        ? linkList(
            entries.map(({ path, type }) => [
              type === 'tree' ? `${path}/` : path,
              `${base}/${type === 'tree' ? 'tree' : 'blob'}/${branch}/${path}`,
            ]),
          )
        : html`<p>There is nothing here yet.</p>`}
      ${text
        ? html`<h2>${readme.path}</h2>
            <pre>${text}</pre>`
        : ''}
    `,
  };
}
