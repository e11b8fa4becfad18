import { describeUnlessMissing } from '@octopus-backstage/contract';
import { findPrograms } from '../build/findPrograms';
import { Kubernetes, startKubernetes } from '../server/startKubernetes';

/**
 * `describe` for tests that are judged by a real Kubernetes API server, which
 * all tests of the block share. They are skipped by name where none was built.
 *
 * @param missing - what else the tests need and the machine lacks
 * @param tests - gets the running cluster, which is there from `beforeAll` on
 */
export function describeKubernetes(
  title: string,
  tests: (kubernetes: () => Kubernetes) => void,
  missing: string[] = [],
): void {
  const programs = findPrograms();
  describeUnlessMissing(
    title,
    [...missing, ...(programs ? [] : ['a Kubernetes API server'])],
    () => {
      let running: Kubernetes;
      beforeAll(async () => {
        running = await startKubernetes(programs!);
      }, 150_000);
      afterAll(() => running?.close());
      tests(() => running);
    },
  );
}
