import { ingressAnnotations } from './ingressAnnotations';

describe('ingressAnnotations', () => {
  const values = new Map(
    ingressAnnotations.map(({ key, value }) => [key, value]),
  );

  it('mean the same to both controllers', () => {
    expect(values.get('nginx.ingress.kubernetes.io/rewrite-target')).toBe(
      values.get('nginx.org/rewrite-target'),
    );
    expect(values.get('nginx.ingress.kubernetes.io/use-regex')).toBe('true');
    expect(values.get('nginx.org/path-regex')).toBe('case_sensitive');
    expect(values.get('nginx.org/mergeable-ingress-type')).toBe('minion');
  });
});
