export type {
  DayOfWeek,
  EksReferenceArchitectureInput,
  ScheduleInput,
} from './input';
export { eksReferenceArchitecture } from './eksReferenceArchitecture';
export { resolveInput } from './resolveInput';
export * from './types';
