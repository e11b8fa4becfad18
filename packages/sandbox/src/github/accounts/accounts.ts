/** A user or an organization; both share one set of logins. */
export interface Account {
  type: 'User' | 'Organization';
  id: number;
  login: string;
  name: string;
  createdAt: string;
}

const accounts: Account[] = [
  {
    type: 'User',
    id: 1,
    login: 'sandbox-user',
    name: 'Sandbox User',
    createdAt: '2026-01-05T09:00:00Z',
  },
  {
    type: 'Organization',
    id: 2,
    login: 'octopub',
    name: 'Octopub',
    createdAt: '2026-01-05T09:30:00Z',
  },
];

/** GitHub compares logins without regard to case. */
export function findAccount(login: string): Account | undefined {
  return accounts.find(
    account => account.login.toLowerCase() === login.toLowerCase(),
  );
}

/** The form of the examples in GitHub's OpenAPI description, such as `MDQ6VXNlcjE=`. */
export function nodeId({ type, id }: Account): string {
  return Buffer.from(`0${type.length}:${type}${id}`).toString('base64');
}
