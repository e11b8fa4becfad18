import {
  Alert,
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Text,
} from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import { OctopusTaskDetails } from '@octopus-backstage/plugin-octopus-common';
import { octopusApiRef } from '../../api/octopusApiRef';
import { useOctopusContext } from '../../context/OctopusProjectContext';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import { useSubmit } from '../../hooks/useSubmit';
import contrast from '../common/contrast.module.css';

/** Asks for confirmation before a task is canceled. */
export const CancelDialog = (props: {
  task: OctopusTaskDetails;
  /** Whether it is the run of a runbook. */
  isRun: boolean;
  onClose: () => void;
  onDone: () => void;
}) => {
  const { task, isRun, onClose, onDone } = props;
  const { t } = useOctopusTranslation();
  const api = useApi(octopusApiRef);
  const { entityRef } = useOctopusContext();
  const cancel = useSubmit(async () => {
    await api.cancelTask(entityRef, task.id);
    onDone();
    onClose();
    return t('done.cancel');
  });

  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      width={420}
      className={contrast.readable}
    >
      <DialogHeader>
        {t(
          isRun ? 'dialog.confirmCancelRun' : 'dialog.confirmCancelDeployment',
        )}
      </DialogHeader>
      <DialogBody>
        <Text as="p">
          {t('dialog.confirmCancelText', { task: task.description })}
        </Text>
        {cancel.problem && (
          <Alert
            status="danger"
            icon
            role="alert"
            title={t('dialog.notCanceled')}
            description={cancel.problem}
          />
        )}
      </DialogBody>
      <DialogFooter>
        <Button variant="secondary" onPress={onClose}>
          {t('dialog.keepRunning')}
        </Button>
        <Button
          destructive
          isPending={cancel.isSubmitting}
          onPress={cancel.submit}
        >
          {t(isRun ? 'action.cancelRun' : 'action.cancelDeployment')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
};
