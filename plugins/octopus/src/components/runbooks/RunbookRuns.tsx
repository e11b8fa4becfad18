import { Text } from '@backstage/ui';
import {
  OctopusRunbook,
  OctopusRunbookRun,
} from '@octopus-backstage/plugin-octopus-common';
import { useOctopusContext } from '../../context/OctopusProjectContext';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import { nameOf } from '../../model/environments';
import { PersonName } from '../common/DeploymentTime';
import { RelativeTime } from '../common/RelativeTime';
import { StateBadge } from '../common/StateBadge';
import { TextButton } from '../common/TextButton';
import styles from './RunbooksView.module.css';

/** Shows a run: where, how it went, when and who; it opens its log. */
const Run = (props: { runbook: OctopusRunbook; run: OctopusRunbookRun }) => {
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

/** Shows the last run of a runbook, and those before it on demand. */
export const RunbookRuns = (props: { runbook: OctopusRunbook }) => {
  const { runbook } = props;
  const { t } = useOctopusTranslation();
  if (!runbook.runs) {
    return null;
  }
  const [last, ...earlier] = runbook.runs;
  if (!last) {
    return (
      <Text variant="body-small" color="secondary">
        {t('runbooks.noRuns')}
      </Text>
    );
  }
  return (
    <div className={styles.runs}>
      <div className={styles.last}>
        <Text variant="body-small" color="secondary">
          {t('runbooks.lastRun')}
        </Text>
        <Run runbook={runbook} run={last} />
      </div>
      {earlier.length > 0 && (
        <details>
          <summary className={styles.summary}>
            {t('runbooks.earlierRuns', { number: String(earlier.length) })}
          </summary>
          <ul className={styles.list}>
            {earlier.map(run => (
              <li key={run.taskId}>
                <Run runbook={runbook} run={run} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
};
