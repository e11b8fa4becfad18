import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import {
  getOctopusAnnotationError,
  isOctopusAvailable,
  OctopusProjectView,
} from '@octopus-backstage/plugin-octopus-common';
import { ReactNode } from 'react';
import { mayPass, problemOf } from '../../errors/problemOf';
import {
  OctopusProjectState,
  useOctopusProject,
} from '../../hooks/useOctopusProject';
import { useOnceComplete } from '../../hooks/useOnceComplete';
import { LoadingState } from './LoadingState';
import { ProblemState } from './ProblemState';

/** A project that has been loaded. */
export interface LoadedProject extends OctopusProjectState {
  entityRef: string;
  project: OctopusProjectView;
  /** Whether the last request to the portal or to Octopus failed. */
  isUnreachable: boolean;
}

const AnnotatedGate = (props: {
  entityRef: string;
  children: (loaded: LoadedProject) => ReactNode;
}) => {
  const { entityRef } = props;
  const state = useOctopusProject(entityRef);
  const { error, refresh } = state;
  const project = useOnceComplete(state.project);
  const problem = error ? problemOf(error) : undefined;
  const keepsData = problem && (mayPass(problem) || problem === 'unknown');

  if (problem && (!project || !keepsData)) {
    return <ProblemState problem={problem} error={error} onRetry={refresh} />;
  }
  if (!project) {
    return <LoadingState />;
  }
  return (
    <>
      {props.children({
        ...state,
        entityRef,
        project,
        isUnreachable: Boolean(problem || project.stale),
      })}
    </>
  );
};

/**
 * Renders its children with the entity's project, or says why there is none.
 */
export const ProjectGate = (props: {
  children: (loaded: LoadedProject) => ReactNode;
}) => {
  const { entity } = useEntity();
  const wrong = getOctopusAnnotationError(entity);
  if (wrong) {
    return <ProblemState problem="badAnnotation" error={new Error(wrong)} />;
  }
  if (!isOctopusAvailable(entity)) {
    return <ProblemState problem="noAnnotation" />;
  }
  return (
    <AnnotatedGate entityRef={stringifyEntityRef(entity)}>
      {props.children}
    </AnnotatedGate>
  );
};
