import { SandboxContext } from '../../context';
import { octopubImages } from './octopubImages';
import { publishedPackages } from './publishedPackages';

const DAY = 86_400_000;

/** Fills the registry with the images of Octopub, unless it has images already. */
export function publishOctopub(ctx: SandboxContext): void {
  const registry = ctx.store.of(publishedPackages);
  if (registry.get('octopub')) return;
  const now = ctx.now().getTime();
  registry.put({ Id: 'octopub', packageId: '', version: '', published: now });
  for (const [packageId, tags] of Object.entries(octopubImages)) {
    for (const [version, daysAgo] of tags) {
      const Id = `${packageId}:${version}`;
      registry.put({
        Id,
        packageId,
        version,
        published: now - daysAgo * DAY,
      });
    }
  }
}
