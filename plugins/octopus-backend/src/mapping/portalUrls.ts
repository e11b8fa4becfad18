/**
 * Addresses in the Octopus web portal. Source: `Links.Web` of recorded
 * projects, releases, deployments and tasks (DataDog/integrations-core,
 * 2024.2 server). Runbooks have no such link: theirs is their project's.
 */
export function portalUrls(baseUrl: string, spaceId: string) {
  const url = (kind: string, id: string) =>
    `${baseUrl}/app#/${spaceId}/${kind}/${id}`;
  return {
    project: (id: string) => url('projects', id),
    release: (id: string) => url('releases', id),
    deployment: (id: string) => url('deployments', id),
    task: (id: string) => url('tasks', id),
  };
}
