#!/usr/bin/env bash
# A schema of zod 4 that goes through zod-to-json-schema comes out empty, and
# nothing complains.
#
# Versions: zod 4.1.12, zod-to-json-schema 3.25.2.
# Behaviour: zod-to-json-schema reads the inner definition of zod 3, and takes
#   a kind that it does not know for "anything". Its peer dependency allows
#   zod 4, so nothing warns at installation. Every rule of the schema is lost:
#   what uses the result either accepts everything, or, where it adds
#   `additionalProperties: false` itself, refuses everything. The same schema
#   written with `zod/v3`, which zod 4 brings along, is converted in full; so is
#   the one of zod 4 by zod's own `z.toJSONSchema`.
# Seen: {"$schema":"http://json-schema.org/draft-07/schema#"} for an object with
#   a required number.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm init -y >/dev/null
npm install --no-audit --no-fund --loglevel=error zod@4.1.12 zod-to-json-schema@3.25.2
cat >try.mjs <<'JS'
import assert from 'node:assert/strict';
import { z as v4 } from 'zod';
import { z as v3 } from 'zod/v3';
import { zodToJsonSchema } from 'zod-to-json-schema';

const schema = z => z.object({ size: z.number() });
const of4 = zodToJsonSchema(schema(v4));
const of3 = zodToJsonSchema(schema(v3));
console.log('zod 4:', JSON.stringify(of4));
console.log('zod 3:', JSON.stringify(of3));
assert.deepEqual(Object.keys(of4), ['$schema']);
assert.deepEqual(of3.properties, { size: { type: 'number' } });
assert.deepEqual(v4.toJSONSchema(schema(v4)).required, ['size']);
JS
node try.mjs
echo 'as described'
