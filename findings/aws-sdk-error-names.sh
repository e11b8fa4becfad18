#!/usr/bin/env bash
# The name of an error of the AWS SDK is not always the code that AWS sends,
# and which of the two it is differs by service and by error.
#
# Versions: @aws-sdk/client-elastic-load-balancing, client-elastic-load-balancing-v2,
#   client-iam and client-cloudformation 3.1075.0.
# Behaviour: in services with the query protocol, an error that the service's
#   model knows gets the name of its shape; one that the model does not know for
#   the operation keeps the code. Classic load balancers and those of version 2
#   send the same code, LoadBalancerNotFound, and end in two names. A check
#   for the code, as the AWS CLI prints it and logs show it, never matches.
# Seen, code -> error.name:
#   elastic-load-balancing     LoadBalancerNotFound -> AccessPointNotFoundException
#   elastic-load-balancing-v2  LoadBalancerNotFound -> LoadBalancerNotFoundException
#   iam                        NoSuchEntity         -> NoSuchEntityException
#   cloudformation             ValidationError      -> ValidationError
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm init -y >/dev/null
npm install --no-audit --no-fund --loglevel=error \
  @aws-sdk/client-{elastic-load-balancing,elastic-load-balancing-v2,iam,cloudformation}@3.1075.0
cat >try.mjs <<'JS'
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import * as classic from '@aws-sdk/client-elastic-load-balancing';
import * as second from '@aws-sdk/client-elastic-load-balancing-v2';
import * as iam from '@aws-sdk/client-iam';
import * as cloudformation from '@aws-sdk/client-cloudformation';

let code;
const server = createServer((_, response) =>
  response.writeHead(400, { 'content-type': 'text/xml' }).end(
    `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code>
     <Message>m</Message></Error><RequestId>r</RequestId></ErrorResponse>`,
  ),
).listen(0, '127.0.0.1');
await once(server, 'listening');
const config = {
  endpoint: `http://127.0.0.1:${server.address().port}`,
  region: 'eu-west-1',
  credentials: { accessKeyId: 'id', secretAccessKey: 'secret' },
};

async function name(client, command, sent) {
  code = sent;
  const error = await client.send(command).then(assert.fail, refused => refused);
  client.destroy();
  console.log(`${client.config.serviceId}: ${sent} -> ${error.name}`);
  return error.name;
}

const missing = 'LoadBalancerNotFound';
assert.equal(
  await name(
    new classic.ElasticLoadBalancingClient(config),
    new classic.DescribeLoadBalancersCommand({ LoadBalancerNames: ['web'] }),
    missing,
  ),
  'AccessPointNotFoundException',
);
assert.equal(
  await name(
    new second.ElasticLoadBalancingV2Client(config),
    new second.DescribeLoadBalancersCommand({ Names: ['web'] }),
    missing,
  ),
  'LoadBalancerNotFoundException',
);
assert.equal(
  await name(
    new iam.IAMClient(config),
    new iam.GetRoleCommand({ RoleName: 'worker' }),
    'NoSuchEntity',
  ),
  'NoSuchEntityException',
);
assert.equal(
  await name(
    new cloudformation.CloudFormationClient(config),
    new cloudformation.DescribeStacksCommand({ StackName: 'network' }),
    'ValidationError',
  ),
  'ValidationError',
);
server.close();
JS
node try.mjs
echo 'as described'
