import { Alert } from '@backstage/ui';
import {
  OctopusDeployment,
  OctopusTaskDetails,
} from '@octopus-backstage/plugin-octopus-common';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import { ExternalLink } from '../common/ExternalLink';
import { Section } from '../common/Section';
import { LogTail } from './LogTail';
import { StepTree } from './StepTree';
import { TaskFacts } from './TaskFacts';
import { TaskProgress } from './TaskProgress';

/** State, facts, steps and log of a task. */
export const TaskBody = (props: {
  task: OctopusTaskDetails;
  deployment?: OctopusDeployment;
  /** Why the last look failed. */
  problem?: string;
}) => {
  const { task, deployment, problem } = props;
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
      <TaskFacts task={task} deployment={deployment} />
      <Section title={t('task.steps')}>
        <StepTree steps={task.steps} />
      </Section>
      <Section title={t('task.log')}>
        <LogTail lines={task.log} isRunning={!task.isCompleted} />
      </Section>
    </>
  );
};
