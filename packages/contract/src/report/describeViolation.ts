import { Violation } from '../model/types';

/** One line for a person: the operation, where in it, what is wrong. */
export function describeViolation(violation: Violation): string {
  const { kind, operation, at, message } = violation;
  return `${operation}: ${kind}${at && ` ${at}`} ${message}`;
}
