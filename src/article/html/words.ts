/**
 * Words of class names, ids and roles, and what they speak of. Each group is one signal: whether
 * the block or what holds it carries such a word.
 */
export const WORD_GROUPS: readonly (readonly [string, RegExp])[] = [
  ['article', /article|story|post|entry|blog|news/],
  ['body', /body|content|text|copy|prose|rich|main|wysiwyg/],
  ['navigation', /nav|menu|breadcrumb|crumb|pagination|pager|toc|table-of|sitemap|skip/],
  ['frame', /header|masthead|banner|footer|foot|topbar|toolbar|sidebar|rail|aside|widget|column/],
  [
    'related',
    /related|recommend|more-|also|read-?more|read-?next|next-|prev|popular|trending|latest|teaser|card|promo|carousel|slider|grid|list-?item|tease/,
  ],
  ['share', /share|social|follow|facebook|twitter|linkedin|pinterest|whatsapp/],
  ['comment', /comment|reply|replies|respond|disqus|discussion/],
  ['form', /form|login|signup|sign-up|search/],
  ['subscribe', /subscri|newsletter|cta|call-to|promo|offer|signup|modal|popup|overlay|paywall/],
  [
    'notice',
    /cookie|consent|gdpr|disclaimer|legal|copyright|ad-|-ad\b|ads\b|advert|sponsor|notice/,
  ],
  ['author', /author|byline|bio|contributor|profile|avatar|about/],
  [
    'meta',
    /meta|date|time|publish|read-time|reading|category|categories|tag|topic|label|kicker|eyebrow|info/,
  ],
  ['caption', /caption|credit|figure|image|photo|gallery|media|video|embed|player/],
  [
    'quote',
    /quote|pull|highlight|callout|summary|key-|takeaway|lead|intro|deck|dek|standfirst|subtitle|excerpt/,
  ],
  ['hidden', /hidden|hide|sr-only|screen-reader|visually|collapse|print-only|d-none|modal/],
  ['list', /faq|accordion|question|answer|step|list|item/],
];
