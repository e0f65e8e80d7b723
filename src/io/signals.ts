/** The signals that a terminal or a user ends a program with. */
const ENDING = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Has signals told that would end galley, which they then do not; what it gives lets go of them. */
export function onSignals(
  process: NodeJS.Process,
  told: (signal: NodeJS.Signals) => void,
): () => void {
  for (const signal of ENDING) process.on(signal, told);
  return () => {
    for (const signal of ENDING) process.off(signal, told);
  };
}
