import { OctopusDialog } from '../../context/OctopusProjectContext';
import { ReleaseDialog } from '../releases/ReleaseDialog';
import { CreateReleaseDialog } from './CreateReleaseDialog';
import { DeployDialog } from './DeployDialog';
import { RunDialog } from './RunDialog';

/** The dialog that somebody asked for. */
export const ActionDialog = (props: {
  dialog: OctopusDialog;
  onClose: () => void;
}) => {
  const { dialog, onClose } = props;
  switch (dialog.kind) {
    case 'release':
      return <ReleaseDialog release={dialog.release} onClose={onClose} />;
    case 'deploy':
      return (
        <DeployDialog
          release={dialog.release}
          environmentId={dialog.environmentId}
          onClose={onClose}
        />
      );
    case 'run':
      return <RunDialog runbook={dialog.runbook} onClose={onClose} />;
    default:
      return <CreateReleaseDialog channel={dialog.channel} onClose={onClose} />;
  }
};
