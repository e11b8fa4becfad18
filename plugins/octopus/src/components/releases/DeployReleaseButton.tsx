import { RiArrowRightLine } from '@remixicon/react';
import { OctopusRelease } from '@octopus-backstage/plugin-octopus-common';
import { useOctopusContext } from '../../context/OctopusProjectContext';
import { useAction } from '../../hooks/useAction';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import { ActionButton } from '../common/ActionButton';

/** Deploys a release to one of the environments that it may go to. */
export const DeployReleaseButton = (props: {
  release: OctopusRelease;
  environmentId: string;
}) => {
  const { release, environmentId } = props;
  const { t } = useOctopusTranslation();
  const { ask } = useOctopusContext();
  const action = useAction({ kind: 'deploy', release, environmentId });
  return (
    <ActionButton
      action={action}
      name={t('action.deployTo', {
        version: release.version,
        environment: action.label,
      })}
      iconStart={<RiArrowRightLine aria-hidden />}
      onPress={() => ask({ kind: 'deploy', release, environmentId })}
    />
  );
};
