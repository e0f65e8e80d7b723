import { isUtf8 } from 'node:buffer';
import { BlockList, isIP, isIPv4 } from 'node:net';
import { Refusal } from './failure.ts';
import { stripped } from './printable.ts';

/**
 * The address of a page, without its name and password, which are never sent, and without its
 * fragment. Throws a Refusal for what is not an http or https address.
 */
export function parseAddress(address: string): URL {
  if (!/^https?:/i.test(address) || !URL.canParse(address)) {
    throw new Refusal('is not a web address');
  }
  return stripped(new URL(address));
}

/**
 * Where a redirect leads; `location` is the header, a character a byte. Throws a Refusal for what must not be followed: no address, another
 * scheme, or from https to http.
 */
export function redirected(from: URL, location: string): URL {
  const bytes = Buffer.from(location, 'latin1');
  const target = isUtf8(bytes) ? bytes.toString('utf8') : location;
  if (!URL.canParse(target, from.href)) throw new Refusal('redirects to no valid address');
  const to = new URL(target, from);
  if (!/^https?:$/.test(to.protocol)) throw new Refusal('redirects to something else than the web');
  if (from.protocol === 'https:' && to.protocol === 'http:') {
    throw new Refusal('redirects from https to http');
  }
  return stripped(to);
}

/** Addresses of the machine itself, of private networks, and of none: net and prefix length. */
const PRIVATE_V4: readonly [string, number][] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
];

/** Public by what it is; the nets in it that carry an IPv4 address are looked into. */
const PUBLIC_V6: readonly [string, number][] = [
  ['2000::', 3],
  ['64:ff9b::', 96],
  ['::ffff:0.0.0.0', 96],
];

interface Ranges {
  readonly privateNets: BlockList;
  readonly publicNets: BlockList;
}

function ranges(): Ranges {
  const privateNets = new BlockList();
  for (const [net, bits] of PRIVATE_V4) {
    const hex = net.split('.').map((byte) => Number(byte).toString(16).padStart(2, '0'));
    privateNets.addSubnet(net, bits);
    privateNets.addSubnet(`::ffff:${net}`, 96 + bits, 'ipv6');
    privateNets.addSubnet(`64:ff9b::${net}`, 96 + bits, 'ipv6');
    privateNets.addSubnet(`2002:${hex[0]}${hex[1]}:${hex[2]}${hex[3]}::`, 16 + bits, 'ipv6');
  }
  privateNets.addSubnet('2001::', 32, 'ipv6');
  const publicNets = new BlockList();
  for (const [net, bits] of PUBLIC_V6) publicNets.addSubnet(net, bits, 'ipv6');
  return { privateNets, publicNets };
}

let known: Ranges | undefined;

/** Whether an IP address is not one of the public internet. */
export function isPrivate(ip: string): boolean {
  known ??= ranges();
  const [address = ''] = ip.split('%');
  if (isIPv4(address)) return known.privateNets.check(address);
  return !known.publicNets.check(address, 'ipv6') || known.privateNets.check(address, 'ipv6');
}

/** Whether the host of an address shows by itself, without a look-up, that it is private. */
export function namesPrivate(url: URL, isPrivateIp: (ip: string) => boolean = isPrivate): boolean {
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1').replace(/\.$/, '');
  return isIP(host) ? isPrivateIp(host) : host === 'localhost' || host.endsWith('.localhost');
}
