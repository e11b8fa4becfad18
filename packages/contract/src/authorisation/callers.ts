/** What is read of a permission: those of an entity, an environment or a space name it. */
export interface AskedPermission {
  name: string;
  resourceType?: string;
}

/** A kind of caller, and what a policy allows it. */
export interface Caller {
  /** The heading of its column. */
  name: string;
  /** Whether it is somebody at all. */
  isSignedIn: boolean;
  /** Whether it sees the entity in the catalog. */
  seesEntity: boolean;
  /** Which permissions a policy allows it, where they need no resource. */
  allows(permission: AskedPermission): boolean;
  /** Where `allows` is false: the rule that a policy has for the resource. */
  rule?: 'here' | 'elsewhere' | 'owner';
  /** Whether it owns the entity. */
  owns: boolean;
}

const isOurs = ({ name }: AskedPermission) => name.startsWith('octopus.');
const isRead = ({ name }: AskedPermission) =>
  ['octopus.project.read', 'octopus.space.read'].includes(name);
const mayRead = {
  isSignedIn: true,
  seesEntity: true,
  owns: false,
  allows: (permission: AskedPermission) =>
    !isOurs(permission) || isRead(permission),
};

/** Who calls. Everything happens in one environment, to an entity that one of them owns. */
export const callers: Caller[] = [
  {
    ...mayRead,
    name: 'not signed in',
    isSignedIn: false,
    allows: () => false,
  },
  {
    ...mayRead,
    name: 'without `octopus.*`',
    allows: permission => !isOurs(permission),
  },
  {
    ...mayRead,
    name: 'does not see the entity',
    seesEntity: false,
    allows: () => true,
  },
  { ...mayRead, name: 'may only read' },
  { ...mayRead, name: 'may deploy there', rule: 'here' },
  { ...mayRead, name: 'may deploy elsewhere', rule: 'elsewhere' },
  { ...mayRead, name: 'owners may: no owner', rule: 'owner' },
  { ...mayRead, name: 'owners may: owner', rule: 'owner', owns: true },
  { ...mayRead, name: 'may do everything', allows: () => true },
];
