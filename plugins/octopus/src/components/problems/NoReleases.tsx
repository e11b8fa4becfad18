import { Text } from '@backstage/ui';
import { OctopusChannel } from '@octopus-backstage/plugin-octopus-common';
import { useOctopusContext } from '../../context/OctopusProjectContext';
import { useAction } from '../../hooks/useAction';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import { ActionButton } from '../common/ActionButton';
import { AddIcon, InboxIcon } from '../common/icons';
import styles from './ProblemState.module.css';

const CreateFirst = (props: { channel: OctopusChannel }) => {
  const { channel } = props;
  const { openDialog } = useOctopusContext();
  const action = useAction({ kind: 'createRelease', channel });
  return (
    <ActionButton
      action={action}
      variant="primary"
      iconStart={<AddIcon />}
      onPress={() => openDialog({ kind: 'createRelease', channel })}
    />
  );
};

/** Shown for a project without releases. */
export const NoReleases = () => {
  const { t } = useOctopusTranslation();
  const { project } = useOctopusContext();
  const channel =
    project.channels.find(({ isDefault }) => isDefault) ?? project.channels[0];
  return (
    <section className={styles.problem}>
      <InboxIcon size={32} className={styles.icon} />
      <Text as="h2" variant="title-x-small">
        {t('problem.noReleases.title')}
      </Text>
      <Text as="p" color="secondary">
        {t('problem.noReleases.text')}
      </Text>
      {channel && <CreateFirst channel={channel} />}
    </section>
  );
};
