import {
  ConflictError,
  NotAllowedError,
  NotFoundError,
} from '@backstage/errors';
import { TemplatePackageResource } from '@octopus-backstage/plugin-octopus-node';
import { FeatureBranchContext } from '../context/FeatureBranchContext';
import { spaceApi } from '../context/spaceApi';
import { BuildInformationResource } from '../resources/releases';

const TAKE = 100;
/** How many of a package's records are read at most. */
const MOST = 1000;

/**
 * Reads the build information of a package, the newest first as the server lists
 * it. Route: OctopusDeploy/docs:src/pages/docs/api/_generated/build-information.md.
 *
 * @throws ConflictError when there are too many, and they are not in that order:
 * then nobody knows which build is the newest
 */
export async function readInformation(
  ctx: FeatureBranchContext,
  { PackageId }: TemplatePackageResource,
): Promise<BuildInformationResource[]> {
  const found: BuildInformationResource[] = [];
  for (;;) {
    const { Items, TotalResults } = await readPage(ctx, {
      packageId: PackageId,
      skip: found.length,
    });
    found.push(...Items);
    if (!Items.length || found.length >= TotalResults) {
      return ofPackage(found, PackageId);
    }
    if (found.length >= MOST) {
      break;
    }
  }
  if (!isNewestFirst(found)) {
    throw new ConflictError(
      `Octopus has build information of more than ${MOST} versions of ${PackageId}, in no order: give the version to deploy`,
    );
  }
  ctx.logger.warn(
    `Octopus has build information of more than ${MOST} versions of ${PackageId}: only the newest ${MOST} are looked at`,
  );
  return ofPackage(found, PackageId);
}

/** Reads the build information of one version of a package. */
export async function readInformationOf(
  ctx: FeatureBranchContext,
  { PackageId }: TemplatePackageResource,
  version: string,
): Promise<BuildInformationResource[]> {
  const { Items } = await readPage(ctx, {
    packageId: PackageId,
    filter: version,
  });
  return ofPackage(Items, PackageId).filter(
    ({ Version }) => Version === version,
  );
}

/** The same where the portal may see it; nothing where it may not. */
export async function peekInformationOf(
  ...[ctx, wanted, version]: Parameters<typeof readInformationOf>
): Promise<BuildInformationResource[]> {
  try {
    return await readInformationOf(ctx, wanted, version);
  } catch (error) {
    if (error instanceof NotAllowedError || error instanceof NotFoundError) {
      return [];
    }
    throw error;
  }
}

function readPage(
  ctx: FeatureBranchContext,
  query: { packageId: string; skip?: number; filter?: string },
) {
  return spaceApi(ctx).get<{
    Items: BuildInformationResource[];
    TotalResults: number;
  }>('/build-information', { ...query, take: TAKE });
}

function ofPackage(items: BuildInformationResource[], packageId: string) {
  return items.filter(({ PackageId }) => PackageId === packageId);
}

function isNewestFirst(items: BuildInformationResource[]): boolean {
  const times = items.map(({ Created }) => Date.parse(Created ?? ''));
  return times.every((time, index) => !index || time <= times[index - 1]);
}
