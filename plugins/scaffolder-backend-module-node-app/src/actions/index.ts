export { createSeedNodeAppAction } from './seedNodeApp';
