import { Shop } from './createShop';
import { createRelease, deleteNamespace, deploy } from './history';
import { TestOctopus } from './setUpOctopus';

/** A server keeps more, but a long run makes many: of each kind. */
const MOST_RELEASES = 12;
const PROJECTS = ['Shop', 'Shop Other'];
const IDS = ['Projects-1', 'Projects-2'];

/** Changes something in Octopus, each time something else, and says what. */
export function randomChanges(
  octopus: TestOctopus,
  shop: Shop,
  next: () => number,
) {
  const pick = <T>(items: readonly T[]) =>
    items[Math.floor(next() * items.length)];
  const names = new Map(PROJECTS.map(name => [name, name]));
  const releases: { id: string; project: string; version: string }[] = [];
  const branchReleases: string[] = [];
  let count = 0;
  const edit = async (path: string, change: (found: any) => object) => {
    const found = await octopus.get(path);
    await octopus.put(path, { ...found, ...change(found) });
  };
  const changes = {
    release: async () => {
      const project = pick(PROJECTS);
      const version = `1.${(count += 1)}.0`;
      const id = await createRelease(octopus, names.get(project)!, version);
      releases.push({ id, project, version });
      if (releases.length > MOST_RELEASES) {
        await octopus.delete(`/releases/${releases.shift()!.id}`);
      }
    },
    deployment: async () => {
      const release = pick(releases);
      if (release) {
        await deploy(
          octopus,
          names.get(release.project)!,
          release.version,
          'Development',
        );
      }
    },
    failure: async () => {
      const release = pick(releases);
      if (release) {
        const project = names.get(release.project)!;
        await octopus.sandbox.failStep({ project, step: 'Security Scan' });
        await deploy(octopus, project, release.version, 'Development');
      }
    },
    branch: async () => {
      const version = `0.${(count += 1)}.0-b`;
      const project = names.get('Shop')!;
      branchReleases.push(
        await createRelease(octopus, project, version, {
          ChannelName: 'Feature Branches',
        }),
      );
      if (branchReleases.length > MOST_RELEASES) {
        await octopus.delete(`/releases/${branchReleases.shift()}`);
      }
      await deploy(octopus, project, version, 'Feature Branch', {
        'Kubernetes.Namespace': pick(['blue', 'green']),
      });
    },
    removal: () =>
      deleteNamespace(
        octopus,
        names.get('Shop Other')!,
        pick(['blue', 'green']),
      ),
    cancel: async () => {
      const { Items } = await octopus.get('/tasks?active=true');
      if (Items.length > 0) {
        await octopus.post(`/tasks/${pick<any>(Items).Id}/cancel`, {});
      }
    },
    deletion: async () => {
      const { Items } = await octopus.get('/tasks?active=true');
      if (releases.length > 2 && Items.length === 0) {
        const [{ id }] = releases.splice(
          Math.floor(next() * releases.length),
          1,
        );
        await octopus.delete(`/releases/${id}`);
      }
    },
    rename: async () => {
      const index = pick([0, 1]);
      const Name = `${PROJECTS[index]} ${(count += 1)}`;
      await edit(`/projects/${IDS[index]}`, () => ({ Name }));
      names.set(PROJECTS[index], Name);
    },
    environment: async () => {
      const id = shop.environments.Test;
      await edit(`/environments/${id}`, () => ({
        Name: `Test ${(count += 1)}`,
      }));
    },
    channel: () =>
      edit(`/channels/${shop.branches.Id}`, () => ({
        Description: `Number ${(count += 1)}`,
      })),
    lifecycle: async () => {
      const [{ Id }] = (await octopus.get('/lifecycles')).Items.slice(-1);
      await edit(`/lifecycles/${Id}`, () => ({
        Description: `${(count += 1)}`,
      }));
    },
    nothing: async () => {},
  };
  return async () => {
    const name = pick(Object.keys(changes)) as keyof typeof changes;
    await changes[name]();
    return name;
  };
}
