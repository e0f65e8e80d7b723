import { late } from '../late.ts';

/**
 * Letters of ASCII, each with its accented forms: those it is decomposed to, then those whose stroke
 * no decomposition takes off and signs that are letters again in NFC. Written out, since to ask
 * Unicode for them takes a thirtieth of a whole run.
 */
const LATIN =
  'AÀÁÂÃÄÅĀĂĄǍǞǠǺȀȂȦḀẠẢẤẦẨẪẬẮẰẲẴẶ\u212b BḂḄḆɃ CÇĆĈĊČḈ DĎḊḌḎḐḒĐ EÈÉÊËĒĔĖĘĚȄȆȨḔḖḘḚḜẸẺẼẾỀỂỄỆ ' +
  'FḞ GĜĞĠĢǦǴḠǤ HĤȞḢḤḦḨḪĦ IÌÍÎÏĨĪĬĮİǏȈȊḬḮỈỊƗ JĴ KĶǨḰḲḴ\u212a LĹĻĽḶḸḺḼŁ MḾṀṂ NÑŃŅŇǸṄṆṈṊ ' +
  'OÒÓÔÕÖŌŎŐƠǑǪǬȌȎȪȬȮȰṌṎṐṒỌỎỐỒỔỖỘỚỜỞỠỢØ PṔṖ RŔŖŘȐȒṘṚṜṞɌ SŚŜŞŠȘṠṢṤṦṨſ TŢŤȚṪṬṮṰŦ ' +
  'UÙÚÛÜŨŪŬŮŰŲƯǓǕǗǙǛȔȖṲṴṶṸṺỤỦỨỪỬỮỰ VṼṾ WŴẀẂẄẆẈ XẊẌ YÝŶŸȲẎỲỴỶỸ ZŹŻŽẐẒẔ ' +
  'aàáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ\u212b bḃḅḇƀ cçćĉċčḉ dďḋḍḏḑḓđ eèéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệ ' +
  'fḟ gĝğġģǧǵḡǥ hĥȟḣḥḧḩḫẖħ iìíîïĩīĭįǐȉȋḭḯỉịıɨ jĵǰ kķǩḱḳḵ\u212a lĺļľḷḹḻḽł mḿṁṃ nñńņňǹṅṇṉṋ ' +
  'oòóôõöōŏőơǒǫǭȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợø pṕṗ rŕŗřȑȓṙṛṝṟɍ sśŝşšșṡṣṥṧṩſ tţťțṫṭṯṱẗŧ ' +
  'uùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự vṽṿ wŵẁẃẅẇẉẘ xẋẍ yýÿŷȳẏẙỳỵỷỹ zźżžẑẓẕ';

const latin = late(() => new Map(LATIN.split(' ').map((all) => [all.charAt(0), all.slice(1)])));

/** Letters without an accent, with the accented forms of Latin, Greek and Cyrillic. */
const all = late(() => {
  const table = new Map<string, string>();
  for (const [first, last] of [
    [0xc0, 0x24f],
    [0x370, 0x52f],
    [0x1e00, 0x1fff],
  ] as const) {
    for (let point = first; point <= last; point += 1) {
      const form = String.fromCharCode(point);
      const [base = '', ...marks] = form.normalize('NFD');
      if (marks.length > 0 && base.toLowerCase() !== base.toUpperCase())
        table.set(base, (table.get(base) ?? '') + form);
    }
  }
  return table;
});

/** The accented forms, each of one UTF-16 unit, of a letter without accent; undefined for others. */
export const accented = (letter: string): string | undefined =>
  (letter < '\x80' ? latin() : all()).get(letter);
