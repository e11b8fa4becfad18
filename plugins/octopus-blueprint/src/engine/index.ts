export { applyBlueprint } from './applyBlueprint';
export { planBlueprint } from './planBlueprint';
export { planRemoval } from './planRemoval';
export { removeBlueprint } from './removeBlueprint';
export type {
  ApplyResult,
  EngineOptions,
  ObjectKind,
  Plan,
  PlanAction,
  PlanEntry,
  ProgressEvent,
} from './types';
