/** Something that costs money for as long as it exists. */
export interface Cost {
  what: string;
  /** US dollars per hour. */
  perHour: number;
}

/**
 * What the parts of a cluster cost, without traffic. Source: AWS's price lists
 * for us-east-1 in 2026; other regions cost a little more.
 */
export const costs = {
  network: {
    what: 'NAT gateway and its address',
    perHour: 0.045 + 0.005,
  },
  cluster: { what: 'EKS control plane', perHour: 0.1 },
  nodeGroup: {
    what: 'one small node and its disk',
    perHour: 0.0188 + (80 * 0.08) / 730,
  },
  loadBalancer: {
    what: 'network load balancer and its addresses',
    perHour: 0.0225 + 2 * 0.005,
  },
} satisfies Record<string, Cost>;

/** Costs in one sentence, such as `EKS control plane: about $0.10 an hour ($73 a month)`. */
export function describeCosts(parts: Cost[]): string {
  if (!parts.length) {
    return 'nothing';
  }
  const sum = parts.reduce((total, { perHour }) => total + perHour, 0);
  return `${parts.map(({ what }) => what).join(', ')}: about $${sum.toFixed(
    2,
  )} an hour ($${Math.round(sum * 730)} a month)`;
}
