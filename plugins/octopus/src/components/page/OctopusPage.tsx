import { Alert } from '@backstage/ui';
import { useMemo, useState } from 'react';
import {
  OctopusDialog,
  OctopusProjectContext,
} from '../../context/OctopusProjectContext';
import { messageOf } from '../../errors/problemOf';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import { usePageState } from '../../hooks/usePageState';
import { CreateReleaseDialog } from '../dialogs/CreateReleaseDialog';
import { DeployDialog } from '../dialogs/DeployDialog';
import { RollbackDialog } from '../dialogs/RollbackDialog';
import { RunDialog } from '../dialogs/RunDialog';
import { LoadedProject, ProjectGate } from '../problems/ProjectGate';
import { StaleNotice } from '../problems/StaleNotice';
import { ReleaseDialog } from '../releases/ReleaseDialog';
import { HistoryDrawer } from '../task/HistoryDrawer';
import { TaskDrawer } from '../task/TaskDrawer';
import { PageHeader } from './PageHeader';
import { PageTabs } from './PageTabs';
import styles from './OctopusPage.module.css';

/** Shows the dialog that was opened. */
const ActionDialog = (props: {
  dialog: OctopusDialog;
  onClose: () => void;
}) => {
  const { dialog, onClose } = props;
  switch (dialog.kind) {
    case 'release':
      return <ReleaseDialog release={dialog.release} onClose={onClose} />;
    case 'deploy':
      return (
        <DeployDialog
          release={dialog.release}
          environmentId={dialog.environmentId}
          tenantId={dialog.tenantId}
          onClose={onClose}
        />
      );
    case 'rollback':
      return (
        <RollbackDialog deployment={dialog.deployment} onClose={onClose} />
      );
    case 'run':
      return <RunDialog runbook={dialog.runbook} onClose={onClose} />;
    default:
      return <CreateReleaseDialog channel={dialog.channel} onClose={onClose} />;
  }
};

/** Shows a project, with the drawer and the dialogs that its parts open. */
const ProjectPage = (props: { loaded: LoadedProject }) => {
  const { entityRef, project, error, isUnreachable, refresh } = props.loaded;
  const { t } = useOctopusTranslation();
  const pageState = usePageState();
  const [dialog, setDialog] = useState<OctopusDialog>();

  const context = useMemo(
    () => ({
      entityRef,
      project,
      isUnreachable,
      refresh,
      open: pageState.open,
      openDialog: setDialog,
    }),
    [entityRef, project, isUnreachable, refresh, pageState.open],
  );

  return (
    <OctopusProjectContext.Provider value={context}>
      <div className={styles.page}>
        <PageHeader />
        {isUnreachable && (
          <StaleNotice
            fetchedAt={project.fetchedAt}
            message={error ? messageOf(error) : project.stale?.message}
          />
        )}
        {project.project.isDisabled && (
          <Alert
            status="info"
            icon
            role="status"
            title={t('problem.disabledProject')}
          />
        )}
        <PageTabs />
      </div>
      {pageState.subject?.kind === 'history' && (
        <HistoryDrawer environmentId={pageState.subject.id} />
      )}
      {pageState.subject && pageState.subject.kind !== 'history' && (
        <TaskDrawer subject={pageState.subject} />
      )}
      {dialog && (
        <ActionDialog dialog={dialog} onClose={() => setDialog(undefined)} />
      )}
    </OctopusProjectContext.Provider>
  );
};

/** The Octopus tab of an entity. */
export const OctopusPage = () => (
  <ProjectGate>{loaded => <ProjectPage loaded={loaded} />}</ProjectGate>
);
