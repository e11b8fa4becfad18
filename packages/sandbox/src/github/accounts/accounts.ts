/** What all accounts have. */
interface AnyAccount {
  id: number;
  login: string;
  name: string;
  createdAt: string;
  /** The plan decides which rules private repositories may have. */
  plan: 'free' | 'team';
}

export interface User extends AnyAccount {
  type: 'User';
}

export interface Organization extends AnyAccount {
  type: 'Organization';
  /** By login. */
  members: Record<string, 'admin' | 'member'>;
  /** Whether members that are no owners may create repositories. */
  membersCreateRepositories: boolean;
}

/** A user or an organization; both share one set of logins. */
export type Account = User | Organization;

const accounts: Account[] = [
  {
    type: 'User',
    id: 1,
    login: 'sandbox-user',
    name: 'Sandbox User',
    createdAt: '2026-01-05T09:00:00Z',
    plan: 'free',
  },
  {
    type: 'Organization',
    id: 2,
    login: 'octopub',
    name: 'Octopub',
    createdAt: '2026-01-05T09:30:00Z',
    plan: 'team',
    members: { 'sandbox-user': 'admin', 'sandbox-member': 'member' },
    membersCreateRepositories: true,
  },
  {
    type: 'User',
    id: 3,
    login: 'sandbox-member',
    name: 'Sandbox Member',
    createdAt: '2026-01-05T10:00:00Z',
    plan: 'free',
  },
  {
    type: 'Organization',
    id: 4,
    login: 'octopub-partners',
    name: 'Octopub Partners',
    createdAt: '2026-01-05T10:30:00Z',
    plan: 'free',
    members: { 'sandbox-user': 'member' },
    membersCreateRepositories: false,
  },
];

/** GitHub compares logins without regard to case. */
export function findAccount(login: string): Account | undefined {
  return accounts.find(
    account => account.login.toLowerCase() === login.toLowerCase(),
  );
}

/** An account that is known to be there. */
export function accountOf(login: string): Account {
  const account = findAccount(login);
  if (!account) {
    throw new Error(`The sandbox has no account ${login}.`);
  }
  return account;
}
