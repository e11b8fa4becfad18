export type {
  DayOfWeek,
  EksReferenceArchitectureInput,
  ScheduleInput,
} from './input/EksReferenceArchitectureInput';
export { awsRegionPattern } from './input/awsRegion';
export { eksReferenceArchitecture } from './eksReferenceArchitecture';
export { environmentNames } from './model/objectNames';
export { environmentNamespace } from './environmentNamespace';
export { resolveInput } from './input/resolveInput';
export type { ServiceRegistry } from './projects/octopubServices';
export { serviceProject, type ServiceProjectInput } from './serviceProject';
export * from './model/Blueprint';
