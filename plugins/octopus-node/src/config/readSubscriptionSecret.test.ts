import { ConfigReader } from '@backstage/config';
import { readSubscriptionSecret } from './readSubscriptionSecret';

const read = (octopus: object) =>
  readSubscriptionSecret(new ConfigReader({ octopus: octopus as any }));

it('reads the secret, if there is one', () => {
  const secret = 'a-secret-of-20-chars';
  expect(read({})).toBeUndefined();
  expect(read({ subscriptions: { secret } })).toBe(secret);
});

it('refuses what can be guessed, and does not repeat it', () => {
  const secret = 'only-19-characters-';
  expect(() => read({ subscriptions: { secret } })).toThrow(
    /octopus.subscriptions.secret must have at least 20/,
  );
  expect(() => read({ subscriptions: { secret } })).not.toThrow(secret);
});
