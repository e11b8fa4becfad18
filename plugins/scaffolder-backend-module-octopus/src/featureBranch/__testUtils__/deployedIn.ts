import { OctopubPortal } from './octopubPortal';

/** A deployment, as tests look at it. */
export interface Deployed {
  project: string;
  version: string;
  environment: string;
  /** What the deployment's own variables say. */
  namespace?: string;
  state: string;
  comments: string | null;
}

/** All deployments of the space, oldest first. */
export async function deployedIn({
  get,
  list,
}: Pick<OctopubPortal, 'get' | 'list'>): Promise<Deployed[]> {
  const [projects, environments, releases, tasks, deployments] =
    await Promise.all([
      get('/projects/all'),
      get('/environments/all'),
      list('/releases'),
      list('/tasks'),
      list('/deployments'),
    ]);
  const sets = await get(
    `/variables/all?ids=${deployments
      .flatMap((each: any) => each.ManifestVariableSetId ?? [])
      .join(',')}`,
  );
  const byId = (items: any[]) => new Map(items.map(item => [item.Id, item]));
  const [projectOf, environmentOf, releaseOf, taskOf, setOf] = [
    projects,
    environments,
    releases,
    tasks,
    sets,
  ].map(byId);
  return deployments
    .sort((a: any, b: any) => Number(a.Id.slice(12)) - Number(b.Id.slice(12)))
    .map((each: any) => ({
      project: projectOf.get(each.ProjectId).Name,
      version: releaseOf.get(each.ReleaseId).Version,
      environment: environmentOf.get(each.EnvironmentId).Name,
      namespace: setOf
        .get(each.ManifestVariableSetId)
        ?.Variables.find((v: any) => v.Name === 'Kubernetes.Namespace')?.Value,
      state: taskOf.get(each.TaskId).State,
      comments: each.Comments,
    }));
}
