import { Cell } from '@backstage/ui';
import {
  OctopusEnvironment,
  OctopusRelease,
} from '@octopus-backstage/plugin-octopus-common';
import { useOctopusContext } from '../../context/OctopusProjectContext';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import { taskTone } from '../../model/taskTone';
import { RelativeTime } from '../common/RelativeTime';
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
    const none = release.deploymentsUnknown
      ? t('releases.unknownDeployments')
      : t('state.none');
    return (
      <Cell>
        <span className={styles.none} title={none} aria-label={none} role="img">
          {release.deploymentsUnknown ? '?' : '–'}
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
        <StateBadge status={deployment} iconOnly />
        <RelativeTime value={deployment.completedAt ?? deployment.created} />
      </button>
    </Cell>
  );
};
