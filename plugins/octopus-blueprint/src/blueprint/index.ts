export type {
  DayOfWeek,
  EksReferenceArchitectureInput,
  ScheduleInput,
} from './input';
export { eksReferenceArchitecture } from './eksReferenceArchitecture';
export { deleteFeatureBranchRunbookName } from './runbooks/deleteFeatureBranch';
export { environmentNames } from './names';
export { environmentNamespace } from './environmentNamespace';
export { resolveInput } from './resolveInput';
export { serviceProject, type ServiceProjectInput } from './serviceProject';
export * from './types';
