import { Cell } from '@backstage/ui';
import {
  OctopusEnvironment,
  OctopusRelease,
} from '@octopus-backstage/plugin-octopus-common';
import { useOctopusContext } from '../../context/OctopusProjectContext';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import { taskTone } from '../../model/taskTone';
import { StateBadge } from '../common/StateBadge';
import styles from './DeploymentCell.module.css';

/** The newest deployment of a release to an environment. */
export const DeploymentCell = (props: {
  release: OctopusRelease;
  environment: OctopusEnvironment;
}) => {
  const { release, environment } = props;
  const { t } = useOctopusTranslation();
  const { open } = useOctopusContext();
  const deployment = release.deployments.find(
    ({ environmentId }) => environmentId === environment.id,
  );
  if (!deployment) {
    return (
      <Cell>
        <span className={styles.none} aria-label={t('state.none')}>
          –
        </span>
      </Cell>
    );
  }
  const name = t('environments.openDeployment', {
    version: release.version,
    environment: environment.name,
  });
  return (
    <Cell>
      <button
        type="button"
        className={styles.button}
        aria-label={`${t(`state.${taskTone(deployment).key}`)}. ${name}`}
        onClick={() => open({ kind: 'deployment', id: deployment.id })}
      >
        <StateBadge status={deployment} />
      </button>
    </Cell>
  );
};
