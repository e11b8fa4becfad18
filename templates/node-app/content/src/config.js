const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace'];

/**
 * Reads the configuration from environment variables, and fails with the name
 * of the first one that is wrong.
 */
export function readConfig(env) {
  const port = env.PORT || '8080';
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65535) {
    throw new Error(`PORT is '${port}'. It must be a number up to 65535.`);
  }
  const logLevel = env.LOG_LEVEL || 'info';
  if (!logLevels.includes(logLevel)) {
    throw new Error(
      `LOG_LEVEL is '${logLevel}'. It must be one of ${logLevels.join(', ')}.`,
    );
  }
  const seconds = (name, usual) => {
    const text = env[name] || usual;
    if (!/^\d{1,3}$/.test(text)) {
      throw new Error(`${name} is '${text}'. It must be a number up to 999.`);
    }
    return Number(text);
  };
  return {
    host: env.HOST || '0.0.0.0',
    port: Number(port),
    logLevel,
    drainSeconds: seconds('DRAIN_SECONDS', '5'),
    shutdownSeconds: seconds('SHUTDOWN_SECONDS', '20'),
    // Without a collector there is nobody to send metrics and traces to.
    telemetry:
      Boolean(env.OTEL_EXPORTER_OTLP_ENDPOINT) &&
      env.OTEL_SDK_DISABLED?.toLowerCase() !== 'true',
    version: env.APP_VERSION || 'development',
  };
}
