import {
  OctopusChannel,
  OctopusDeployment,
  OctopusDeployRequest,
  OctopusProjectView,
  OctopusRelease,
  OctopusRunbook,
} from '@octopus-backstage/plugin-octopus-common';
import { createContext, useContext } from 'react';

/** A deployment, or another task of the project such as a runbook run. */
export type TaskSubject =
  | { kind: 'deployment'; id: string }
  | { kind: 'task'; id: string };

/**
 * What the URL says is open: one of these, a release by its version, all that
 * happened in an environment, or all runs of a runbook.
 */
export type PageSubject =
  | TaskSubject
  | { kind: 'release' | 'history' | 'runs'; id: string };

/** A dialog of the page, and what it is about. */
export type OctopusDialog =
  | {
      kind: 'deploy';
      release: OctopusRelease;
      environmentId: string;
      /** The deployment that is repeated, as far as it is known. */
      repeats?: {
        tenantId?: OctopusDeployRequest['tenantId'];
        /** What was asked for then, by name of the variable; no secrets. */
        variables: Record<string, string>;
      };
    }
  | {
      /** Goes back to what this earlier deployment brought. */
      kind: 'rollback';
      deployment: OctopusDeployment;
      /** It is newer than what runs. */
      isForward?: boolean;
    }
  | { kind: 'run'; runbook: OctopusRunbook }
  | { kind: 'createRelease'; channel: OctopusChannel };

/** What the components of the page share. */
interface OctopusProjectContextValue {
  entityRef: string;
  project: OctopusProjectView;
  /** Whether the last request to the portal or to Octopus failed. */
  isUnreachable: boolean;
  refresh: () => Promise<unknown>;
  /** Opens the details of something; closes them without it. */
  open: (subject?: PageSubject) => void;
  /** Opens a dialog; closes it without one. */
  openDialog: (dialog?: OctopusDialog) => void;
}

export const OctopusProjectContext = createContext<
  OctopusProjectContextValue | undefined
>(undefined);

/**
 * Returns the project of the page.
 *
 * @throws Error outside of the page
 */
export function useOctopusContext(): OctopusProjectContextValue {
  const value = useContext(OctopusProjectContext);
  if (!value) {
    throw new Error('This component belongs on an Octopus page');
  }
  return value;
}
