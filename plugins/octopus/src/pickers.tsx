import { lazyParts } from './components/common/lazyParts';
import { LoadingState } from './components/problems/LoadingState';

const { part } = lazyParts(() => import('./components/templates'));

/** A field that is loaded, with all others, when a form first has one. */
const picker = <N extends Parameters<typeof part>[0]>(name: N) =>
  part(name, <LoadingState rows={1} />);

export const OctopusAwsAccountPicker = picker('OctopusAwsAccountPicker');
export const OctopusBranchPicker = picker('OctopusBranchPicker');
export const OctopusBuildPicker = picker('OctopusBuildPicker');
export const OctopusChannelPicker = picker('OctopusChannelPicker');
export const OctopusClusterPicker = picker('OctopusClusterPicker');
export const OctopusEnvironmentPicker = picker('OctopusEnvironmentPicker');
export const OctopusInstancePicker = picker('OctopusInstancePicker');
export const OctopusNamespacePicker = picker('OctopusNamespacePicker');
export const OctopusProjectPicker = picker('OctopusProjectPicker');
export const OctopusReleasePicker = picker('OctopusReleasePicker');
export const OctopusSpacePicker = picker('OctopusSpacePicker');
export const OctopusSuggestionPicker = picker('OctopusSuggestionPicker');
export const OctopusTargetTagPicker = picker('OctopusTargetTagPicker');
export const OctopusTenantPicker = picker('OctopusTenantPicker');
export const OctopusWorkerPoolPicker = picker('OctopusWorkerPoolPicker');
