import { ComponentType, lazy, Suspense } from 'react';
import type * as Parts from './parts';

const loadParts = () => import('./parts');

/** The fields among the parts. */
type FieldName = Extract<keyof typeof Parts, `Octopus${string}Picker`>;

/**
 * A field of a template's form that is loaded when a form first has it. The old
 * frontend system wants the component itself, as soon as the app starts.
 */
export function lazyField<N extends FieldName>(name: N): (typeof Parts)[N] {
  const Field: ComponentType<any> = lazy(async () => ({
    default: (await loadParts())[name],
  }));
  return (props: any) => (
    <Suspense fallback={null}>
      <Field {...props} />
    </Suspense>
  );
}

/** Checks the value of `OctopusInstancePicker`. */
export const validateInstance: typeof Parts.validateInstance = async (
  ...args
) => (await loadParts()).validateInstance(...args);
