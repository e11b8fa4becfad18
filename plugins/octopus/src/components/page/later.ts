/**
 * What the page shows after its first view: the other views, the dialogs and the
 * drawers. In one file, since they have much in common.
 */
export { ChannelsView } from '../channels/ChannelsView';
export { CreateReleaseDialog } from '../dialogs/CreateReleaseDialog';
export { DeployDialog } from '../dialogs/DeployDialog';
export { RollbackDialog } from '../dialogs/RollbackDialog';
export { RunDialog } from '../dialogs/RunDialog';
export { FeatureBranchesView } from '../featureBranches/FeatureBranchesView';
export { ReleasesView } from '../releases/ReleasesView';
export { RunbooksView } from '../runbooks/RunbooksView';
export { HistoryDrawer } from '../task/HistoryDrawer';
export { RunHistoryDrawer } from '../task/RunHistoryDrawer';
export { TaskDrawer } from '../task/TaskDrawer';
export { LinkedRelease } from './LinkedRelease';
