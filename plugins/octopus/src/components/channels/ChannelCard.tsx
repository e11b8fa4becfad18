import {
  Badge,
  Card,
  CardBody,
  CardFooter,
  CardHeader,
  Text,
} from '@backstage/ui';
import { RiAddLine } from '@remixicon/react';
import { OctopusChannel } from '@octopus-backstage/plugin-octopus-common';
import { useOctopusContext } from '../../context/OctopusProjectContext';
import { useAction } from '../../hooks/useAction';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import { describeChannel } from '../../model/describeChannel';
import { ActionButton } from '../common/ActionButton';
import { Facts } from '../common/Facts';
import { RelativeTime } from '../common/RelativeTime';
import { ChannelRules } from './ChannelRules';
import { LifecyclePath } from './LifecyclePath';
import styles from './ChannelCard.module.css';

/** A channel: what may go through it, how far, and what went last. */
export const ChannelCard = (props: { channel: OctopusChannel }) => {
  const { channel } = props;
  const { t } = useOctopusTranslation();
  const { project, ask } = useOctopusContext();
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
                  {newestRelease.version} ·{' '}
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
          iconStart={<RiAddLine aria-hidden />}
          onPress={() => ask({ kind: 'createRelease', channel })}
        />
      </CardFooter>
    </Card>
  );
};
