const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Tidies up before the process is ended by a signal, as long as the returned function is not called: then the
 * signal has its usual effect (exit code 130 for Ctrl-C). Only for a short while, since a listener keeps the
 * signal waiting for as long as the program computes.
 */
export function onInterrupt(tidyUp: () => void): () => void {
  const stop = (): void => {
    for (const signal of signals) process.off(signal, interrupt);
  };
  const interrupt = (signal: NodeJS.Signals): void => {
    stop();
    try {
      tidyUp();
    } finally {
      process.kill(process.pid, signal);
    }
  };
  for (const signal of signals) process.on(signal, interrupt);
  return stop;
}
