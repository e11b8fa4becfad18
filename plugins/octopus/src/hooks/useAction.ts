import { useOctopusContext } from '../context/OctopusProjectContext';
import { ActionBlock, actionBlock, OctopusAction } from '../model/actionBlock';
import { nameOf } from '../model/environments';
import { hasNamespaces } from '../model/namespaces';
import { nextRelease } from '../model/nextRelease';
import { OctopusTranslate } from '../translations/OctopusTranslate';
import { useOctopusTranslation } from './useOctopusTranslation';

/** The state of an action's button. */
export interface ActionState {
  label: string;
  isDisabled: boolean;
  /** Why it is disabled, in a sentence. */
  reason?: string;
  /** Octopus is already doing it. */
  isPending: boolean;
}

/** Determines the label and the state of the button of an action. */
export function useAction(action: OctopusAction): ActionState {
  const { t } = useOctopusTranslation();
  const { project, isUnreachable } = useOctopusContext();
  const block = actionBlock(project, action, isUnreachable);

  const label = () => {
    switch (action.kind) {
      case 'deployNext': {
        const next = nextRelease(project, action.channel, action.environmentId);
        if (!next.release) {
          return t('action.deployNone');
        }
        const { version } = next.release;
        if (next.isOneMore) {
          return t('action.deployOneMore', { version });
        }
        return next.isPromotion
          ? t('action.promote', { version })
          : t('action.deploy', { version });
      }
      case 'deploy': {
        const environment = nameOf(project.environments, action.environmentId);
        return hasNamespaces(project, action.environmentId)
          ? t('action.oneMoreNamespace', { environment })
          : environment;
      }
      case 'redeploy':
        return t('action.redeploy', { version: action.deployment.version });
      case 'rollback':
        return t('action.rollBack', { version: action.deployment.version });
      case 'cancelDeployment':
      case 'cancelRun':
        return block?.reason === 'canceling'
          ? t('action.canceling')
          : t(`action.${action.kind}`);
      case 'answer':
        return t('action.takeResponsibility');
      case 'run':
        return t('action.run');
      default:
        return t('action.createRelease');
    }
  };

  return {
    label: label(),
    isDisabled: Boolean(block),
    reason:
      block && reasonText(block, t, id => nameOf(project.environments, id)),
    isPending: block?.reason === 'running' || block?.reason === 'canceling',
  };
}

function reasonText(
  block: ActionBlock,
  t: OctopusTranslate,
  environmentName: (id: string) => string,
): string {
  switch (block.reason) {
    case 'running':
      return t('reason.running', { version: block.version });
    case 'otherResponsible':
      return t('reason.otherResponsible', { name: block.name });
    case 'earlierPhase':
      return t('reason.earlierPhase', {
        environment: block.environmentIds.map(environmentName).join(', '),
      });
    default:
      return t(`reason.${block.reason}`);
  }
}
