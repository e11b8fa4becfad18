import { RiArrowRightLine } from '@remixicon/react';
import {
  OctopusChannel,
  OctopusEnvironment,
} from '@octopus-backstage/plugin-octopus-common';
import { useOctopusContext } from '../../context/OctopusProjectContext';
import { useAction } from '../../hooks/useAction';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import { nextRelease } from '../../model/nextRelease';
import { ActionButton } from '../common/ActionButton';

/** Deploys or promotes what may go to an environment next. */
export const DeployNextButton = (props: {
  channel: OctopusChannel;
  environment: OctopusEnvironment;
}) => {
  const { channel, environment } = props;
  const { t } = useOctopusTranslation();
  const { project, ask } = useOctopusContext();
  const action = useAction({
    kind: 'deployNext',
    channel,
    environmentId: environment.id,
  });
  const { release } = nextRelease(project, channel, environment.id);

  return (
    <ActionButton
      action={action}
      name={t('action.toEnvironment', {
        action: action.label,
        environment: environment.name,
      })}
      iconStart={<RiArrowRightLine aria-hidden />}
      onPress={() =>
        release &&
        ask({ kind: 'deploy', release, environmentId: environment.id })
      }
    />
  );
};
