/** How much a fetch may ask for before it is stopped. */
export interface Limits {
  /** Redirects followed. */
  readonly redirects: number;
  /** Milliseconds from the call to the last byte. */
  readonly time: number;
  /** Bytes of the page after decompression. */
  readonly bytes: number;
  /** Milliseconds before progress is shown. */
  readonly quiet: number;
}

export const LIMITS: Limits = {
  redirects: 10,
  time: 30_000,
  bytes: 20 * 1024 * 1024,
  quiet: 1000,
};
