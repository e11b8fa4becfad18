import { Alert } from '@backstage/ui';
import { useMemo, useState } from 'react';
import {
  OctopusDialog,
  OctopusProjectContext,
} from '../../context/OctopusProjectContext';
import { messageOf } from '../../errors/messageOf';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import { usePageState } from '../../hooks/usePageState';
import { ActionDialog } from '../dialogs/ActionDialog';
import { LoadedProject } from '../problems/ProjectGate';
import { StaleNotice } from '../problems/StaleNotice';
import { TaskDrawer } from '../task/TaskDrawer';
import { PageHeader } from './PageHeader';
import { PageTabs } from './PageTabs';
import styles from './ProjectPage.module.css';

/** Everything about a project, with the drawer and the dialogs of its parts. */
export const ProjectPage = (props: { loaded: LoadedProject }) => {
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
      ask: setDialog,
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
      {pageState.subject && <TaskDrawer subject={pageState.subject} />}
      {dialog && (
        <ActionDialog dialog={dialog} onClose={() => setDialog(undefined)} />
      )}
    </OctopusProjectContext.Provider>
  );
};
