import { Badge, Text, Select } from '@backstage/ui';
import {
  OctopusChannel,
  OctopusPhase,
} from '@octopus-backstage/plugin-octopus-common';
import { useOctopusContext } from '../../context/OctopusProjectContext';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import { usePageState } from '../../hooks/usePageState';
import { describeChannel } from '../../model/describeChannel';
import { nameOf } from '../../model/environments';
import { EnvironmentBox } from './EnvironmentBox';
import { LiveNotice } from './LiveState';
import styles from './EnvironmentsView.module.css';

/** Shows a phase of the lifecycle with its environments. */
const PhaseColumn = (props: {
  channel: OctopusChannel;
  phase: OctopusPhase;
}) => {
  const { channel, phase } = props;
  const { t } = useOctopusTranslation();
  const { project } = useOctopusContext();
  const environments = [
    ...new Set([...phase.environmentIds, ...phase.automaticEnvironmentIds]),
  ].map(id => ({ id, name: nameOf(project.environments, id) }));
  const isNamedAlike =
    environments.length === 1 && environments[0].name === phase.name;

  return (
    <li className={styles.phase}>
      <div className={styles.header}>
        <Text as="h3" variant="body-medium" weight="bold">
          {phase.name}
        </Text>
        {phase.isOptional && <Badge>{t('environments.optional')}</Badge>}
        {phase.automaticEnvironmentIds.length > 0 && (
          <Badge title={t('environments.automaticHint')}>
            {t('environments.automatic')}
          </Badge>
        )}
      </div>
      {environments.map(environment => (
        <EnvironmentBox
          key={environment.id}
          channel={channel}
          environment={environment}
          hideName={isNamedAlike}
        />
      ))}
    </li>
  );
};

/**
 * Shows the lifecycle of a channel from left to right, and what runs in each
 * environment.
 */
export const EnvironmentsView = () => {
  const { t } = useOctopusTranslation();
  const { project } = useOctopusContext();
  const { channelId, setChannel } = usePageState();
  const channel =
    project.channels.find(({ id }) => id === channelId) ??
    project.channels.find(({ isDefault }) => isDefault) ??
    project.channels[0];
  if (!channel) {
    return null;
  }

  return (
    <div className={styles.view}>
      <div className={styles.channel}>
        <Select
          className={styles.select}
          label={t('environments.channel')}
          options={project.channels.map(({ id, name }) => ({
            value: id,
            label: name,
          }))}
          selectedKey={channel.id}
          onSelectionChange={key => setChannel(String(key))}
        />
        <Text color="secondary" className={styles.description}>
          {describeChannel(channel, project.environments, t)}
        </Text>
      </div>
      <ol
        className={styles.phases}
        aria-label={t('environments.phases', {
          lifecycle: channel.lifecycleName,
        })}
      >
        {phasesOf(
          channel,
          project.environments,
          t('environments.anyOrder'),
        ).map(phase => (
          <PhaseColumn key={phase.name} channel={channel} phase={phase} />
        ))}
      </ol>
      <LiveNotice />
    </div>
  );
};

/** A lifecycle without phases has one phase with all environments. */
function phasesOf(
  channel: OctopusChannel,
  environments: { id: string }[],
  anyOrder: string,
) {
  return channel.phases.length > 0
    ? channel.phases
    : [
        {
          name: anyOrder,
          environmentIds: environments.map(({ id }) => id),
          automaticEnvironmentIds: [],
          isOptional: false,
        },
      ];
}
