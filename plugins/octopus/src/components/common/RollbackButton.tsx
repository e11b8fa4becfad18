import { OctopusDeployment } from '@octopus-backstage/plugin-octopus-common';
import { useOctopusContext } from '../../context/OctopusProjectContext';
import { useAction } from '../../hooks/useAction';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import { nameOf } from '../../model/environments';
import { ActionButton } from './ActionButton';
import { ArrowGoBackIcon } from './icons';

/** Goes back to what an earlier deployment brought, after showing what changes. */
export const RollbackButton = (props: {
  /** The earlier deployment. */
  deployment: OctopusDeployment;
  /** Names the environment, where more than one is offered. */
  isNamed?: boolean;
  /** It is newer than what runs, which was itself gone back to. */
  isForward?: boolean;
}) => {
  const { deployment, isNamed, isForward } = props;
  const { t } = useOctopusTranslation();
  const { project, openDialog } = useOctopusContext();
  const action = useAction({ kind: 'rollback', deployment });
  const { version } = deployment;
  const name = t(isForward ? 'action.deployTo' : 'action.rollBackTo', {
    version,
    environment: nameOf(project.environments, deployment.environmentId),
  });
  const label = isForward ? t('action.deploy', { version }) : action.label;
  return (
    <ActionButton
      action={{ ...action, label: isNamed ? name : label }}
      name={name}
      iconStart={<ArrowGoBackIcon />}
      onPress={() => openDialog({ kind: 'rollback', deployment, isForward })}
    />
  );
};
