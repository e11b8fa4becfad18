export { createOctopusRefarchAction } from './createRefarch';
export { createOctopusDeleteFeatureBranchAction } from './deleteFeatureBranch';
export { createOctopusDeleteRefarchAction } from './deleteRefarch';
export { createOctopusFeatureBranchAction } from './featureBranch';
export type { SubscriptionServices } from './openSubscription';
export { createOctopusSubscribeAction } from './subscribe';
export { createOctopusUnsubscribeAction } from './unsubscribe';
