import { OctopusRelease } from '@octopus-backstage/plugin-octopus-common';
import {
  OctopusDialog,
  useOctopusContext,
} from '../../context/OctopusProjectContext';
import { useAction } from '../../hooks/useAction';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import { ActionButton } from '../common/ActionButton';
import { ArrowRightIcon } from '../common/icons';

/** Deploys a release to an environment. */
export const DeployReleaseButton = (props: {
  release: OctopusRelease;
  environmentId: string;
  /** The deployment that is repeated. */
  repeats?: Extract<OctopusDialog, { kind: 'deploy' }>['repeats'];
}) => {
  const { release, environmentId, repeats } = props;
  const { t } = useOctopusTranslation();
  const { openDialog } = useOctopusContext();
  const action = useAction({ kind: 'deploy', release, environmentId });
  return (
    <ActionButton
      action={action}
      name={t('action.deployTo', {
        version: release.version,
        environment: action.label,
      })}
      iconStart={<ArrowRightIcon />}
      onPress={() =>
        openDialog({ kind: 'deploy', release, environmentId, repeats })
      }
    />
  );
};
