const entity = ['region div'];
const portal = ['landmark-one-main html'];
const scaffolder = ['aria-valid-attr-value a[role=tab]', ...portal];
/** The page of a run: its log, and the steps above it. */
const run = [
  'aria-allowed-role a[role=row]',
  'aria-progressbar-name div[role=progressbar]',
  'aria-required-children a[role=row]',
  'aria-required-parent a[role=row]',
  'button-name button',
  ...scaffolder,
];
const grayLines = ['light: color-contrast a[role=row]'];
/** In a form, by what it has. */
const list = ['heading-order h5'];
const link = ['light: link-in-text-block a'];
const repository = [
  'aria-prohibited-attr div',
  'heading-order h5',
  'select-name select',
];

/**
 * What breaks a rule of axe in Backstage's own parts of the pages that are looked
 * at: the rule and the kind of element, by the name of the page. A test fails
 * when there is more, and when Backstage mended something. What only one theme
 * breaks begins with its name.
 */
export const backstages: Record<string, string[]> = {
  templates: [
    ...scaffolder,
    'empty-heading h2',
    'link-name a',
    'nested-interactive button',
  ],
  settings: [...scaffolder, 'heading-order h6'],
  search: ['listitem li', ...portal],
  notifications: [
    ...portal,
    'aria-command-name div[role=button]',
    'empty-table-header th',
  ],
  // The hidden heading of the catalog is outside of all landmarks.
  'overview of a component': entity,
  'overview of a system': entity,
  environments: entity,
  releases: entity,
  channels: entity,
  'feature branches': entity,
  runbooks: entity,
  // What stands behind the open list is hidden, and keeps its links and fields.
  'list of a combobox': [
    'aria-hidden-focus div',
    'aria-hidden-focus nav',
    'page-has-heading-one html',
    ...portal,
  ],
  'eks-reference-architecture: Target': scaffolder,
  'eks-reference-architecture: Credentials': [...scaffolder, ...link],
  'eks-reference-architecture: Options': scaffolder,
  'eks-reference-architecture-delete: Target': scaffolder,
  'eks-reference-architecture-delete: Project names': scaffolder,
  'octopus-eks-cluster: Cluster': scaffolder,
  'octopus-eks-cluster: Octopus': [...scaffolder, ...list],
  'octopus-eks-cluster: Pods': [...scaffolder, ...list],
  'octopus-eks-cluster: Network': [...scaffolder, ...list],
  'octopus-eks-cluster: Catalog': [...scaffolder, ...repository],
  'octopus-eks-cluster-delete: Cluster': scaffolder,
  'octopus-feature-branch: Build': scaffolder,
  'octopus-feature-branch: Target': scaffolder,
  'octopus-feature-branch-delete: Feature branch': scaffolder,
  'octopus-node-app: The service': [...scaffolder, ...repository],
  'octopus-node-app: Octopus': [...scaffolder, ...link],
  'octopus-node-app: Registry': [...scaffolder, ...link],
  // Its log has no line whose number has two digits, which are gray.
  'eks-reference-architecture: failure': [...run, 'heading-order h6'],
  'eks-reference-architecture: result': [...run, ...grayLines],
  'octopus-eks-cluster: result': [
    ...run,
    ...grayLines,
    'color-contrast span',
    'dark: link-in-text-block a',
  ],
  'octopus-node-app: result': [...run, ...grayLines, 'color-contrast span'],
  'octopus-feature-branch: result': [
    ...run,
    ...grayLines,
    'color-contrast span',
  ],
};
