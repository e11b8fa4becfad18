import {
  OctopusDeployment,
  OctopusEnvironment,
} from '@octopus-backstage/plugin-octopus-common';
import { useOctopusContext } from '../../context/OctopusProjectContext';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import { TextButton } from '../common/TextButton';

/** A version that opens what is behind its deployment. */
export const VersionButton = (props: {
  deployment: OctopusDeployment;
  environment: OctopusEnvironment;
  isLarge?: boolean;
}) => {
  const { deployment, environment, isLarge } = props;
  const { t } = useOctopusTranslation();
  const { open } = useOctopusContext();
  return (
    <TextButton
      name={t('environments.openDeployment', {
        version: deployment.version,
        environment: environment.name,
      })}
      isLarge={isLarge}
      onPress={() => open({ kind: 'deployment', id: deployment.id })}
    >
      {deployment.version}
    </TextButton>
  );
};
