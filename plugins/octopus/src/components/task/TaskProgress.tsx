import { OctopusTaskDetails } from '@octopus-backstage/plugin-octopus-common';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import { StateBadge } from '../common/StateBadge';
import styles from './TaskProgress.module.css';

/** The state of a task, and how far it is while it runs. */
export const TaskProgress = (props: { task: OctopusTaskDetails }) => {
  const { task } = props;
  const { t } = useOctopusTranslation();
  return (
    <div className={styles.progress}>
      <span role="status">
        <StateBadge status={task} />
      </span>
      {!task.isCompleted && (
        <>
          <progress
            className={styles.bar}
            aria-label={t('task.progress')}
            max={100}
            value={task.progressPercentage}
          />
          <span className={styles.percentage}>{task.progressPercentage} %</span>
        </>
      )}
    </div>
  );
};
