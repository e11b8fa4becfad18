/** The form of a template: what it begins with, and the titles of its pages. */
export interface TemplateForm {
  template: string;
  /** What its pages need before one may go on. */
  values: Record<string, string>;
  pages: string[];
}

/** The forms of all templates. */
export const templateForms: TemplateForm[] = [
  {
    template: 'eks-reference-architecture',
    values: {},
    pages: ['Target', 'Credentials', 'Options'],
  },
  {
    template: 'eks-reference-architecture-delete',
    values: {},
    pages: ['Target', 'Project names'],
  },
  {
    template: 'octopus-eks-cluster',
    values: {},
    pages: ['Cluster', 'Octopus', 'Pods', 'Network', 'Catalog'],
  },
  { template: 'octopus-eks-cluster-delete', values: {}, pages: ['Cluster'] },
  {
    template: 'octopus-feature-branch',
    values: { entityRef: 'component:default/octopub-frontend' },
    pages: ['Build', 'Target'],
  },
  {
    template: 'octopus-feature-branch-delete',
    values: {},
    pages: ['Feature branch'],
  },
  {
    template: 'octopus-node-app',
    values: {
      repoUrl: 'localhost:7102?owner=octopub&repo=shop',
      owner: 'group:default/octopub',
      access: 'trust',
      octopusServiceAccount: 'builds',
    },
    pages: ['The service', 'Octopus', 'Registry'],
  },
];
