import { lazyParts } from '../common/lazyParts';
import { LoadingState } from '../problems/LoadingState';

const { part, preload } = lazyParts(() => import('./later'));

/** Loads what people may open next, so that nobody waits for it. */
export const preloadLater = preload;

const view = <LoadingState />;
export const ChannelsView = part('ChannelsView', view);
export const FeatureBranchesView = part('FeatureBranchesView', view);
export const ReleasesView = part('ReleasesView', view);
export const RunbooksView = part('RunbooksView', view);

export const CreateReleaseDialog = part('CreateReleaseDialog');
export const DeployDialog = part('DeployDialog');
export const HistoryDrawer = part('HistoryDrawer');
export const LinkedRelease = part('LinkedRelease');
export const RollbackDialog = part('RollbackDialog');
export const RunDialog = part('RunDialog');
export const RunHistoryDrawer = part('RunHistoryDrawer');
export const TaskDrawer = part('TaskDrawer');
