import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readConfig } from '../src/config.js';

test('there is a default for everything', () => {
  assert.deepEqual(readConfig({}), {
    host: '0.0.0.0',
    port: 8080,
    logLevel: 'info',
    drainSeconds: 5,
    shutdownSeconds: 20,
    telemetry: false,
    version: 'development',
  });
});

test('the environment decides', () => {
  const config = readConfig({
    HOST: '127.0.0.1',
    PORT: '3000',
    LOG_LEVEL: 'debug',
    DRAIN_SECONDS: '0',
    SHUTDOWN_SECONDS: '5',
    APP_VERSION: '1.0.7',
  });

  assert.deepEqual(config, {
    host: '127.0.0.1',
    port: 3000,
    logLevel: 'debug',
    drainSeconds: 0,
    shutdownSeconds: 5,
    telemetry: false,
    version: '1.0.7',
  });
});

test('there is telemetry where there is a collector, unless it is disabled', () => {
  const collector = { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://collector:4318' };
  assert.equal(readConfig(collector).telemetry, true);
  assert.equal(
    readConfig({ ...collector, OTEL_SDK_DISABLED: 'true' }).telemetry,
    false,
  );
});

test('a wrong value is named', () => {
  assert.throws(() => readConfig({ PORT: '80a' }), /PORT is '80a'/);
  assert.throws(() => readConfig({ PORT: '70000' }), /PORT is '70000'/);
  assert.throws(() => readConfig({ LOG_LEVEL: 'loud' }), /LOG_LEVEL is 'loud'/);
  assert.throws(
    () => readConfig({ SHUTDOWN_SECONDS: 'soon' }),
    /SHUTDOWN_SECONDS is 'soon'/,
  );
});
