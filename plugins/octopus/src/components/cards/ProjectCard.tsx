import { stringifyEntityRef } from '@backstage/catalog-model';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import { ReactElement, ReactNode } from 'react';
import { useOctopusProject } from '../../hooks/useOctopusProject';
import contrast from '../common/contrast.module.css';
import { LoadedProject, ProjectGate } from '../problems/ProjectGate';

/** Renders its child once there is a release, or something is wrong. */
const WithReleases = (props: { entityRef: string; children: ReactElement }) => {
  const { project, error } = useOctopusProject(props.entityRef);
  return error || project?.releases.length ? props.children : null;
};

/**
 * A card about the project of an entity. A resource, such as a cluster, usually
 * has nothing but runbooks: it gets no card before anything was released.
 */
export const ProjectCard = (props: {
  title: string;
  children: (loaded: LoadedProject) => ReactNode;
}) => {
  const { entity } = useEntity();
  const card = (
    <EntityInfoCard title={props.title} className={contrast.readable}>
      <ProjectGate>{props.children}</ProjectGate>
    </EntityInfoCard>
  );
  return entity.kind.toLocaleLowerCase('en-US') === 'resource' ? (
    <WithReleases entityRef={stringifyEntityRef(entity)}>{card}</WithReleases>
  ) : (
    card
  );
};
