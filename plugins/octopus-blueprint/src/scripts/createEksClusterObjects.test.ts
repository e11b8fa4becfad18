import { parseAllDocuments } from 'yaml';
import {
  manifestFieldManager,
  ingressControllerManifests,
  namespaceManifest,
} from '../manifests';
import { describeScript } from './__testUtils__/describeScript';
import { createCluster } from './__testUtils__/createCluster';
import { ScriptResult } from './__testUtils__/types';

describeScript('the objects that create-eks-cluster applies', () => {
  let made: ScriptResult;
  beforeAll(() => {
    made = createCluster();
  });
  const applied = () =>
    made
      .callsOf('kubectl')
      .filter(call => call.args[0] === 'apply')
      .map(call => parseAllDocuments(call.body!));

  it('are YAML without a fault', () => {
    const documents = applied().flat();

    expect(
      documents.flatMap(item => [...item.errors, ...item.warnings]),
    ).toEqual([]);
    for (const item of documents.map(document => document.toJSON())) {
      expect(item).toMatchObject({
        apiVersion: expect.any(String),
        kind: expect.any(String),
        metadata: { name: expect.any(String) },
      });
    }
  });

  it('are the namespace and the controller with its master Ingress', () => {
    const [namespace, controller] = applied().map(documents =>
      documents.map(item => item.toJSON()),
    );

    expect(namespace).toEqual([namespaceManifest('feature-branch')]);
    expect(controller).toEqual(ingressControllerManifests());
  });

  it('have the owner that the actions give them', () => {
    const managers = made
      .callsOf('kubectl')
      .filter(call => call.args[0] === 'apply')
      .map(({ args }) => args[args.indexOf('--field-manager') + 1]);

    expect(managers).toEqual([manifestFieldManager, manifestFieldManager]);
  });
});
