import {
  OctopusChannel,
  OctopusProjectView,
  OctopusRelease,
  OctopusRunbook,
} from '@octopus-backstage/plugin-octopus-common';
import { createContext, useContext } from 'react';
import { TaskSubject } from '../hooks/useOctopusTask';

/** A dialog that asks for what an action needs. */
export type OctopusDialog =
  | { kind: 'release'; release: OctopusRelease }
  | { kind: 'deploy'; release: OctopusRelease; environmentId: string }
  | { kind: 'run'; runbook: OctopusRunbook }
  | { kind: 'createRelease'; channel: OctopusChannel };

/** What the components of the page share. */
export interface OctopusProjectContextValue {
  entityRef: string;
  project: OctopusProjectView;
  /** Octopus, or the portal, could not be reached when it was last asked. */
  isUnreachable: boolean;
  refresh: () => Promise<unknown>;
  /** Opens what is behind a deployment or a run. */
  open: (subject?: TaskSubject) => void;
  /** Opens the dialog of an action. */
  ask: (dialog?: OctopusDialog) => void;
}

export const OctopusProjectContext = createContext<
  OctopusProjectContextValue | undefined
>(undefined);

/** The project of the page. */
export function useOctopusContext(): OctopusProjectContextValue {
  const value = useContext(OctopusProjectContext);
  if (!value) {
    throw new Error('This component belongs on an Octopus page');
  }
  return value;
}
