import { Repository } from './findRepository';
import { GitHub } from './GitHub';
import { NewRepository } from './createRepository';

const right = 'Administration: write';

/**
 * Brings the description and the topics of a repository to what is wanted.
 * Topics are only added. Who may see it, and its website, are left as people
 * have them.
 *
 * @returns what was left as it is, as sentences
 */
export async function bringSettings(
  github: GitHub,
  repository: Repository,
  wanted: NewRepository & { topics: string[] },
): Promise<string[]> {
  const { where } = github;
  if ((repository.description ?? '') !== wanted.description) {
    await github.call({ doing: 'set the description', right }, rest =>
      rest.repos.update({ ...where, description: wanted.description }),
    );
  }
  const existing = repository.topics ?? [];
  const names = [
    ...new Set([
      ...existing,
      ...wanted.topics.map(topic => topic.toLowerCase()),
    ]),
  ];
  if (names.length > existing.length) {
    await github.call({ doing: 'set the topics', right }, rest =>
      rest.repos.replaceAllTopics({ ...where, names }),
    );
  }

  const visibility =
    repository.visibility ?? (repository.private ? 'private' : 'public');
  const remarks = [];
  if (visibility !== wanted.visibility) {
    remarks.push(
      `The repository is ${visibility}, as it was, and not ${wanted.visibility}. Change it in its settings on GitHub.`,
    );
  }
  if (repository.homepage !== wanted.homepage) {
    remarks.push(
      `The website of the repository is not the page of the component in the portal, ${wanted.homepage}. Another task of the portal will take the repository for somebody else's.`,
    );
  }
  return remarks;
}
