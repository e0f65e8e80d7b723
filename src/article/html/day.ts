/** How the months begin in the languages whose dates are read, from January on. */
const MONTHS: readonly RegExp[] = [
  /^(?:jan|ene|gen|янв|sty|يناير)/,
  /^(?:feb|fév|fev|fév|фев|lut|فبراير)/,
  /^(?:mar|mär|mrt|maa|мар|مارس)/,
  /^(?:apr|avr|abr|апр|kwi|[أا]بريل)/,
  /^(?:may|mai|mei|maj|mag|ма[йя]|مايو)/,
  /^(?:jun|juin|giu|июн|cze|يونيو)/,
  /^(?:jul|juil|lug|июл|lip|يوليو)/,
  /^(?:aug|aoû|aou|ago|авг|sie|[أا]غسطس)/,
  /^(?:sep|set|сен|wrz|سبتمبر)/,
  /^(?:oct|okt|ott|out|окт|paź|[أا]كتوبر)/,
  /^(?:nov|ноя|lis|نوفمبر)/,
  /^(?:dec|déc|dez|dic|дек|gru|ديسمبر)/,
];

const TIME = /[T ]+(\d\d:\d\d(?::\d\d)?)(?:\.\d+)?\s*(Z|[+-]\d\d:?\d\d)?/;
const ISO = new RegExp(`(?<!\\d)(\\d{4})-(\\d\\d)-(\\d\\d)(?!\\d)(?:${TIME.source})?`);
/** Year, month and day in figures, in the orders that tell themselves. */
const FIGURES = [
  /(?<![\d.])(?<y>(?:19|20)\d\d)(?<sign>[./-]|\s?[年년]\s?)(?<m>\d{1,2})(?:\k<sign>|\s?[月월]\s?)(?<d>\d{1,2})(?![\d])/,
  /(?<![\d.])(?<d>\d{1,2})\.\s?(?<m>\d{1,2})\.\s?(?<y>(?:19|20)\d\d)(?!\d)/,
  /(?<!\d)(?<m>\d{1,2})[/-](?<d>1[3-9]|2\d|3[01])[/-](?<y>(?:19|20)\d\d)(?!\d)/,
  /(?<!\d)(?<d>1[3-9]|2\d|3[01])[/-](?<m>\d{1,2})[/-](?<y>(?:19|20)\d\d)(?!\d)/,
  /^(?<y>(?:19|20)\d\d)(?<m>\d\d)(?<d>\d\d)(?:$|T)/,
];
const NAMED = [
  /(?<!\d)(?<d>\d{1,2})(?:st|nd|rd|th|er|º|\.)?[\s-]+(?:de\s+|of\s+)?(?<name>\p{L}{3,})\.?,?[\s-]+(?:de\s+)?(?<y>(?:19|20)\d\d)(?!\d)/u,
  /(?<name>\p{L}{3,})\.?\s+(?<d>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<y>(?:19|20)\d\d)(?!\d)/u,
];

/** The first date in a text as pages write them, as ISO 8601; null where there is none. */
export function isoOf(text: string): string | null {
  const iso = ISO.exec(text);
  if (iso !== null) {
    const [, year, month, day, time, zone = ''] = iso;
    const date = dayOf(year, month, day);
    return date === null || time === undefined ? date : `${date}T${time}${zone}`;
  }
  if (!/\d{4}/.test(text)) return null;
  const lower = text.trim().toLowerCase();
  for (const pattern of FIGURES) {
    const { y, m, d } = pattern.exec(lower)?.groups ?? {};
    if (y !== undefined) return dayOf(y, m, d);
  }
  for (const pattern of NAMED) {
    const { y, name = '', d } = pattern.exec(lower)?.groups ?? {};
    const month = MONTHS.findIndex((begins) => begins.test(name)) + 1;
    if (y !== undefined && month > 0) return dayOf(y, String(month), d);
  }
  return null;
}

function dayOf(year = '', month = '', day = ''): string | null {
  if (Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31) return null;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
