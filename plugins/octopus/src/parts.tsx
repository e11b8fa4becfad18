import { ComponentType, lazy, Suspense } from 'react';
import { LoadingState } from './components/problems/LoadingState';

/**
 * Everything that the plugin shows. Backstage's build shares nothing between the
 * parts of an app that are loaded when needed, so each would have a copy of all
 * texts and of what else they have in common. What this file imports is loaded
 * first, once, and not part of any of those that are imported from here.
 */
export { OctopusPage } from './components/page/OctopusPage';
export { validateInstance } from './components/templates/validateInstance';

/** A component that is loaded when it is first shown. */
function part<C extends ComponentType<any>>(load: () => Promise<C>): C {
  const Loaded: ComponentType<any> = lazy(async () => ({
    default: await load(),
  }));
  return ((props: object) => (
    <Suspense fallback={<LoadingState rows={1} />}>
      <Loaded {...props} />
    </Suspense>
  )) as C;
}

/** For the page of the search, which waits for it with a fallback of its own. */
export const OctopusSearchResult = part(
  async () =>
    (await import('./components/search/SearchResultItem')).SearchResultItem,
);

const cards = () => import('./components/cards');
const fields = () => import('./components/templates');

export const EnvironmentsCard = part(
  async () => (await cards()).EnvironmentsCard,
);
export const LastDeploymentCard = part(
  async () => (await cards()).LastDeploymentCard,
);
export const SystemCard = part(async () => (await cards()).SystemCard);

export const OctopusBranchPicker = part(
  async () => (await fields()).OctopusBranchPicker,
);
export const OctopusChannelPicker = part(
  async () => (await fields()).OctopusChannelPicker,
);
export const OctopusEnvironmentPicker = part(
  async () => (await fields()).OctopusEnvironmentPicker,
);
export const OctopusInstancePicker = part(
  async () => (await fields()).OctopusInstancePicker,
);
export const OctopusProjectPicker = part(
  async () => (await fields()).OctopusProjectPicker,
);
export const OctopusReleasePicker = part(
  async () => (await fields()).OctopusReleasePicker,
);
export const OctopusSpacePicker = part(
  async () => (await fields()).OctopusSpacePicker,
);
export const OctopusBuildPicker = part(
  async () => (await fields()).OctopusBuildPicker,
);
export const OctopusNamespacePicker = part(
  async () => (await fields()).OctopusNamespacePicker,
);
