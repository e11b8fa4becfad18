import { lazy, Suspense, useEffect } from 'react';
import { LoadingState } from '../problems/LoadingState';
import { ProjectGate } from '../problems/ProjectGate';

const loadProjectPage = () => import('./ProjectPage');

const ProjectPage = lazy(async () => ({
  default: (await loadProjectPage()).ProjectPage,
}));

/**
 * The Octopus tab of an entity. Its code is loaded while the backend is asked for
 * the project.
 */
export const OctopusPage = () => {
  useEffect(() => {
    // Rendering the page loads it again, and tells when that fails.
    loadProjectPage().catch(() => {});
  }, []);
  return (
    <ProjectGate>
      {loaded => (
        <Suspense fallback={<LoadingState />}>
          <ProjectPage loaded={loaded} />
        </Suspense>
      )}
    </ProjectGate>
  );
};
