import {
  OctopusDeployment,
  OctopusDeploymentDetails,
  OctopusRelease,
  OctopusTaskDetails,
} from '@octopus-backstage/plugin-octopus-common';
import { ReactElement, useState } from 'react';
import { useOctopusContext } from '../../context/OctopusProjectContext';
import { useAction } from '../../hooks/useAction';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import { rollbackFrom } from '../../model/rollback';
import { ActionButton } from '../common/ActionButton';
import { ExternalLink } from '../common/ExternalLink';
import { RestartIcon, StopCircleIcon } from '../common/icons';
import { RollbackButton } from '../common/RollbackButton';
import { CancelDialog } from './CancelDialog';

/**
 * Deploys the same release to the same environment again, with what was asked
 * for then. Secrets are never read back: they are entered again.
 */
const RedeployButton = (props: {
  deployment: OctopusDeployment;
  prompts?: OctopusDeploymentDetails['prompts'];
  release: OctopusRelease;
  icon?: ReactElement;
}) => {
  const { deployment, prompts = [], release, icon } = props;
  const { openDialog } = useOctopusContext();
  const action = useAction({ kind: 'redeploy', deployment });
  return (
    <ActionButton
      action={action}
      iconStart={icon}
      onPress={() => {
        openDialog({
          kind: 'deploy',
          release,
          environmentId: deployment.environmentId,
          repeats: {
            tenantId: deployment.tenant?.id,
            variables: Object.fromEntries(
              prompts.flatMap(({ name, value }) =>
                value === undefined ? [] : [[name, value]],
              ),
            ),
          },
        });
      }}
    />
  );
};

/** The actions of a task: cancel it, redeploy, open it in Octopus. */
export const TaskActions = (props: {
  task: OctopusTaskDetails;
  deployment?: OctopusDeployment;
  prompts?: OctopusDeploymentDetails['prompts'];
  /** Called after the task was canceled. */
  onDone: () => void;
}) => {
  const { task, deployment, prompts, onDone } = props;
  const { t } = useOctopusTranslation();
  const { project } = useOctopusContext();
  const wayBack = deployment && rollbackFrom(project, deployment);
  const [isAsking, setAsking] = useState(false);
  const kind = deployment ? 'cancelDeployment' : 'cancelRun';
  const cancel = useAction({ kind, task });
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
          iconStart={<StopCircleIcon />}
          onPress={() => setAsking(true)}
        />
      )}
      {wayBack && <RollbackButton deployment={wayBack} />}
      {task.isCompleted && deployment && release && (
        <RedeployButton
          deployment={deployment}
          prompts={prompts}
          release={release}
          icon={<RestartIcon />}
        />
      )}
      {isAsking && (
        <CancelDialog
          task={task}
          isRun={!deployment}
          onClose={() => setAsking(false)}
          onDone={onDone}
        />
      )}
    </>
  );
};
