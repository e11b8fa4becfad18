/**
 * The version that a certificate states of itself, which `X509Certificate` of
 * Node does not tell: `[0] { INTEGER n }` is the first thing inside its second
 * SEQUENCE, and stands for version n + 1; without it the version is 1.
 * Source: RFC 5280 §4.1.
 */
export function x509Version(der: Buffer): number {
  const inner = contentOf(der, contentOf(der, 0));
  return der[inner] === 0xa0 ? der[inner + 4] + 1 : 1;
}

/** Where the content of the ASN.1 value at an offset begins. */
function contentOf(der: Buffer, at: number): number {
  const length = der[at + 1];
  return at + 2 + (length > 0x80 ? length - 0x80 : 0);
}
