import { lazyParts } from './components/common/lazyParts';
import { loadParts } from './loadParts';
import type * as Parts from './parts';

const { part, preload } = lazyParts(loadParts);

/** The fields among the parts. */
type FieldName = Extract<keyof typeof Parts, `Octopus${string}Picker`>;

/**
 * A field of a template's form that is loaded when a form first has it. The old
 * frontend system wants the component itself, as soon as the app starts.
 */
export const lazyField = <N extends FieldName>(name: N): (typeof Parts)[N] =>
  part(name, null);

/** Checks the value of `OctopusInstancePicker`. */
export const validateInstance: typeof Parts.validateInstance = async (
  ...args
) => (await preload()).validateInstance(...args);
