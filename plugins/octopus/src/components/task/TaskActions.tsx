import { RiRestartLine, RiStopCircleLine } from '@remixicon/react';
import {
  OctopusDeployment,
  OctopusTaskDetails,
} from '@octopus-backstage/plugin-octopus-common';
import { useState } from 'react';
import { useOctopusContext } from '../../context/OctopusProjectContext';
import { useAction } from '../../hooks/useAction';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import { ActionButton } from '../common/ActionButton';
import { ExternalLink } from '../common/ExternalLink';
import { CancelDialog } from './CancelDialog';
import { RedeployButton } from './RedeployButton';

/** What can be done with a task: cancel it, do it again, look at it in Octopus. */
export const TaskActions = (props: {
  task: OctopusTaskDetails;
  deployment?: OctopusDeployment;
  /** Something was asked of Octopus. */
  onDone: () => void;
}) => {
  const { task, deployment, onDone } = props;
  const { t } = useOctopusTranslation();
  const { project } = useOctopusContext();
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
