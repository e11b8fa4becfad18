import {
  OctopusTaskDetails,
  OctopusDeploymentDetails,
} from '@octopus-backstage/plugin-octopus-common';
import { Alert } from '@backstage/ui';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import { ExternalLink } from '../common/ExternalLink';
import { Facts } from '../common/Facts';
import { Section } from '../common/Section';
import { StateBadge } from '../common/StateBadge';
import { Artifacts } from './Artifacts';
import { Comments } from './Comments';
import { FailureNotice } from './FailureNotice';
import { InterruptionPanel } from './InterruptionPanel';
import { StepTree } from './StepTree';
import { TaskFacts } from './TaskFacts';
import { TaskLog } from './TaskLog';
import styles from './TaskBody.module.css';

/** Shows the state of a task, and its progress while it runs. */
const TaskProgress = (props: { task: OctopusTaskDetails }) => {
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

/** Shows the state, facts, steps and log of a task. */
export const TaskBody = (props: {
  task: OctopusTaskDetails;
  details?: OctopusDeploymentDetails;
  /** Why the last refresh failed. */
  problem?: string;
  /** Called after something of the task was changed. */
  onDone: () => void;
}) => {
  const { task, details, problem, onDone } = props;
  const { t } = useOctopusTranslation();
  return (
    <>
      <TaskProgress task={task} />
      {problem && (
        <Alert
          status="warning"
          icon
          role="status"
          title={t('task.failed')}
          description={problem}
        />
      )}
      {task.interruptions?.map(interruption => (
        <InterruptionPanel
          key={interruption.id}
          taskId={task.id}
          interruption={interruption}
          onDone={onDone}
        />
      ))}
      {task.hasPendingInterruptions && !task.interruptions?.length && (
        <Alert
          status="warning"
          icon
          role="status"
          title={t('task.waiting')}
          description={t('task.waitingText')}
          customActions={
            <ExternalLink href={task.url} variant="secondary">
              {t('page.openInOctopus')}
            </ExternalLink>
          }
        />
      )}
      <FailureNotice task={task} />
      <TaskFacts task={task} deployment={details?.deployment} />
      {details?.comments && <Comments text={details.comments} />}
      {details?.prompts && details.prompts.length > 0 && (
        <Section title={t('task.prompts')}>
          <Facts
            facts={details.prompts.map(({ name, label, value }) => [
              label || name,
              value ?? t('task.hiddenValue'),
            ])}
          />
        </Section>
      )}
      <Section title={t('task.steps')}>
        <StepTree steps={task.steps} />
      </Section>
      <Artifacts task={task} />
      <TaskLog task={task} />
    </>
  );
};
