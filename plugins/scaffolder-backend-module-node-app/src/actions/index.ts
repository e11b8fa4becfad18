export { createKeepEntityAction } from './keepEntity';
export { createSeedNodeAppAction } from './seedNodeApp';
