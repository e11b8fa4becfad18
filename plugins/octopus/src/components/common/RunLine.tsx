import { Text } from '@backstage/ui';
import {
  OctopusRunbook,
  OctopusRunbookRun,
} from '@octopus-backstage/plugin-octopus-common';
import { useOctopusContext } from '../../context/OctopusProjectContext';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import { nameOf } from '../../model/environments';
import { PersonName } from './DeploymentTime';
import { RelativeTime } from './RelativeTime';
import { StateBadge } from './StateBadge';
import { TextButton } from './TextButton';
import styles from './RunLine.module.css';

/** Shows a run: where, how it went, when and who; it opens its log. */
export const RunLine = (props: {
  runbook: Pick<OctopusRunbook, 'name' | 'environments'>;
  run: OctopusRunbookRun;
}) => {
  const { runbook, run } = props;
  const { t } = useOctopusTranslation();
  const { project, open } = useOctopusContext();
  const environment = nameOf(
    [...(runbook.environments ?? []), ...project.environments],
    run.environmentId,
  );
  return (
    <span className={styles.run}>
      <TextButton
        name={t('runbooks.openRun', { environment, name: runbook.name })}
        onPress={() => open({ kind: 'task', id: run.taskId })}
      >
        {environment}
      </TextButton>
      <StateBadge status={run} />
      <Text as="span" variant="body-small" color="secondary">
        <RelativeTime
          value={run.completedAt ?? run.scheduledFor ?? run.created}
        />
        {run.startedBy && (
          <>
            {' '}
            · <PersonName name={run.startedBy} />
          </>
        )}
      </Text>
    </span>
  );
};
