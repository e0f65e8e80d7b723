import { spawn } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, expect, test } from 'vitest';
import { HELP, optionsOf, VERSION } from '../src/cli/definition.ts';
import { COMMANDS } from '../src/cli/definitions.ts';
import { onTerminal } from './pty.ts';
import { selfSigned } from './sources/web-certificate.ts';
import { Servers } from './sources/web-server.ts';
import { CLEAN_ENV, PROGRAM } from './spawn.ts';
import { ROOT, words } from './world.ts';

const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');

/** A command of the README and what it is said to print, line by line; `…` stands for any lines. */
interface Shown {
  readonly command: string;
  readonly lines: readonly string[];
}

/** The commands in the blocks of which a line begins with `$ `, in order. */
function commandsOf(markdown: string): Shown[] {
  return Array.from(markdown.matchAll(/^```.*\n(\$ (?:.*\n)*?)```$/gm), ([, block = '']) =>
    block
      .split(/^\$ /m)
      .slice(1)
      .map((part) => {
        const [command = '', ...lines] = part.trimEnd().split('\n');
        return { command, lines };
      }),
  ).flat();
}

/** The lines of the README as a pattern for the whole output. */
function patternOf(lines: readonly string[]): RegExp {
  const parts = lines.map((line) =>
    line === '…' ? '(?:.*\n)*?' : `${line.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}\n`,
  );
  return new RegExp(`^${parts.join('')}$`);
}

// The folder that the commands run in: the texts of the tests, and the web within this machine.
const folder = mkdtempSync(join(tmpdir(), 'galley-readme-'));
cpSync(join(ROOT, 'test/texts'), folder, { recursive: true });
const bin = join(folder, '.bin');
mkdirSync(bin);
writeFileSync(join(bin, 'galley'), `#!/bin/sh\nexec '${process.execPath}' '${PROGRAM}' "$@"\n`);
chmodSync(join(bin, 'galley'), 0o755);

const servers = new Servers();
const identity = selfSigned('example.org');
const certificate = join(folder, '.certificate.pem');
writeFileSync(certificate, identity.cert);
const site = await servers.start((_, response) => {
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.end(readFileSync(join(folder, 'page.html')));
}, identity);
const proxy = await servers.start((_, response) => response.end());
servers.tunnel(() => Number(new URL(site).port));

afterAll(() => {
  servers.close();
  rmSync(folder, { recursive: true });
});

async function shell(command: string) {
  const child = spawn('bash', ['-c', command], {
    cwd: folder,
    env: {
      ...CLEAN_ENV,
      PATH: `${bin}:${process.env.PATH}`,
      HTTPS_PROXY: proxy,
      NODE_EXTRA_CA_CERTS: certificate,
      CURL_CA_BUNDLE: certificate,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { stdout, stderr };
}

test.each(commandsOf(readme))('$command', async ({ command, lines }) => {
  const { stdout, stderr } = await shell(command);
  expect(stderr + stdout).toMatch(patternOf(lines));
});

/** The command that a picture is of, and what it shows, row by row, without white space. */
function pictured(file: string) {
  const svg = readFileSync(join(ROOT, file), 'utf8')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&');
  const rows = new Map<string, string>();
  for (const [, y = '', text = ''] of svg.matchAll(/ y="([\d.]+)" textLength.*?>(.*)<\/text>/g))
    rows.set(y, (rows.get(y) ?? '') + text.replace(/\s/g, ''));
  return { command: /<title>(.*)<\/title>/.exec(svg)?.[1] ?? '', rows: [...rows.values()] };
}

test.each(readme.match(/\.pictures\/[\w-]+\.svg/g) ?? [])(
  '%s shows what galley does',
  async (file) => {
    const { command, rows } = pictured(file);
    const { lines } = await onTerminal(words(command).slice(1));
    const written = lines.map((line) => line.replace(/\s/g, '')).filter((line) => line !== '');
    expect(rows).toEqual(written.slice(0, rows.length));
    expect(rows.length).toBeGreaterThan(5);
  },
);

test('every option is in the table', () => {
  const flags = [...COMMANDS.flatMap(optionsOf), VERSION, HELP].map((option) => option.flags);
  const missing = flags.filter((one) => !readme.includes(`\`${one}\``));
  expect(missing).toEqual([]);
});
