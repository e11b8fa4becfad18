import { apiVersionOf } from '../resources/ResourceType';
import { Change } from '../store/ObjectStore';
import { KubeObject } from '../objects/KubeObject';
import { toTable, wantsTable } from '../tables/toTable';
import { selection } from './read';
import { RequestContext } from './RequestContext';

/** How often due events of the clock are let happen while somebody watches. */
const pace = 100;

/**
 * Tells changes as they happen, one line of JSON each. Begins after the given
 * resource version; without one, or when asked to, with all objects that
 * there are. Source: "Efficient detection of changes" and "Streaming lists" in
 * "Kubernetes API Concepts".
 */
export function watch(context: RequestContext, settle: () => void): Response {
  const { cluster, query, request, type } = context;
  const isWanted = selection(context);
  const asTable = wantsTable(request.headers.get('Accept'));
  const since = query.get('resourceVersion');
  const wantsInitial = query.get('sendInitialEvents') === 'true';
  const encoder = new TextEncoder();
  let stop = () => {};

  const body = new ReadableStream({
    start(controller) {
      const send = (event: string, object: object) =>
        controller.enqueue(
          encoder.encode(`${JSON.stringify({ type: event, object })}\n`),
        );
      const tell = (event: string, object: KubeObject) =>
        send(
          event,
          asTable
            ? toTable(cluster, type, [object], {
                resourceVersion: object.metadata.resourceVersion,
              })
            : object,
        );
      const tellChange = (change: Change) => {
        const event = change.resource === type && eventFor(change, isWanted);
        if (event) {
          tell(event, change.object);
        }
      };
      if (wantsInitial || !since || since === '0') {
        cluster.store
          .list(type)
          .filter(isWanted)
          .forEach(object => tell('ADDED', object));
      } else {
        cluster.store.history
          .filter(
            ({ object }) =>
              Number(object.metadata.resourceVersion) > Number(since),
          )
          .forEach(tellChange);
      }
      if (wantsInitial) {
        send('BOOKMARK', {
          kind: type.kind,
          apiVersion: apiVersionOf(type),
          metadata: {
            resourceVersion: cluster.store.resourceVersion,
            annotations: { 'k8s.io/initial-events-end': 'true' },
          },
        });
      }
      const unlisten = cluster.store.listen(tellChange);
      const heart = setInterval(settle, pace);
      const end = () => {
        stop();
        controller.close();
      };
      const timeout = setTimeout(
        end,
        (Number(query.get('timeoutSeconds')) || 1_800) * 1_000,
      );
      stop = () => {
        unlisten();
        clearInterval(heart);
        clearTimeout(timeout);
      };
    },
    cancel: () => stop(),
  });
  return new Response(body, {
    headers: { 'Content-Type': 'application/json' },
  });
}

/** An object can come to be wanted, or cease to be. */
function eventFor(
  { type, object, before }: Change,
  isWanted: (object: KubeObject) => boolean,
): Change['type'] | undefined {
  const was = before !== undefined && isWanted(before);
  const is = type !== 'DELETED' && isWanted(object);
  if (was && is) {
    return 'MODIFIED';
  }
  if (is) {
    return 'ADDED';
  }
  return was ? 'DELETED' : undefined;
}
