import { pino, type DestinationStream } from "pino";
import type { Log } from "../domain.ts";

/** Gives a log that writes a JSON line for each event, from `level` upwards. */
export function createLog(level: string, destination: DestinationStream): Log {
  const logger = pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime, formatters: { level: named } },
    destination,
  );
  return {
    info: (fields, message) => logger.info(fields, message),
    warn: (fields, message) => logger.warn(fields, message),
    error: (fields, message) => logger.error(fields, message),
  };
}

/** Words, not pino's numbers: a person reads the log first, and the tools that read it know both. */
function named(label: string): { level: string } {
  return { level: label };
}
