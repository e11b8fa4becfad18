import { Cloud } from '../../__testUtils__/startCloud';

/**
 * Aborts a run after one of its requests was carried out and before it gets the
 * response, as when the portal dies.
 *
 * @param what - matches `aws DELETE /clusters/octopus`, followed by the body, or
 *   the same with `kubernetes` or `octopus`
 * @param nth - which of the matching requests, counted from 1
 */
export function killAt(cloud: Cloud, what: RegExp, nth = 1): AbortSignal {
  const kill = new AbortController();
  let seen = 0;
  const see = (text: string) => {
    seen += what.test(text) ? 1 : 0;
    if (seen === nth && !kill.signal.aborted) {
      kill.abort(new Error('killed'));
    }
  };
  cloud.aws.onExchange(({ method, url, requestBody }) =>
    see(`aws ${method} ${new URL(url).pathname} ${requestBody}`),
  );
  cloud.octopus.sandbox.onExchange(({ method, url }) =>
    see(`octopus ${method} ${url}`),
  );
  const { fetch } = cloud.kubernetes;
  cloud.kubernetes.fetch = async request => {
    const response = await fetch(request);
    see(`kubernetes ${request.method} ${new URL(request.url).pathname}`);
    return response;
  };
  return kill.signal;
}
