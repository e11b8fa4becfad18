/** `undefined` stands for the flush packet. Source: gitprotocol-common(5). */
export type Packet = Buffer | undefined;

export const FLUSH = Buffer.from('0000');

/** One packet of git's wire format. */
export function packet(text: string): Buffer {
  const payload = Buffer.from(text);
  const length = (payload.length + 4).toString(16).padStart(4, '0');
  return Buffer.concat([Buffer.from(length), payload]);
}

/** Takes complete packets off the front of what has arrived. */
export function takePackets(arrived: Buffer): {
  packets: Packet[];
  rest: Buffer;
} {
  const packets: Packet[] = [];
  let rest = arrived;
  while (rest.length >= 4) {
    const length = parseInt(rest.subarray(0, 4).toString(), 16);
    if (rest.length < length) {
      break;
    }
    packets.push(length === 0 ? undefined : rest.subarray(4, length));
    rest = rest.subarray(Math.max(length, 4));
  }
  return { packets, rest };
}
