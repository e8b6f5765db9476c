import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FindAddresses } from '../../src/collection/fetch-address.ts';
import { isPublicAddress } from '../../src/collection/public-address.ts';
import { createWebReader, type WebReaderOptions } from '../../src/collection/web-reader.ts';
import { redirect, type Site, startSite } from './site.ts';

let site: Site;
beforeEach(async () => {
  site = await startSite();
  site.pages.set('/a', 'A page');
});
afterEach(() => site.close());

const reader = (options: Partial<WebReaderOptions> = {}) =>
  createWebReader({ agent: 'Dateline/1', pause: 0, allowLocal: true, ...options });
const get = async (path: string, options?: Partial<WebReaderOptions>) => {
  const { url, bytes } = await reader(options).get(site.origin + path);
  return [url, Buffer.from(bytes).toString()];
};
/** Finds each host at the next of these addresses, the last one for ever. */
const at = (...addresses: string[]): FindAddresses => {
  let next = 0;
  return (_, __, found) => {
    const address = addresses[Math.min(next++, addresses.length - 1)] ?? '';
    found(null, [{ address, family: address.includes(':') ? 6 : 4 }]);
  };
};

describe('an address', () => {
  it('is fetched, packed or not, and says where it was in the end', async () => {
    expect(await get('/a')).toEqual([`${site.origin}/a`, 'A page']);
    site.pages.set('/gz', (_, response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('Packed')),
    );
    site.pages.set('/to', redirect('/gz'));
    expect(await get('/to')).toEqual([`${site.origin}/gz`, 'Packed']);
  });

  it('that leads elsewhere, or has not changed, may call its empty body packed', async () => {
    for (const packing of ['gzip', 'br', 'deflate']) {
      const headers = { 'content-encoding': packing };
      site.pages.set('/to', (_, response) => response.writeHead(301, { ...headers, location: '/a' }).end());
      expect(await get('/to')).toEqual([`${site.origin}/a`, 'A page']);
      site.pages.set('/same', (_, response) => response.writeHead(304, headers).end());
      expect(await reader().getChanged(`${site.origin}/same`, { etag: '"1"' })).toBeUndefined();
    }
  });

  it.each<[string, string, RegExp]>([
    ['leads on for ever', '/loop', /expected at most 5 redirects, got more/],
    ['is not there', '/none', /expected the page, got status 404/],
    ['leads to a file', '/file', /expected an http or https address, got file:/],
    ['leads nowhere', '/bad', /expected an http or https address/],
    ['is a bomb', '/bomb', /expected at most 1000000 bytes, got more/],
    ['does not end', '/endless', /expected at most 1000000 bytes, got more/],
    ['says nothing', '/silent', /expected an answer within 0.3 s, got none/],
  ])('that %s is an error of one line', async (_, path, message) => {
    site.pages.set('/loop', redirect('/loop'));
    site.pages.set('/file', redirect('file:///etc/passwd'));
    site.pages.set('/bad', redirect('http://'));
    site.pages.set('/bomb', (_, response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(30_000_000))),
    );
    site.pages.set('/endless', (_, response) => {
      const more = () => {
        while (response.write(Buffer.alloc(65_536)));
      };
      response.on('drain', more);
      more();
    });
    site.pages.set('/silent', () => {});
    await expect(
      get(path, { maxBytes: 1_000_000, ...(path === '/silent' && { timeout: 300 }) }),
    ).rejects.toThrow(message);
  });

  it('is not fetched if robots.txt forbids it, by its own name or for all', async () => {
    site.pages.set('/robots.txt', 'User-agent: *\nDisallow: /secret\nUser-agent: dateline\nDisallow: /a\n');
    site.pages.set('/secret', 'A secret');
    await expect(get('/a')).rejects.toThrow(
      'expected an address that its robots.txt allows, got one that it forbids',
    );
    await expect(get('/secret', { agent: 'Other/1' })).rejects.toThrow('robots.txt');
    expect(await get('/a', { agent: 'Other/1' })).toEqual([`${site.origin}/a`, 'A page']);
    site.pages.set('/to', redirect('/a'));
    await expect(get('/to')).rejects.toThrow('robots.txt');
    expect(site.asked.filter((path) => path === '/secret')).toEqual([]);
  });

  it('is not fetched if robots.txt cannot be had', async () => {
    site.pages.set('/robots.txt', (_, response) => response.writeHead(503).end());
    await expect(get('/a')).rejects.toThrow('expected a robots.txt that can be read, got status 503');
    expect(site.asked).toEqual(['/robots.txt']);
  });

  it('is fetched by what robots.txt says that day, and as soon as it can be had', async () => {
    let now = 0;
    const web = reader({ clock: () => now });
    site.pages.set('/robots.txt', (_, response) => response.writeHead(503).end());
    await expect(web.get(`${site.origin}/a`)).rejects.toThrow('got status 503');
    site.pages.set('/robots.txt', '');
    await web.get(`${site.origin}/a`);
    site.pages.set('/robots.txt', 'User-agent: *\nDisallow: /\n');
    now = 86_399_999;
    await web.get(`${site.origin}/a`);
    now = 86_400_000;
    await expect(web.get(`${site.origin}/a`)).rejects.toThrow('robots.txt');
  });
});

