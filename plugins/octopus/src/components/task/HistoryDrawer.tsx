import { Text } from '@backstage/ui';
import {
  environmentState,
  OctopusDeployment,
} from '@octopus-backstage/plugin-octopus-common';
import { useOctopusContext } from '../../context/OctopusProjectContext';
import {
  useLanguage,
  useOctopusTranslation,
} from '../../hooks/useOctopusTranslation';
import { useEnvironmentHistory } from '../../hooks/useTaskParts';
import { nameOf } from '../../model/environments';
import { isNewer } from '../../model/rollback';
import { slotKey, slotName } from '../../model/tenants';
import { DeploymentTime } from '../common/DeploymentTime';
import { formatDuration } from '../common/formatDuration';
import { RollbackButton } from '../common/RollbackButton';
import { StateBadge } from '../common/StateBadge';
import { VersionButton } from '../common/versionButtons';
import { HistoryFrame } from './HistoryFrame';
import styles from './HistoryDrawer.module.css';

/** A deployment of the past: what, how it ended, when, who, how long. */
const HistoryItem = (props: {
  deployment: OctopusDeployment;
  /** It may be gone back to, or forward after that. */
  way?: 'back' | 'forward';
}) => {
  const { deployment, way } = props;
  const { t } = useOctopusTranslation();
  const locale = useLanguage();
  const { project } = useOctopusContext();
  const environment = {
    id: deployment.environmentId,
    name: nameOf(project.environments, deployment.environmentId),
  };
  const duration = formatDuration(deployment, locale) ?? deployment.duration;
  return (
    <li className={styles.item} data-state={deployment.state}>
      <div className={styles.line}>
        <VersionButton deployment={deployment} environment={environment} />
        <StateBadge status={deployment} />
        <Text variant="body-small">{slotName(deployment)}</Text>
      </div>
      <div className={styles.line}>
        <DeploymentTime deployment={deployment} />
        {duration && (
          <Text variant="body-small">{t('history.took', { duration })}</Text>
        )}
      </div>
      {way && (
        <div>
          <RollbackButton
            deployment={deployment}
            isForward={way === 'forward'}
          />
        </div>
      )}
    </li>
  );
};

/**
 * Shows all that was deployed to an environment, what took effect last first,
 * and offers to go back to what succeeded.
 */
export const HistoryDrawer = (props: { environmentId: string }) => {
  const { environmentId } = props;
  const { t } = useOctopusTranslation();
  const { project } = useOctopusContext();
  const history = useEnvironmentHistory(environmentId);
  const { slots } = environmentState(project, environmentId);
  const offered = new Set<string>();
  /** Once for each release in a place, and not for what runs there. */
  const wayTo = (deployment: OctopusDeployment) => {
    const { state, namespace, releaseId } = deployment;
    const place = slotKey(deployment);
    const runs = slots.find(slot => slotKey(slot) === place)?.deployed;
    const key = `${place}/${releaseId}`;
    if (state !== 'Success' || namespace || offered.has(key)) {
      return undefined;
    }
    offered.add(key);
    if (!runs || runs.releaseId === releaseId) {
      return undefined;
    }
    const release = project.releases.find(({ id }) => id === releaseId);
    return release && !isNewer(project, runs, release) ? 'forward' : 'back';
  };

  const ways = new Map(
    history.data?.map(each => [each.id, wayTo(each)] as const),
  );

  return (
    <HistoryFrame
      title={t('history.title', {
        environment: nameOf(project.environments, environmentId),
      })}
      history={history}
      empty={t('history.none')}
    >
      {deployment => (
        <HistoryItem
          key={deployment.id}
          deployment={deployment}
          way={ways.get(deployment.id)}
        />
      )}
    </HistoryFrame>
  );
};
