import { createAwsSandbox } from '@octopus-backstage/emulator-aws';
import {
  createAuthority,
  createKubernetesSandbox,
} from '@octopus-backstage/emulator-kubernetes';

/** How long a new cluster of EKS knows nobody: seconds, now and then minutes. */
const unauthorizedFor = 30_000;

/**
 * AWS and Kubernetes that know each other: clusters that are made in the one
 * answer in the other, with the same clock.
 *
 * @param speed - how many times faster than life
 */
export function connectClouds(speed?: number) {
  const authority = createAuthority();
  const address = {
    /** Where Kubernetes is served, as soon as that is known. */
    endpoint: '',
    certificateAuthority: Buffer.from(authority.certificateAuthority).toString(
      'base64',
    ),
  };
  const aws = createAwsSandbox({ speed, kubernetes: address });
  const kubernetes = createKubernetesSandbox({
    authority,
    clock: aws.clock,
    clusters: aws.clusterRegistry,
    unauthorizedFor,
  });
  return { aws, kubernetes, address };
}
