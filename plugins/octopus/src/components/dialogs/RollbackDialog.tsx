import { Alert, Dialog, DialogBody, DialogHeader } from '@backstage/ui';
import { OctopusDeployment } from '@octopus-backstage/plugin-octopus-common';
import { useOctopusContext } from '../../context/OctopusProjectContext';
import { messageOf } from '../../errors/problemOf';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import { useRelease } from '../../hooks/useTaskParts';
import { nameOf } from '../../model/environments';
import { DeployDialog } from './DeployDialog';

/** Deploys once more what an earlier deployment brought. */
export const RollbackDialog = (props: {
  deployment: OctopusDeployment;
  /** It is newer than what runs. */
  isForward?: boolean;
  onClose: () => void;
}) => {
  const { deployment, isForward, onClose } = props;
  const { t } = useOctopusTranslation();
  const { project } = useOctopusContext();
  const { release, error } = useRelease(deployment.releaseId);
  if (release) {
    return (
      <DeployDialog
        release={release}
        environmentId={deployment.environmentId}
        repeats={{ tenantId: deployment.tenant?.id, variables: {} }}
        isRollback={!isForward}
        onClose={onClose}
      />
    );
  }
  return (
    <Dialog isOpen onOpenChange={onClose} width={520}>
      <DialogHeader>
        {t(isForward ? 'action.deployTo' : 'action.rollBackTo', {
          version: deployment.version,
          environment: nameOf(project.environments, deployment.environmentId),
        })}
      </DialogHeader>
      <DialogBody>
        {error === undefined ? (
          <Alert
            status="info"
            isPending
            role="status"
            title={t('dialog.loadingPreview')}
          />
        ) : (
          <Alert
            status="danger"
            icon
            role="alert"
            title={t('dialog.previewFailed')}
            description={messageOf(error)}
          />
        )}
      </DialogBody>
    </Dialog>
  );
};
