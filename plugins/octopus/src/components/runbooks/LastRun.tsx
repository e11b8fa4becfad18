import { Text } from '@backstage/ui';
import { OctopusRunbook } from '@octopus-backstage/plugin-octopus-common';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import { RunLine } from '../common/RunLine';
import styles from './RunbooksView.module.css';

/** Shows the last run of a runbook; nothing where it is not known. */
export const LastRun = (props: { runbook: OctopusRunbook }) => {
  const { runbook } = props;
  const { t } = useOctopusTranslation();
  if (!runbook.runs) {
    return null;
  }
  const [last] = runbook.runs;
  return (
    <div className={styles.last}>
      <Text variant="body-small" color="secondary">
        {t(last ? 'runbooks.lastRun' : 'runbooks.noRuns')}
      </Text>
      {last && <RunLine runbook={runbook} run={last} />}
    </div>
  );
};
