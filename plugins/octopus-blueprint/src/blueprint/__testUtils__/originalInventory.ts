import inventory from './eks-reference-architecture.json';

/** The inventory of the original, as far as a blueprint has the same. */
export function originalInventory() {
  const { source, workerPool, projects, ...shared } = inventory;
  return {
    ...shared,
    projects: projects.map(({ nameInput, ...project }) => project),
  };
}
