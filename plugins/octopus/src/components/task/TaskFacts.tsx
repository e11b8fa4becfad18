import {
  OctopusDeployment,
  OctopusTaskDetails,
} from '@octopus-backstage/plugin-octopus-common';
import { ReactNode } from 'react';
import { useOctopusContext } from '../../context/OctopusProjectContext';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import { nameOf } from '../../model/nameOf';
import { Facts } from '../common/Facts';
import { RelativeTime } from '../common/RelativeTime';

type Fact = [name: string, value: ReactNode];

/** Who did what when; of a deployment also which version and where to. */
export const TaskFacts = (props: {
  task: OctopusTaskDetails;
  deployment?: OctopusDeployment;
}) => {
  const { task, deployment } = props;
  const { t } = useOctopusTranslation();
  const { project } = useOctopusContext();
  const facts: Fact[] = [];

  if (deployment) {
    facts.push(
      [t('task.version'), deployment.version],
      [
        t('task.environment'),
        nameOf(project.environments, deployment.environmentId),
      ],
      [t('task.channel'), nameOf(project.channels, deployment.channelId)],
    );
    if (deployment.namespace) {
      facts.push([t('task.namespace'), deployment.namespace]);
    }
    if (deployment.deployedBy) {
      facts.push([t('task.who'), deployment.deployedBy]);
    }
    facts.push([
      t('task.created'),
      <RelativeTime value={deployment.created} />,
    ]);
  }
  facts.push([
    t('task.started'),
    task.startedAt ? (
      <RelativeTime value={task.startedAt} />
    ) : (
      t('task.notStarted')
    ),
  ]);
  if (task.completedAt) {
    facts.push([
      t('task.completed'),
      <RelativeTime value={task.completedAt} />,
    ]);
  }
  if (task.duration) {
    facts.push([t('task.duration'), task.duration]);
  }
  return <Facts facts={facts} />;
};
