import {
  OctopusDeployment,
  OctopusEnvironment,
  OctopusRelease,
} from '@octopus-backstage/plugin-octopus-common';
import { useOctopusContext } from '../../context/OctopusProjectContext';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import { TextButton } from './TextButton';

/** A longer version, such as one of a branch, would take many large lines. */
const LONG = 12;

/** A version that opens the details of its deployment. */
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
      isLarge={isLarge && deployment.version.length <= LONG}
      onPress={() => open({ kind: 'deployment', id: deployment.id })}
    >
      {deployment.version}
    </TextButton>
  );
};

/** An environment that opens the details of a deployment to it. */
export const EnvironmentButton = (props: {
  deployment: OctopusDeployment;
  environment: OctopusEnvironment;
}) => {
  const { deployment, environment } = props;
  const { t } = useOctopusTranslation();
  const { open } = useOctopusContext();
  return (
    <TextButton
      name={t('releases.openIn', {
        environment: environment.name,
        version: deployment.version,
      })}
      onPress={() => open({ kind: 'deployment', id: deployment.id })}
    >
      {environment.name}
    </TextButton>
  );
};

/** A version that opens its release. */
export const ReleaseButton = (props: {
  release: Pick<OctopusRelease, 'version'>;
}) => {
  const { release } = props;
  const { t } = useOctopusTranslation();
  const { open } = useOctopusContext();
  return (
    <TextButton
      name={t('releases.openRelease', { version: release.version })}
      onPress={() => open({ kind: 'release', id: release.version })}
    >
      {release.version}
    </TextButton>
  );
};

/** An environment that opens all that happened in it. */
export const HistoryLink = (props: { environment: OctopusEnvironment }) => {
  const { id, name } = props.environment;
  const { t } = useOctopusTranslation();
  const { open } = useOctopusContext();
  return (
    <TextButton
      name={t('action.historyOf', { environment: name })}
      onPress={() => open({ kind: 'history', id })}
    >
      {name}
    </TextButton>
  );
};
