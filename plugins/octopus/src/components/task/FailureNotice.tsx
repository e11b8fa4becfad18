import { Alert, Button } from '@backstage/ui';
import { OctopusTaskDetails } from '@octopus-backstage/plugin-octopus-common';
import { useLogState, FIRST_ERROR } from '../../hooks/useLogState';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';

/**
 * Shows why a task failed: its first error, with the way to it in the log, and
 * what Octopus says of the whole.
 */
export const FailureNotice = (props: { task: OctopusTaskDetails }) => {
  const { errorMessage, firstError } = props.task;
  const { t } = useOctopusTranslation();
  const { showWhole } = useLogState();
  if (!firstError) {
    return errorMessage ? (
      <Alert status="danger" icon title={errorMessage} />
    ) : null;
  }
  return (
    <Alert
      status="danger"
      icon
      title={t('task.firstError', { step: firstError.step })}
      description={[firstError.text, errorMessage].filter(Boolean).join(' — ')}
      customActions={
        <Button variant="secondary" onPress={() => showWhole(FIRST_ERROR)}>
          {t('task.inLog')}
        </Button>
      }
    />
  );
};
