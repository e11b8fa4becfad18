import { readBytes } from './readBytes';

/** What a request consists of. */
export interface HttpRequest {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  url: string;
  headers: Record<string, string>;
  body?: string;
  signal?: AbortSignal;
  timeoutMs: number;
  /** Reads the body of a success as bytes, up to so many. */
  maxBytes?: number;
}

/** A response whose body has arrived in full. */
export interface HttpResponse {
  status: number;
  headers: Headers;
  /** Empty where `bytes` is set. */
  body: string;
  bytes?: Uint8Array | 'too many';
}

/**
 * Sends one request over the global fetch, whose connections are kept alive.
 * Redirects are not followed, because the credential would travel along.
 *
 * @throws TimeoutError (a DOMException) when the last byte has not come in time
 */
export async function fetchOnce(request: HttpRequest): Promise<HttpResponse> {
  const { method, url, headers, body, signal, timeoutMs, maxBytes } = request;
  const controller = new AbortController();
  const stop = () => controller.abort(signal?.reason);
  const stopped = new Promise<never>((_, reject) => {
    controller.signal.addEventListener('abort', () =>
      reject(controller.signal.reason),
    );
  });
  const timer = setTimeout(() => {
    const text = `timed out after ${timeoutMs / 1000} s`;
    controller.abort(new DOMException(text, 'TimeoutError'));
  }, timeoutMs);
  signal?.addEventListener('abort', stop, { once: true });
  const sending = async () => {
    const response = await fetch(url, {
      method,
      headers,
      body,
      redirect: 'manual',
      signal: controller.signal,
    });
    const { status, headers: received } = response;
    if (maxBytes !== undefined && response.ok) {
      const bytes = await readBytes(response, maxBytes);
      return { status, headers: received, body: '', bytes };
    }
    return { status, headers: received, body: await response.text() };
  };
  try {
    return await Promise.race([sending(), stopped]);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', stop);
  }
}
