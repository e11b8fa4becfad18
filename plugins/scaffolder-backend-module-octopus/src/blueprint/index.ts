export type {
  DayOfWeek,
  EksReferenceArchitectureInput,
  ScheduleInput,
} from './input';
export { eksReferenceArchitecture } from './eksReferenceArchitecture';
export * from './types';
