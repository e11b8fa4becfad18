export { OctopusBranchPicker } from './OctopusBranchPicker';
export { OctopusChannelPicker } from './OctopusChannelPicker';
export { OctopusEnvironmentPicker } from './OctopusEnvironmentPicker';
export { OctopusInstancePicker } from './OctopusInstancePicker';
export { OctopusProjectPicker } from './OctopusProjectPicker';
export { OctopusReleasePicker } from './OctopusReleasePicker';
export { OctopusSpacePicker } from './OctopusSpacePicker';
