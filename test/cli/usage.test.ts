import { expect, test } from 'vitest';
import { galley, words } from '../world.ts';

test.each<[line: string, said: string]>([
  ['--color bad', "--color 'bad': is not auto, always or never"],
  ['--color allways', "--color 'allways': is not auto, always or never; did you mean always?"],
  ['list --from x', "--from 'x': is not text, markdown or html"],
  ['-f mrkdown', "--from 'mrkdown': is not text, markdown or html; did you mean markdown?"],
  ['search --pager x y', "--pager 'x': is not auto, always or never"],
  ['--pager', '--pager: needs a value; auto, always or never'],
  ['-w', '--width: needs a value; --width <columns>'],
  ['search x -C', '--context: needs a value; --context <n>'],
  ['-w x', "--width 'x': is no number of columns"],
  ['-w 1000000', "--width '1000000': is too large"],
  ['-w -5', "--width '-5': is no number of columns"],
  ['--width=', "--width '': is no number of columns"],
  ['-p x', "--paragraphs 'x': is no list of numbers and ranges, such as 1,3-5,9-"],
  ['search -C x y', "--context 'x': is no number of paragraphs"],
  ['--unlikely', '--unlikely: no such option; galley --help tells which there are'],
  ['list -Z', '-Z: no such option; galley list --help tells which there are'],
  ['--colour always', '--colour: no such option; did you mean --color?'],
  ['--no-color', '--no-color: no such option; did you mean --color never?'],
  ['--paragraph=3', '--paragraph: no such option; did you mean --paragraphs?'],
  ['--json=x', '--json: takes no value'],
  ['list -n', '-n: is no option of list; it is one of read'],
  ['--exact x', '--exact: is no option of read; it is one of search'],
  ['-n list', '--number: is no option of list'],
  ['search', 'search: needs a term; galley search [options] <term> [source...]'],
  ['completion', 'completion: needs a shell; galley completion <shell>'],
  ['completion tcsh', "completion 'tcsh': is not bash, zsh or fish"],
  ['completion bsh', "completion 'bsh': is not bash, zsh or fish; did you mean bash?"],
  ['completion bash x', 'completion: takes no more arguments; galley completion <shell>'],
  [
    'search -rich',
    '-rich: no such option; galley search --help tells which there are, -- stands before a term',
  ],
  ['-- www.example.net', 'www.example.net: no such file; did you mean https://www.example.net?'],
  ['list example.org/a', 'example.org/a: no such file; did you mean https://example.org/a?'],
  ['notes.org', 'notes.org: no such file'],
  ['localhost:80', 'localhost:80: no such file; did you mean http://localhost:80?'],
  ['file:///a', 'file:///a: no such file; a web address begins with http:// or https://'],
  ['https:/a.b', 'https:/a.b: no such file; a web address begins with http:// or https://'],
  ['read lst', 'lst: no such file'],
  ['lst', "lst: no such file; did you mean the command 'list'?"],
  ['help lst', "lst: no such command; did you mean the command 'list'?"],
])('galley %s', async (line, said) => {
  expect(await galley(words(line))).toEqual({
    status: 2,
    stdout: '',
    stderr: `galley: ${said}\n`,
  });
});

test.each<[string[], string]>([
  [['--color', "a' argument 'b\nc"], "--color 'a' argument 'b c': is not auto, always or never"],
  [['--from', '\x1b[2J'], "--from '\ufffd[2J': is not text, markdown or html"],
  [['--\u202ebad'], '--bad: no such option; galley --help tells which there are'],
  [["--o'k\n(Did"], "--o'k (Did: no such option; galley --help tells which there are"],
  [['completion', "x' is invalid"], "completion 'x' is invalid': is not bash, zsh or fish"],
])('%j is repeated in one clean line', async (argv, said) => {
  expect((await galley(argv)).stderr).toBe(`galley: ${said}\n`);
});
