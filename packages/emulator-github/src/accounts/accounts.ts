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

/** As whom an App acts. */
export interface Bot extends AnyAccount {
  type: 'Bot';
}

/** A user, an organization or a bot; they share one set of logins. */
export type Account = User | Organization | Bot;

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
  {
    type: 'Bot',
    id: 5,
    login: 'octopus-portal[bot]',
    name: 'octopus-portal[bot]',
    createdAt: '2026-01-06T09:00:00Z',
    plan: 'free',
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
