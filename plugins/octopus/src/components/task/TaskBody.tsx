import { Alert, Text } from '@backstage/ui';
import {
  OctopusDeploymentDetails,
  OctopusTaskDetails,
} from '@octopus-backstage/plugin-octopus-common';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import { ExternalLink } from '../common/ExternalLink';
import { Facts } from '../common/Facts';
import { Section } from '../common/Section';
import { LogTail } from './LogTail';
import { StepTree } from './StepTree';
import { TaskFacts } from './TaskFacts';
import { TaskProgress } from './TaskProgress';
import styles from './TaskBody.module.css';

/** State, facts, steps and log of a task. */
export const TaskBody = (props: {
  task: OctopusTaskDetails;
  details?: OctopusDeploymentDetails;
  /** Why the last look failed. */
  problem?: string;
}) => {
  const { task, details, problem } = props;
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
      {task.hasPendingInterruptions && (
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
      {task.errorMessage && (
        <Alert status="danger" icon title={task.errorMessage} />
      )}
      <TaskFacts task={task} deployment={details?.deployment} />
      {details?.comments && (
        <Section title={t('task.comments')}>
          <Text as="p" className={styles.comments}>
            {details.comments}
          </Text>
        </Section>
      )}
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
      <Section title={t('task.log')}>
        <LogTail lines={task.log} isRunning={!task.isCompleted} />
      </Section>
    </>
  );
};
