import {
  OctopusDeployment,
  OctopusRelease,
} from '@octopus-backstage/plugin-octopus-common';
import { ReactElement } from 'react';
import { useOctopusContext } from '../../context/OctopusProjectContext';
import { useAction } from '../../hooks/useAction';
import { ActionButton } from '../common/ActionButton';

/** Deploys the same release to the same environment once more. */
export const RedeployButton = (props: {
  deployment: OctopusDeployment;
  release: OctopusRelease;
  icon?: ReactElement;
}) => {
  const { deployment, release, icon } = props;
  const { ask, open } = useOctopusContext();
  const action = useAction({ kind: 'redeploy', deployment });
  return (
    <ActionButton
      action={action}
      iconStart={icon}
      onPress={() => {
        open(undefined);
        ask({
          kind: 'deploy',
          release,
          environmentId: deployment.environmentId,
        });
      }}
    />
  );
};