describe('an address that is not on the open internet', () => {
  it.each([
    'http://127.0.0.1/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://[::1]/',
    'http://[::ffff:169.254.169.254]/',
    'http://169.254.169.254/latest/meta-data/',
    'http://10.1.2.3/',
    'http://192.168.1.1/',
  ])('is refused: %s', async (address) => {
    await expect(reader({ allowLocal: false }).get(address)).rejects.toThrow(
      'expected a host on the open internet, got one at',
    );
  });

  it('is refused if a name leads to it, and if it also leads elsewhere', async () => {
    const url = `http://news.example:${site.port}/a`;
    await expect(reader({ allowLocal: false, findAddresses: at('127.0.0.1') }).get(url)).rejects.toThrow(
      'got one at 127.0.0.1',
    );
    const both: FindAddresses = (_, __, found) =>
      found(null, [
        { address: '93.184.215.14', family: 4 },
        { address: '169.254.169.254', family: 4 },
      ]);
    await expect(reader({ allowLocal: false, findAddresses: both }).get(url)).rejects.toThrow(
      'got one at 169.254.169.254',
    );
    expect(site.asked).toEqual([]);
  });

  it('is refused if a redirect leads to it, or a name that changes its mind', async () => {
    // The first answer is only looked at: nothing is sent to a public address by a test.
    let asked = 0;
    const findAddresses: FindAddresses = (_, __, found) => {
      asked++;
      if (asked === 1) found(null, [{ address: '127.0.0.1', family: 4 }]);
      else found(null, [{ address: '169.254.169.254', family: 4 }]);
    };
    const url = `http://news.example:${site.port}/a`;
    site.pages.set('/robots.txt', '');
    const { get: getLocal } = reader({ allowLocal: true, findAddresses: at('127.0.0.1') });
    expect((await getLocal(url)).url).toBe(url);
    await expect(reader({ allowLocal: false, findAddresses }).get(url)).rejects.toThrow(
      'got one at 127.0.0.1',
    );
    await expect(reader({ allowLocal: false, findAddresses }).get(url)).rejects.toThrow(
      'got one at 169.254.169.254',
    );
    site.pages.set('/to', redirect('http://169.254.169.254/'));
    await expect(get('/to', { allowLocal: true, timeout: 300 })).rejects.toThrow();
  });
});

it('knows which addresses are public', () => {
  for (const address of ['1.1.1.1', '93.184.215.14', '2606:4700::1111', '172.15.0.1', '100.128.0.1'])
    expect([address, isPublicAddress(address)]).toEqual([address, true]);
  for (const address of [
    '0.0.0.0',
    '100.64.0.1',
    '172.31.255.255',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    'fe80::1',
    'fd00::1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    '::ffff:8.8.8.8',
    'x',
  ])
    expect([address, isPublicAddress(address)]).toEqual([address, false]);
});
