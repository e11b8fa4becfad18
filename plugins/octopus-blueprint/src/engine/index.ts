export { applyBlueprint } from './applyBlueprint';
export { planBlueprint } from './applyBlueprint';
export { planRemoval } from './removeBlueprint';
export { removeBlueprint } from './removeBlueprint';
export { describeRun } from './model/RunRecord';
export type { RunOrigin, RunRecord } from './model/RunRecord';
export type { ApplyResult, EngineOptions } from './model/EngineOptions';
export type {
  ObjectKind,
  Plan,
  PlanAction,
  PlanEntry,
  ProgressEvent,
} from './model/Plan';
