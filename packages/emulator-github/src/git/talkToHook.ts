import { Duplex } from 'node:stream';
import { FLUSH, packet, Packet, takePackets } from './pktLine';

/** A ref that a push wants to change; all zeros stand for "is not there". */
export interface RefUpdate {
  ref: string;
  from: string;
  to: string;
}

/** What becomes of a push. */
export interface PushVerdict {
  /** Shown to people, one line each, after `remote:`. */
  messages: string[];
  /** Why a ref is refused, in the brackets of `! [remote rejected]`. */
  refusals: Map<string, string>;
}

/**
 * Speaks with `git receive-pack` through the hook, and lets git do the updates
 * that are not refused. Source: githooks(5), proc-receive; the hook runs once
 * the objects have arrived, so the verdict can look at them.
 */
export function talkToHook(
  [fromGit, toGit, toPeople]: Duplex[],
  judge: (updates: RefUpdate[]) => Promise<PushVerdict>,
): void {
  let arrived: Buffer = Buffer.alloc(0);
  let section: Packet[] = [];
  let greeted = false;

  const answer = async (packets: Packet[]) => {
    const updates = packets.map(toUpdate);
    const { messages, refusals } = await judge(updates);
    toPeople.end(messages.map(line => `${line}\n`).join(''));
    for (const { ref } of updates) {
      const refusal = refusals.get(ref);
      toGit.write(packet(refusal ? `ng ${ref} ${refusal}` : `ok ${ref}`));
      if (!refusal) {
        toGit.write(packet('option fall-through'));
      }
    }
    toGit.end(FLUSH);
  };

  fromGit.on('data', (chunk: Buffer) => {
    const { packets, rest } = takePackets(Buffer.concat([arrived, chunk]));
    arrived = rest;
    for (const one of packets) {
      if (one) {
        section.push(one);
      } else if (!greeted) {
        greeted = true;
        section = [];
        toGit.write(Buffer.concat([packet('version=1\0'), FLUSH]));
      } else {
        const updates = section;
        section = [];
        answer(updates).catch(error => {
          toPeople.end(`The sandbox failed: ${error.stack}\n`);
          toGit.end();
        });
      }
    }
  });
}

function toUpdate(line: Packet): RefUpdate {
  const [from, to, ...ref] = String(line).trim().split(' ');
  return { from, to, ref: ref.join(' ') };
}
