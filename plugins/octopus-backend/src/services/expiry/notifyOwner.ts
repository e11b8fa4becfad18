import { parseEntityRef } from '@backstage/catalog-model';
import { FeatureBranchRecord } from '@octopus-backstage/plugin-octopus-node';
import { ExpiryContext } from './ExpiryContext';

/** Tells whoever asked for a feature branch that its time is over; a portal without notifications does without. */
export async function notifyOwner(
  { notifications, logger }: ExpiryContext,
  { record, entityRef }: { record: FeatureBranchRecord; entityRef: string },
): Promise<void> {
  const { namespace, branch, owner } = record;
  if (!owner) {
    return;
  }
  const { kind, namespace: home, name } = parseEntityRef(entityRef);
  try {
    await notifications.send({
      recipients: { type: 'entity', entityRef: owner },
      payload: {
        title: `Your feature branch ${namespace} has expired`,
        description: `${
          branch && branch !== namespace ? `Branch ${branch}: i` : 'I'
        }ts namespace is being deleted. Deploy it again if you still need it.`,
        link: `/catalog/${home}/${kind}/${name}/octopus?view=feature-branches`,
        severity: 'normal',
        topic: 'octopus-feature-branch',
        scope: `octopus-feature-branch:${namespace}`,
      },
    });
  } catch (error) {
    logger.debug(`${owner} could not be told of ${namespace}: ${error}`);
  }
}
