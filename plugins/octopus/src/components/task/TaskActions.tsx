import {
  OctopusDeployment,
  OctopusRelease,
  OctopusTaskDetails,
} from '@octopus-backstage/plugin-octopus-common';
import { ReactElement, useState } from 'react';
import { RiRestartLine, RiStopCircleLine } from '@remixicon/react';
import { useOctopusContext } from '../../context/OctopusProjectContext';
import { useAction } from '../../hooks/useAction';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import { rollbackFrom } from '../../model/rollback';
import { ActionButton } from '../common/ActionButton';
import { ExternalLink } from '../common/ExternalLink';
import { RollbackButton } from '../common/RollbackButton';
import { CancelDialog } from './CancelDialog';

/** Deploys the same release to the same environment again. */
const RedeployButton = (props: {
  deployment: OctopusDeployment;
  release: OctopusRelease;
  icon?: ReactElement;
}) => {
  const { deployment, release, icon } = props;
  const { openDialog, open } = useOctopusContext();
  const action = useAction({ kind: 'redeploy', deployment });
  return (
    <ActionButton
      action={action}
      iconStart={icon}
      onPress={() => {
        open(undefined);
        openDialog({
          kind: 'deploy',
          release,
          environmentId: deployment.environmentId,
          tenantId: deployment.tenant?.id,
        });
      }}
    />
  );
};

/** The actions of a task: cancel it, redeploy, open it in Octopus. */
export const TaskActions = (props: {
  task: OctopusTaskDetails;
  deployment?: OctopusDeployment;
  /** Called after the task was canceled. */
  onDone: () => void;
}) => {
  const { task, deployment, onDone } = props;
  const { t } = useOctopusTranslation();
  const { project, open } = useOctopusContext();
  const wayBack = deployment && rollbackFrom(project, deployment);
  const [isAsking, setAsking] = useState(false);
  const cancel = useAction({ kind: 'cancel', task });
  const release = project.releases.find(
    ({ id }) => id === deployment?.releaseId,
  );

  return (
    <>
      <ExternalLink href={deployment?.url ?? task.url}>
        {t('page.openInOctopus')}
      </ExternalLink>
      {!task.isCompleted && (
        <ActionButton
          action={cancel}
          destructive
          iconStart={<RiStopCircleLine aria-hidden />}
          onPress={() => setAsking(true)}
        />
      )}
      {wayBack && (
        <RollbackButton deployment={wayBack} onPress={() => open(undefined)} />
      )}
      {task.isCompleted && deployment && release && (
        <RedeployButton
          deployment={deployment}
          release={release}
          icon={<RiRestartLine aria-hidden />}
        />
      )}
      {isAsking && (
        <CancelDialog
          task={task}
          onClose={() => setAsking(false)}
          onDone={onDone}
        />
      )}
    </>
  );
};
