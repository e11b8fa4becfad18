import { OctopusChannel } from '@octopus-backstage/plugin-octopus-common';
import {
  Badge,
  Card,
  CardBody,
  CardFooter,
  CardHeader,
  Text,
} from '@backstage/ui';
import { useOctopusContext } from '../../context/OctopusProjectContext';
import { useAction } from '../../hooks/useAction';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import { describeChannel } from '../../model/describeChannel';
import { ActionButton } from '../common/ActionButton';
import { Facts } from '../common/Facts';
import { AddIcon } from '../common/icons';
import { RelativeTime } from '../common/RelativeTime';
import { ReleaseButton } from '../common/versionButtons';
import { ChannelRules } from './ChannelRules';
import { LifecyclePath } from './LifecyclePath';
import styles from './ChannelCard.module.css';

/**
 * Shows a channel: which releases it takes, how far they go, and the newest
 * one.
 */
export const ChannelCard = (props: { channel: OctopusChannel }) => {
  const { channel } = props;
  const { t } = useOctopusTranslation();
  const { project, openDialog } = useOctopusContext();
  const create = useAction({ kind: 'createRelease', channel });
  const { newestRelease } = channel;

  return (
    <Card>
      <CardHeader className={styles.header}>
        <Text as="h3" variant="title-x-small">
          {channel.name}
        </Text>
        {channel.isDefault && <Badge>{t('channels.default')}</Badge>}
      </CardHeader>
      <CardBody className={styles.body}>
        <Text as="p" className={styles.sentence}>
          {describeChannel(channel, project.environments, t)}
        </Text>
        {channel.description && (
          <Text as="p" color="secondary">
            {channel.description}
          </Text>
        )}
        <Facts
          facts={[
            [t('channels.lifecycle'), <LifecyclePath channel={channel} />],
            [t('channels.rules'), <ChannelRules channel={channel} />],
            [
              t('channels.newest'),
              newestRelease ? (
                <>
                  <ReleaseButton release={newestRelease} /> ·{' '}
                  <RelativeTime value={newestRelease.assembled} />
                </>
              ) : (
                t('channels.noRelease')
              ),
            ],
          ]}
        />
      </CardBody>
      <CardFooter>
        <ActionButton
          action={create}
          name={t('action.createReleaseIn', { channel: channel.name })}
          iconStart={<AddIcon />}
          onPress={() => openDialog({ kind: 'createRelease', channel })}
        />
      </CardFooter>
    </Card>
  );
};
