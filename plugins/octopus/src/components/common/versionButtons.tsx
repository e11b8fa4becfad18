import {
  OctopusDeployment,
  OctopusEnvironment,
  OctopusRelease,
} from '@octopus-backstage/plugin-octopus-common';
import { useOctopusContext } from '../../context/OctopusProjectContext';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import styles from './versionButtons.module.css';

/** A button that looks like a link. */
const TextButton = (props: {
  children: string;
  /** The accessible name; includes the text. */
  name: string;
  isLarge?: boolean;
  onPress: () => void;
}) => (
  <button
    type="button"
    className={styles.text}
    data-large={props.isLarge}
    aria-label={props.name}
    onClick={props.onPress}
  >
    {props.children}
  </button>
);

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
      isLarge={isLarge}
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
      name={t('environments.openDeployment', {
        version: deployment.version,
        environment: environment.name,
      })}
      onPress={() => open({ kind: 'deployment', id: deployment.id })}
    >
      {environment.name}
    </TextButton>
  );
};

/** A version that opens its release. */
export const ReleaseButton = (props: { release: OctopusRelease }) => {
  const { release } = props;
  const { t } = useOctopusTranslation();
  const { openDialog } = useOctopusContext();
  return (
    <TextButton
      name={t('releases.openRelease', { version: release.version })}
      onPress={() => openDialog({ kind: 'release', release })}
    >
      {release.version}
    </TextButton>
  );
};
