import { X509Certificate } from 'crypto';
import { octopusError } from '../http/errors';
import { x509Version } from './x509Version';

interface ChainLink {
  SubjectDistinguishedName: string;
  IssuerDistinguishedName: string;
  Thumbprint: string;
  SerialNumber: string;
  NotBefore: string;
  NotAfter: string;
  Version: number;
  SignatureAlgorithmName: null;
}

/** What the server reads out of an uploaded certificate. */
export interface CertificateFacts extends ChainLink {
  CertificateDataFormat: 'Pem' | 'Der';
  HasPrivateKey: boolean;
  SelfSigned: boolean;
  SubjectCommonName: string | null;
  SubjectOrganization: string | null;
  IssuerCommonName: string | null;
  IssuerOrganization: string | null;
  SubjectAlternativeNames: string[];
  CertificateChain: ChainLink[];
}

/**
 * Reads PEM or DER; the first certificate of a PEM file is the one meant, the
 * others are its chain. PKCS#12 is left out: nothing here uploads it. The
 * thumbprint is a SHA-1 in capitals
 * (OctopusDeploy/docs:src/pages/docs/projects/variables/certificate-variables.md).
 * How the server writes names, and its words for signature algorithms, are not
 * public: names are joined in the order of the certificate, algorithms null.
 * Source of the refusal: octopus-openapi-2021.2.json, `certificates/{id}/replace`.
 *
 * @param base64 - the file
 * @throws OctopusError 400 for what is no certificate
 */
export function readCertificate(base64: string): CertificateFacts {
  const file = Buffer.from(base64, 'base64');
  const text = file.toString('latin1');
  const blocks = text.match(
    /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g,
  );
  try {
    const [own, ...chain] = (blocks ?? [file]).map(
      one => new X509Certificate(one),
    );
    return {
      ...linkOf(own),
      CertificateDataFormat: blocks ? 'Pem' : 'Der',
      HasPrivateKey: /-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(text),
      SelfSigned: own.subject === own.issuer,
      SubjectCommonName: partOf(own.subject, 'CN'),
      SubjectOrganization: partOf(own.subject, 'O'),
      IssuerCommonName: partOf(own.issuer, 'CN'),
      IssuerOrganization: partOf(own.issuer, 'O'),
      SubjectAlternativeNames: (own.subjectAltName ?? '')
        .split(', ')
        .filter(Boolean)
        .map(name => name.replace(/^[^:]+:/, '')),
      CertificateChain: chain.map(linkOf),
    };
  } catch {
    throw octopusError(400, 'Certificate Invalid.');
  }
}

function linkOf(certificate: X509Certificate): ChainLink {
  return {
    SubjectDistinguishedName: certificate.subject.split('\n').join(', '),
    IssuerDistinguishedName: certificate.issuer.split('\n').join(', '),
    Thumbprint: certificate.fingerprint.replace(/:/g, ''),
    SerialNumber: certificate.serialNumber,
    NotBefore: timeOf(certificate.validFrom),
    NotAfter: timeOf(certificate.validTo),
    Version: x509Version(certificate.raw),
    SignatureAlgorithmName: null,
  };
}

function timeOf(text: string): string {
  return new Date(text).toISOString().replace('Z', '+00:00');
}

function partOf(name: string, attribute: string): string | null {
  const line = name.split('\n').find(part => part.startsWith(`${attribute}=`));
  return line?.slice(attribute.length + 1) ?? null;
}
