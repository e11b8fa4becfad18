/**
 * What the blueprint holds, as data for the documents of this repository; no
 * part of the public interface.
 *
 * @packageDocumentation
 */
export { acceptedDifferences } from './blueprint/acceptedDifferences';
export {
  blueprintContents,
  type BlueprintContents,
} from './blueprint/blueprintContents';
