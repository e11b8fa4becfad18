const NAMESPACE = 'https://sts.amazonaws.com/doc/2011-06-15/';

/**
 * An answer in the protocol awsQuery: XML around the members of the result.
 * Source: GetCallerIdentity in the STS API Reference, with its example.
 */
export function queryResult(
  action: string,
  members: Record<string, string>,
  requestId: string,
): Response {
  return xml(
    200,
    `${action}Response`,
    element(`${action}Result`, elements(members)) +
      element('ResponseMetadata', elements({ RequestId: requestId })),
  );
}

/** Source: an error recorded in aws-azure-login/aws-azure-login#251. */
export function queryError(
  status: number,
  code: string,
  message: string,
  requestId: string,
): Response {
  const error = elements({ Type: 'Sender', Code: code, Message: message });
  return xml(
    status,
    'ErrorResponse',
    element('Error', error) + elements({ RequestId: requestId }),
  );
}

function elements(members: Record<string, string>): string {
  return Object.entries(members)
    .map(([name, text]) => element(name, escapeXml(text)))
    .join('');
}

function element(name: string, content: string): string {
  return `<${name}>${content}</${name}>`;
}

function escapeXml(text: string): string {
  return text.replace(/[<>&]/g, character => `&#${character.charCodeAt(0)};`);
}

function xml(status: number, root: string, content: string): Response {
  return new Response(`<${root} xmlns="${NAMESPACE}">${content}</${root}>\n`, {
    status,
    headers: { 'Content-Type': 'text/xml' },
  });
}
