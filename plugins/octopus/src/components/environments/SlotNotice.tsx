import { Button, Text, VisuallyHidden } from '@backstage/ui';
import {
  OctopusDeployment,
  OctopusDeploymentSlot,
  OctopusEnvironment,
} from '@octopus-backstage/plugin-octopus-common';
import { useOctopusContext } from '../../context/OctopusProjectContext';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import { useFailedTask } from '../../hooks/useTaskParts';
import { rollbackOf } from '../../model/rollback';
import { RollbackButton } from '../common/RollbackButton';
import { UserIcon } from '../common/icons';
import styles from './SlotNotice.module.css';

/** Shows the first error of a deployment, or else what Octopus says of it. */
const FailureReason = (props: { deployment: OctopusDeployment }) => {
  const { deployment } = props;
  const { t } = useOctopusTranslation();
  const { data } = useFailedTask(deployment.taskId);
  const reason = data?.firstError?.text ?? deployment.errorMessage;
  return reason ? (
    <div className={styles.reason} title={reason}>
      <VisuallyHidden>
        {t('environments.failedBecause', { version: deployment.version })}:{' '}
      </VisuallyHidden>
      {reason}
    </div>
  ) : null;
};

/**
 * Says what the last deployment needs from a person: a decision, or a look at why
 * it failed and perhaps the way back.
 */
export const SlotNotice = (props: {
  slot: OctopusDeploymentSlot;
  environment: OctopusEnvironment;
}) => {
  const { slot, environment } = props;
  const { latest } = slot;
  const { t } = useOctopusTranslation();
  const { project, open } = useOctopusContext();
  const target = rollbackOf(project, environment.id, slot);

  if (latest?.hasPendingInterruptions && !latest.isCompleted) {
    return (
      <>
        <Text variant="body-small">
          {t('environments.waitsForPerson', { version: latest.version })}
        </Text>
        <Button
          variant="secondary"
          iconStart={<UserIcon />}
          aria-label={`${t('action.review')}: ${environment.name}`}
          onPress={() => open({ kind: 'deployment', id: latest.id })}
        >
          {t('action.review')}
        </Button>
      </>
    );
  }
  const hasFailed = latest?.state === 'Failed' || latest?.state === 'TimedOut';
  return (
    <>
      {latest && hasFailed && <FailureReason deployment={latest} />}
      {target && <RollbackButton deployment={target} />}
    </>
  );
};
