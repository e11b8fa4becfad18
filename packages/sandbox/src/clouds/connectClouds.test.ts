import { connectClouds } from './connectClouds';

describe('connectClouds', () => {
  it('lets AWS say where Kubernetes is, and whom to trust', () => {
    const { kubernetes, address } = connectClouds();

    expect(Buffer.from(address.certificateAuthority, 'base64').toString()).toBe(
      kubernetes.authority.certificateAuthority,
    );
  }, 30_000);
});
