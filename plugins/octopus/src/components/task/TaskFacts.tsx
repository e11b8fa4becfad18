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
import { Fact, Facts } from '../common/Facts';
import { formatDuration } from '../common/formatDuration';
import { RelativeTime } from '../common/RelativeTime';

/**
 * Shows who did what and when; for a deployment also the version and the
 * environment.
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
        [t('task.version'), deployment.version],
        [
          t('task.environment'),
          nameOf(project.environments, deployment.environmentId),
        ],
        [t('task.channel'), nameOf(project.channels, deployment.channelId)],
        deployment.tenant && [t('task.tenant'), deployment.tenant.name],
        deployment.namespace && [t('task.namespace'), deployment.namespace],
        deployment.deployedBy && [
          t('task.who'),
          <PersonName name={deployment.deployedBy} />,
        ],
        [t('task.created'), <RelativeTime value={deployment.created} />],
      ]
    : [];

  return (
    <Facts
      facts={[
        ...ofDeployment,
        task.scheduledFor && [
          t('task.scheduled'),
          <RelativeTime value={task.scheduledFor} />,
        ],
        [
          t('task.started'),
          task.startedAt ? (
            <RelativeTime value={task.startedAt} />
          ) : (
            t('task.notStarted')
          ),
        ],
        task.completedAt && [
          t('task.completed'),
          <RelativeTime value={task.completedAt} />,
        ],
        duration && [t('task.duration'), duration],
      ]}
    />
  );
};
