import { BlockList, isIP } from 'node:net';

/**
 * Whether an IP address belongs to the open internet: not to this machine, to a private network, to a cloud's own services
 * (169.254.0.0/16) or to a range that is reserved (IANA's special-purpose registries). Addresses that hold an IPv4 one inside
 * (mapped, NAT64, 6to4) are refused.
 */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  return family === 4 ? !SPECIAL_4.check(address, 'ipv4') : family === 6 && !SPECIAL_6.check(address, 'ipv6');
}

/** Two lists, since Node takes every IPv4 address for one of the IPv6 range of mapped ones. */
const SPECIAL_4 = blockListOf('ipv4', [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/3',
]);
const SPECIAL_6 = blockListOf('ipv6', [
  '::/96',
  '::ffff:0:0/96',
  '64:ff9b::/96',
  '64:ff9b:1::/48',
  '100::/64',
  '2001::/23',
  '2001:db8::/32',
  '2002::/16',
  '3fff::/20',
  '5f00::/16',
  'fc00::/7',
  'fe80::/9',
  'ff00::/8',
]);

function blockListOf(family: 'ipv4' | 'ipv6', ranges: readonly string[]): BlockList {
  const list = new BlockList();
  for (const range of ranges) {
    const [net = '', bits] = range.split('/');
    list.addSubnet(net, Number(bits), family);
  }
  return list;
}
