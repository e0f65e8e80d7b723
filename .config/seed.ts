import fc from 'fast-check';

/**
 * The properties try the same cases in every run, so that a failure is the change's own and not
 * the day's; `FC_SEED=7 npm test` and `npm run fuzz` try others.
 */
fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 1) });
