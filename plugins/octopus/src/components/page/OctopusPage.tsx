import { ProjectGate } from '../problems/ProjectGate';
import { ProjectPage } from './ProjectPage';

/** The Octopus tab of an entity. */
export const OctopusPage = () => (
  <ProjectGate>{loaded => <ProjectPage loaded={loaded} />}</ProjectGate>
);
