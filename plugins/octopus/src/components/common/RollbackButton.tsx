import { RiArrowGoBackLine } from '@remixicon/react';
import { OctopusDeployment } from '@octopus-backstage/plugin-octopus-common';
import { useOctopusContext } from '../../context/OctopusProjectContext';
import { useAction } from '../../hooks/useAction';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import { nameOf } from '../../model/environments';
import { ActionButton } from './ActionButton';

/** Goes back to what an earlier deployment brought, after showing what changes. */
export const RollbackButton = (props: {
  /** The earlier deployment. */
  deployment: OctopusDeployment;
  /** Names the environment, where more than one is offered. */
  isNamed?: boolean;
}) => {
  const { deployment, isNamed } = props;
  const { t } = useOctopusTranslation();
  const { project, openDialog } = useOctopusContext();
  const action = useAction({ kind: 'rollback', deployment });
  const name = t('action.rollBackTo', {
    version: deployment.version,
    environment: nameOf(project.environments, deployment.environmentId),
  });
  return (
    <ActionButton
      action={isNamed ? { ...action, label: name } : action}
      name={name}
      iconStart={<RiArrowGoBackLine aria-hidden />}
      onPress={() => openDialog({ kind: 'rollback', deployment })}
    />
  );
};
