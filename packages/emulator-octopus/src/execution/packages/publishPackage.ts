import { SandboxContext } from '../../context';
import { PublishedPackage, publishedPackages } from './publishedPackages';
import { publishOctopub } from './publishOctopub';

/** Publishes a version of an image or package, as a build outside would. */
export function publishPackage(
  ctx: SandboxContext,
  packageId: string,
  version: string,
): PublishedPackage {
  publishOctopub(ctx);
  return ctx.store.of(publishedPackages).put({
    Id: `${packageId}:${version}`,
    packageId,
    version,
    published: ctx.now().getTime(),
  });
}
