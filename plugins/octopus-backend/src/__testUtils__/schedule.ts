import { formatFeatureBranchRecord } from '@octopus-backstage/plugin-octopus-node';
import { Shop } from './createShop';
import { TestOctopus } from './setUpOctopus';

/** What a deployment or a run is asked for with. */
export interface Schedule {
  /** In how many seconds it is due; at once when left out. */
  in?: number;
  namespace?: string;
  /** In how many seconds its namespace expires. */
  expiresIn?: number;
}

/** Starts deployments and deletions with a schedule, as people do in Octopus. */
export function scheduler(octopus: TestOctopus, shop: () => Shop) {
  const at = (seconds: number) =>
    new Date(octopus.now() + seconds * 1000).toISOString();
  const valuesOf = async (preview: string, namespace?: string) => {
    const { Form } = await octopus.get(preview);
    return Object.fromEntries(
      Form.Elements.map(({ Name }: any) => [Name, namespace]),
    );
  };

  const deployAt = async (
    releaseId: string,
    environment: string,
    { in: due, namespace, expiresIn }: Schedule = {},
  ) => {
    const environmentId = shop().environments[environment];
    return octopus.post('/deployments', {
      ReleaseId: releaseId,
      EnvironmentId: environmentId,
      FormValues: await valuesOf(
        `/releases/${releaseId}/deployments/preview/${environmentId}`,
        namespace,
      ),
      ...(due && { QueueTime: at(due) }),
      ...(namespace && {
        Comments: formatFeatureBranchRecord({
          namespace,
          ...(expiresIn && { expiresAt: at(expiresIn) }),
        }),
      }),
    });
  };

  const deleteAt = async (namespace: string, { in: due }: Schedule = {}) => {
    const environmentId = shop().environments['Feature Branch'];
    const { PublishedRunbookSnapshotId: snapshot } = await octopus.get(
      `/runbooks/${shop().removalRunbookId}`,
    );
    return octopus.post('/runbookRuns', {
      RunbookId: shop().removalRunbookId,
      RunbookSnapshotId: snapshot,
      EnvironmentId: environmentId,
      FormValues: await valuesOf(
        `/runbookSnapshots/${snapshot}/runbookRuns/preview/${environmentId}`,
        namespace,
      ),
      ...(due && { QueueTime: at(due) }),
    });
  };

  return { deployAt, deleteAt };
}
