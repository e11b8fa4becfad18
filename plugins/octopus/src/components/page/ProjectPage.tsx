import { Alert } from '@backstage/ui';
import { useCallback, useEffect, useMemo, useState } from 'react';
import {
  OctopusDialog,
  OctopusProjectContext,
} from '../../context/OctopusProjectContext';
import { messageOf } from '../../errors/problemOf';
import { useKeptFocus } from '../../hooks/useKeptFocus';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import { usePageState } from '../../hooks/usePageState';
import contrast from '../common/contrast.module.css';
import { LoadedProject } from '../problems/ProjectGate';
import { StaleNotice } from '../problems/StaleNotice';
import {
  CreateReleaseDialog,
  DeployDialog,
  HistoryDrawer,
  LinkedRelease,
  preloadLater,
  RollbackDialog,
  RunDialog,
  RunHistoryDrawer,
  TaskDrawer,
} from './laterParts';
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
    case 'deploy':
      return (
        <DeployDialog
          release={dialog.release}
          environmentId={dialog.environmentId}
          repeats={dialog.repeats}
          onClose={onClose}
        />
      );
    case 'rollback':
      return (
        <RollbackDialog
          deployment={dialog.deployment}
          isForward={dialog.isForward}
          onClose={onClose}
        />
      );
    case 'run':
      return <RunDialog runbook={dialog.runbook} onClose={onClose} />;
    default:
      return <CreateReleaseDialog channel={dialog.channel} onClose={onClose} />;
  }
};

/** Shows a project, with the drawer and the dialogs that its parts open. */
export const ProjectPage = (props: { loaded: LoadedProject }) => {
  const { entityRef, project, error, isUnreachable, refresh } = props.loaded;
  const { t } = useOctopusTranslation();
  const { subject, open } = usePageState();
  const [dialog, setDialog] = useState<OctopusDialog>();
  const isOpen = subject !== undefined;
  useKeptFocus();
  useEffect(() => {
    // Whoever opens something loads it again, and is told when that fails.
    preloadLater().catch(() => {});
  }, []);

  // One at a time: a dialog takes the place of what the URL has open.
  const openDialog = useCallback(
    (next?: OctopusDialog) => {
      if (next && isOpen) {
        open(undefined);
      }
      setDialog(next);
    },
    [isOpen, open],
  );

  const context = useMemo(
    () => ({
      entityRef,
      project,
      isUnreachable,
      refresh,
      open,
      openDialog,
    }),
    [entityRef, project, isUnreachable, refresh, open, openDialog],
  );

  return (
    <OctopusProjectContext.Provider value={context}>
      <div className={`${styles.page} ${contrast.readable}`}>
        <PageHeader />
        {project.isLastKnown && !isUnreachable && (
          <StaleNotice fetchedAt={project.fetchedAt} isReading />
        )}
        {isUnreachable && (
          <StaleNotice
            fetchedAt={project.fetchedAt}
            error={error}
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
      {(subject?.kind === 'deployment' || subject?.kind === 'task') && (
        <TaskDrawer subject={{ kind: subject.kind, id: subject.id }} />
      )}
      {subject?.kind === 'history' && (
        <HistoryDrawer environmentId={subject.id} />
      )}
      {subject?.kind === 'runs' && <RunHistoryDrawer runbookId={subject.id} />}
      {subject?.kind === 'release' && (
        <LinkedRelease version={subject.id} onClose={() => open(undefined)} />
      )}
      {dialog && (
        <ActionDialog dialog={dialog} onClose={() => setDialog(undefined)} />
      )}
    </OctopusProjectContext.Provider>
  );
};
