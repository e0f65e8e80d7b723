import type { Article } from '../../article/model.ts';
import { markedOf } from '../marks.ts';
import { balance, prepare } from '../reflow.ts';
import type { Setting } from '../theme.ts';
import { linesOf, setRuns } from './running.ts';

/** The head of an article: its title, balanced, and a line of who wrote it, where and when. */
export async function setHead(article: Article, setting: Setting): Promise<string[]> {
  const { width } = setting;
  const lines: string[] = [];
  if (article.title !== null) {
    await prepare(article.title);
    const { text, soft } = markedOf([{ text: article.title }]);
    const whole = { start: 0, end: text.length, role: 'title' as const };
    lines.push(...linesOf({ text, soft, marks: [whole] }, balance(text, width), setting));
  }
  const day = article.published?.slice(0, 10) ?? null;
  const said = [article.byline, article.site, day].filter((text) => text !== null);
  const known = [...new Set(said)];
  if (known.length > 0) {
    const line = known.join(' · ');
    await prepare(line);
    lines.push(...setRuns([{ text: line }], setting, 'dim'));
  }
  return lines;
}
