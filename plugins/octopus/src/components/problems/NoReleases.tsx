import { Text } from '@backstage/ui';
import { RiAddLine, RiInboxLine } from '@remixicon/react';
import { OctopusChannel } from '@octopus-backstage/plugin-octopus-common';
import { useOctopusContext } from '../../context/OctopusProjectContext';
import { useAction } from '../../hooks/useAction';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import { ActionButton } from '../common/ActionButton';
import styles from './ProblemState.module.css';

const CreateFirst = (props: { channel: OctopusChannel }) => {
  const { channel } = props;
  const { openDialog } = useOctopusContext();
  const action = useAction({ kind: 'createRelease', channel });
  return (
    <ActionButton
      action={action}
      variant="primary"
      iconStart={<RiAddLine aria-hidden />}
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
      <RiInboxLine size={32} aria-hidden className={styles.icon} />
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
