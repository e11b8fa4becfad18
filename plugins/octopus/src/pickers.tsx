import { lazyParts } from './components/common/lazyParts';
import { LoadingState } from './components/problems/LoadingState';

const { part } = lazyParts(() => import('./components/templates'));
const fallback = <LoadingState rows={1} />;

export const OctopusBranchPicker = part('OctopusBranchPicker', fallback);
export const OctopusBuildPicker = part('OctopusBuildPicker', fallback);
export const OctopusChannelPicker = part('OctopusChannelPicker', fallback);
export const OctopusEnvironmentPicker = part(
  'OctopusEnvironmentPicker',
  fallback,
);
export const OctopusInstancePicker = part('OctopusInstancePicker', fallback);
export const OctopusNamespacePicker = part('OctopusNamespacePicker', fallback);
export const OctopusProjectPicker = part('OctopusProjectPicker', fallback);
export const OctopusReleasePicker = part('OctopusReleasePicker', fallback);
export const OctopusSpacePicker = part('OctopusSpacePicker', fallback);
