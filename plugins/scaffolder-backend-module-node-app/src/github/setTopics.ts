import { GitHub } from './GitHub';

/** Adds topics to those that the repository has. */
export async function setTopics(
  github: GitHub,
  topics: string[],
  existing: string[] = [],
): Promise<void> {
  const names = [
    ...new Set([...existing, ...topics.map(topic => topic.toLowerCase())]),
  ];
  if (names.length === existing.length) {
    return;
  }
  await github.call(
    { doing: 'set the topics', right: 'Administration: write' },
    rest => rest.repos.replaceAllTopics({ ...github.where, names }),
  );
}
