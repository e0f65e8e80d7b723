declare module 'html-encoding-sniffer' {
  /** The name of the encoding of an HTML document, or `defaultEncoding` if nothing tells. */
  export default function sniff(
    bytes: Uint8Array,
    options?: { transportLayerEncodingLabel?: string; defaultEncoding?: string },
  ): string;
}
