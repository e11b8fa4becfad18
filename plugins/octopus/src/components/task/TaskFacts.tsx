import {
  OctopusDeployment,
  OctopusTaskDetails,
} from '@octopus-backstage/plugin-octopus-common';
import { useOctopusContext } from '../../context/OctopusProjectContext';
import {
  useLanguage,
  useOctopusTranslation,
} from '../../hooks/useOctopusTranslation';
import { nameOf } from '../../model/environments';
import { PersonName } from '../common/DeploymentTime';
import { ExactTime } from '../common/ExactTime';
import { Fact, Facts } from '../common/Facts';
import { formatDuration } from '../common/formatDuration';
import { HistoryLink, ReleaseButton } from '../common/versionButtons';

/**
 * Shows who did what where and when; for a deployment also the version.
 */
export const TaskFacts = (props: {
  task: OctopusTaskDetails;
  deployment?: OctopusDeployment;
}) => {
  const { task, deployment } = props;
  const { t } = useOctopusTranslation();
  const { project } = useOctopusContext();
  const locale = useLanguage();
  const duration = formatDuration(task, locale) ?? task.duration;

  const ofDeployment: Fact[] = deployment
    ? [
        [t('task.version'), <ReleaseButton release={deployment} />],
        [
          t('task.environment'),
          <HistoryLink
            environment={{
              id: deployment.environmentId,
              name: nameOf(project.environments, deployment.environmentId),
            }}
          />,
        ],
        [t('task.channel'), nameOf(project.channels, deployment.channelId)],
        deployment.tenant && [t('task.tenant'), deployment.tenant.name],
        deployment.namespace && [t('task.namespace'), deployment.namespace],
        deployment.deployedBy && [
          t('task.who'),
          <PersonName name={deployment.deployedBy} />,
        ],
        [t('task.created'), <ExactTime value={deployment.created} />],
      ]
    : [];

  const { run } = task;
  const ofRun: Fact[] = run
    ? [
        [t('task.environment'), run.environment.name],
        run.tenantId && [
          t('task.tenant'),
          nameOf(project.tenants ?? [], run.tenantId),
        ],
        run.startedBy && [
          t('task.startedBy'),
          <PersonName name={run.startedBy} />,
        ],
        [t('task.created'), <ExactTime value={run.created} />],
      ]
    : [];

  return (
    <Facts
      facts={[
        ...ofDeployment,
        ...ofRun,
        task.scheduledFor && [
          t('task.scheduled'),
          <ExactTime value={task.scheduledFor} />,
        ],
        [
          t('task.started'),
          task.startedAt ? (
            <ExactTime value={task.startedAt} />
          ) : (
            t('task.notStarted')
          ),
        ],
        task.completedAt && [
          t('task.completed'),
          <ExactTime value={task.completedAt} />,
        ],
        duration && [t('task.duration'), duration],
      ]}
    />
  );
};
