import { OctopusChannel } from '@octopus-backstage/plugin-octopus-common';
import { useOctopusContext } from '../../context/OctopusProjectContext';
import { useAction } from '../../hooks/useAction';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import { ActionButton } from '../common/ActionButton';
import { AddIcon } from '../common/icons';

const CreateIn = (props: { channel: OctopusChannel }) => {
  const { channel } = props;
  const { t } = useOctopusTranslation();
  const { openDialog } = useOctopusContext();
  const action = useAction({ kind: 'createRelease', channel });
  return (
    <ActionButton
      action={action}
      name={t('action.createReleaseIn', { channel: channel.name })}
      iconStart={<AddIcon />}
      onPress={() => openDialog({ kind: 'createRelease', channel })}
    />
  );
};

/** Creates a release in the channel that is shown, or in the default one. */
export const CreateReleaseButton = (props: { channelId?: string }) => {
  const { channels } = useOctopusContext().project;
  const channel =
    channels.find(({ id }) => id === props.channelId) ??
    channels.find(({ isDefault }) => isDefault) ??
    channels[0];
  return channel ? <CreateIn channel={channel} /> : null;
};
