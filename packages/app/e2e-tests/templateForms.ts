/** The form of a template: what it begins with, and the titles of its pages. */
export interface TemplateForm {
  template: string;
  /** What its pages need before one may go on. */
  values: Record<string, string>;
  pages: string[];
  /** Fields whose lists are looked at, by the title of the page; each kind once. */
  pickers?: Record<string, string[]>;
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
    pickers: { Cluster: ['AWS region'], Octopus: ['Space', 'Worker pool'] },
  },
  { template: 'octopus-eks-cluster-delete', values: {}, pages: ['Cluster'] },
  {
    template: 'octopus-feature-branch',
    values: { entityRef: 'component:default/octopub-frontend' },
    pages: ['Build', 'Target'],
    pickers: {
      Build: ['Branch', 'Version'],
      Target: ['Environment to copy the other services from', 'Namespace'],
    },
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

/** A run of a template, and what the page of the run says in the end. */
interface TemplateResult {
  name: string;
  template: string;
  /** All that the form needs. */
  values: Record<string, string>;
  /** How many it has. */
  pages: number;
  /** What its last button says. */
  button: 'Create' | 'Deploy';
  result: string;
}

/** Runs that take seconds in the sandbox, and one that fails. */
export const templateResults: TemplateResult[] = [
  {
    name: 'eks-reference-architecture: failure',
    template: 'eks-reference-architecture',
    values: { space: 'Nowhere' },
    pages: 3,
    button: 'Create',
    result: "There is no space 'Nowhere'",
  },
  {
    name: 'eks-reference-architecture: result',
    template: 'eks-reference-architecture',
    values: {},
    pages: 3,
    button: 'Create',
    result: 'The reference architecture is ready in',
  },
  {
    name: 'octopus-feature-branch: result',
    template: 'octopus-feature-branch',
    values: {
      entityRef: 'component:default/octopub-frontend',
      branch: 'newbasket',
    },
    pages: 2,
    button: 'Deploy',
    result: 'The branch newbasket runs in the namespace feature-newbasket',
  },
];
