import { expect, test } from 'vitest';
import { parseHtml } from '../../../src/article/html.ts';
import { textOf } from '../../../src/article/model/block.ts';

/** What stands on a page of a newspaper, in one language: its article, and all that is around it. */
interface Words {
  readonly site: string;
  readonly menu: readonly string[];
  readonly cookies: string;
  readonly title: string;
  readonly by: string;
  readonly day: string;
  readonly share: readonly string[];
  readonly text: readonly [lead: string, caption: string, heading: string, body: string];
  readonly letter: string;
  readonly related: readonly string[];
  readonly comments: readonly [heading: string, comment: string];
  readonly footer: string;
}

function pageOf(words: Words, language: string): string {
  const links = (texts: readonly string[]) =>
    texts.map((text, i) => `<li><a href="/${i}">${text}</a></li>`).join('');
  const [lead, caption, heading, body] = words.text;
  const [related, ...teasers] = words.related;
  return `<!doctype html><html lang="${language}"><title>${words.title} | ${words.site}</title>
    <div class="cookie-layer"><p>${words.cookies}</p><button>OK</button></div>
    <header><a href="/">${words.site}</a><nav><ul>${links(words.menu)}</ul></nav></header>
    <main><article><h1>${words.title}</h1><p class="meta">${words.by}<br>${words.day}</p>
      <div class="social"><ul>${links(words.share)}</ul></div>
      <p>${lead}</p><figure><img src="a"><figcaption>${caption}</figcaption></figure>
      <h2>${heading}</h2><p>${body}</p>
      <div class="newsletter"><p>${words.letter}</p><form><input type="email"></form></div></article>
      <aside><h2>${related}</h2><ul>${links(teasers)}</ul></aside>
      <section id="comments"><h2>${words.comments[0]}</h2><p>${words.comments[1]}</p></section></main>
    <footer><p>${words.footer}</p><ul>${links(words.menu)}</ul></footer>`;
}

const PAGES: readonly (readonly [language: string, author: string, words: Words])[] = [
  [
    'de',
    'Anna Lindner',
    {
      site: 'Hafenbote',
      menu: ['Startseite', 'Politik', 'Sport', 'Kultur'],
      cookies: 'Wir verwenden Cookies. Mehr dazu in der Datenschutzerklärung.',
      title: 'Stadtrat schließt das alte Hallenbad',
      by: 'Von Anna Lindner',
      day: '12. März 2024, 10:42 Uhr',
      share: ['Teilen', 'Drucken'],
      text: [
        'Der Stadtrat hat am Dienstagabend beschlossen, das alte Hallenbad zu schließen. Damit endet ein Streit, der mehr als drei Jahre gedauert und Familien, Nachbarn und den Rat entzweit hat.',
        'Das Hallenbad im Winter. Foto: Jan Kramer',
        'Was nun geschieht',
        'Der Rat will nun prüfen, ob Busse zum Bad im Westen der Stadt fahren können, das das ganze Jahr über geöffnet ist. Bis zum Sommer soll ein Plan vorliegen.',
      ],
      letter: 'Abonnieren Sie unseren Newsletter und verpassen Sie keine Nachricht.',
      related: ['Lesen Sie auch', 'Feuer in der Mühle: zwei Verletzte', 'Regen am Wochenende'],
      comments: ['Kommentare (3)', 'Das ist sehr schade, meine Kinder lernten dort schwimmen.'],
      footer: '© 2024 Hafenbote. Alle Rechte vorbehalten.',
    },
  ],
  [
    'ja',
    '佐藤花子',
    {
      site: '港新聞',
      menu: ['ホーム', '政治', 'スポーツ', '文化'],
      cookies: '当サイトではクッキーを使用しています。',
      title: '市議会、古い屋内プールの閉鎖を決定',
      by: '文・佐藤花子',
      day: '2024年3月12日 10時42分',
      share: ['シェア', '印刷'],
      text: [
        '市議会は火曜日の夜、市の東部にある古い屋内プールを閉鎖することを決めた。三年以上続き、家族や近所の人々、そして議会自体を二分してきた議論に終止符が打たれた。修理には二億円かかり、その予算はないという。会議には約二百人が集まり、その多くは子ども連れだった。',
        '冬のプール（撮影：田中一郎）',
        '今後の予定',
        '議会は今後、一年中開いている西部のプールまでバスを走らせる方法を検討し、夏までに計画をまとめるという。プラカードを掲げる人もいれば、決められた三分より長く話す人もいた。市長は会議の後、誰もプールをなくしたいとは思っていなかったと述べた。',
      ],
      letter: 'ニュースレターに登録して最新情報を受け取りましょう。',
      related: ['関連記事', '製粉所で火事、二人けが', '週末は雨'],
      comments: ['コメント（3）', 'とても残念です。子どもたちはそこで泳ぎを覚えました。'],
      footer: '© 2024 港新聞社 無断転載を禁じます',
    },
  ],
  [
    'ar',
    'آنا لندن',
    {
      site: 'الميناء',
      menu: ['الرئيسية', 'سياسة', 'رياضة', 'ثقافة'],
      cookies: 'نستخدم ملفات تعريف الارتباط لتحسين موقعنا.',
      title: 'مجلس المدينة يغلق المسبح القديم',
      by: 'بقلم آنا لندن',
      day: '12 مارس 2024',
      share: ['شارك', 'اطبع'],
      text: [
        'قرر مجلس المدينة مساء الثلاثاء إغلاق المسبح القديم في شرق المدينة، لينهي بذلك جدلاً استمر أكثر من ثلاث سنوات وقسم العائلات والجيران والمجلس نفسه.',
        'المسبح في الشتاء. تصوير: علي حسن',
        'ما التالي',
        'وسيبحث المجلس الآن تسيير حافلات إلى المسبح في غرب المدينة المفتوح طوال العام، على أن تكون الخطة جاهزة قبل الصيف كما قالت رئيسة البلدية بعد الاجتماع.',
      ],
      letter: 'اشترك في نشرتنا الإخبارية.',
      related: ['اقرأ أيضا', 'حريق في المطحنة', 'أمطار في نهاية الأسبوع'],
      comments: ['التعليقات (3)', 'هذا مؤسف جدا، تعلم أطفالي السباحة هناك.'],
      footer: '© 2024 الميناء. جميع الحقوق محفوظة.',
    },
  ],
];

test.each(PAGES)(
  'a page in %s is its article, and who wrote it when',
  (language, author, words) => {
    const { title, byline, published, blocks } = parseHtml(pageOf(words, language), null);
    expect([title, byline, published]).toEqual([words.title, author, '2024-03-12']);
    const shown = [...blocks].filter(({ kind }) =>
      ['paragraph', 'heading', 'figure', 'list'].includes(kind),
    );
    expect(shown.map(textOf)).toEqual(words.text);
  },
);
