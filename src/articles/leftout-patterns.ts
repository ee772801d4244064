/**
 * What is printed around an article and is not of it. Each pattern is held against a whole line: a sentence
 * that is left out can never be an answer, so a pattern that could match prose is worse than none.
 */
export interface Pattern {
  readonly why: string;
  /**
   * With which a line that it matches may begin where it begins with a letter or a figure of ASCII: two small letters,
   * one where no letter follows, 0 for figures; absent, anything.
   */
  readonly opens?: string;
  /**
   * A cheap test for what the pattern cannot do without, where it would scan every line to its end; `marks.ts` has a
   * cheaper one still for those of patterns with any opening.
   */
  readonly hint?: RegExp;
  readonly pattern: RegExp;
}

/** The patterns, in the order of how often they were met on 5,250 news pages. */
export const PATTERNS: readonly Pattern[] = [
  {
    why: "a link to another article: its headline is that article's, not this one's",
    opens: "mo re se al le yo do in",
    pattern:
      /^[►▶•*>\s]*(?:more|related(?: articles?| stor(?:y|ies))?|read(?: more| next| also| this)?|see also|also read|recommended|more on this(?: story)?|learn more|you may like|you might also like|don['’]t miss|in case you missed it)\s?:(?:\s?\S.*)?$/i,
  },
  {
    why: "the same under a label that prose uses too; a link has no space after its colon",
    opens: "op re co pr li fa st wa vi ga fo",
    pattern:
      /^[►▶•*>\s]*(?:opinion|review|column|previously|live updates|fact check|story|watch|video|gallery|report|read the (?:whole|full) story here|read the rest here|for subscribers):(?=[^\s\d]).*[^.]$/i,
  },
  {
    why: "the same under a label of its own: no prose has a colon without a space before a capital",
    hint: /:\S/,
    pattern:
      /^[►▶•*>\s]*["“'‘]?[\p{Lu}\d][^:.!]{0,70}[^\s:\d](?<!\bre):(?=["“‘'’]?[\p{Lu}\d])(?!\d|\/\/)(?=\S*\s+\S+\s+\S).{1,200}[^.]$/u,
  },
  {
    why: "a link to where more is to be read, with no headline",
    opens: "re wa li se",
    hint: /here/i,
    pattern: /^(?:read|watch|listen to|see) (?:the|more|our)\b[^.!?:]{0,60}\bhere\s?[.:]?$/i,
  },
  {
    why: "an agency's other pages on the subject",
    opens: "mo",
    pattern: /^more (?:AP|CNN|on)\b[^.!?]{0,60}: ?(?:https?:\/\/|www\.)/i,
  },
  {
    why: "what the page says of its own versions, where it tells nothing of the subject",
    opens: "ed th",
    pattern:
      /^(?:editor['’]s note: ?)?this (?:story|article|post|report) (?:(?:has been|was|is being|will be) updated(?: (?:with|as|throughout|to include) (?:(?:additional|further|new|more|the latest) )?(?:developments|information|details|reporting)(?: (?:\p{Lu}\p{L}+|becomes available|on \p{Lu}\p{L}+))?)?|is developing[^.!?]{0,60})\.?$/iu,
  },
  {
    why: "the same, of the newsletter that it is taken from",
    opens: "a",
    pattern: /^a version of this (?:story|article|post) (?:first|originally) appeared in\b/i,
  },
  {
    why: "the label of such a link, alone",
    opens: "re co mo yo tr up se wh ed",
    pattern:
      /^[►▶•*>\s]*(?:read more|read the (?:full|whole) (?:story|article)(?: here)?\.?|continue reading|related (?:articles?|stories|content|topics|links|coverage)|more (?:stories|coverage)|you may (?:also )?like|recommended(?: for you)?|most (?:read|popular)|trending(?: now)?|up next|read next|see also|what to read next|editor['’]s picks)(?:\s*[»›→>…:]|\.{3})*$/i,
  },
  {
    why: "the button of the page's mobile version",
    opens: "ex vi sw",
    pattern: /^(?:exit|view|switch to) (?:the )?(?:mobile|desktop|full) (?:version|site)$/i,
  },
  {
    why: "the place and agency of a dateline, alone on their line",
    hint: /[—–-]$/,
    pattern:
      /^(?:[\p{Lu}][\p{L}.'’-]*,?\s+){0,5}\(?(?:CNN(?: [Bb]usiness)?|AP|Reuters|REUTERS|AFP|BBC)\)?\s*[—–-]{1,2}$/u,
  },
  { why: "a video player that lists other videos", opens: "ju", pattern: /^JUST WATCHED .*Replay/ },
  { why: "a video player's title and length", opens: "vi", pattern: /^Video Ad Feedback\b/ },
  {
    why: "the form under an advertisement",
    opens: "ho di 0",
    pattern: /^(?:\d+\.\s*)?(?:how relevant is this ad to you\?|did you encounter any technical issues\?)$/i,
  },
  { why: "the same, its answers", opens: "vi", pattern: /^Video player was slow to load content\b/ },
  {
    why: "an invitation to a newsletter",
    hint: /sign up|subscribe/i,
    pattern:
      /^(?:[^.!]{1,60}[:?]\s?|[(\s]*)(?:sign up|subscribe)\b(?=.*\b(?:newsletters?|inbox|here|email|alerts?|updates?|today|now|podcast)\b)(?:[^.!?]|\.(?=\S))*[.!?]?\)?$/i,
  },
  {
    why: "the same with the newsletter's own advertisement after it",
    opens: "ed ge si su",
    hint: /newsletter|inbox/i,
    pattern:
      /^(?:editor['’]s note: ?)?(?:get [^.!?]{1,60} (?:newsletter|in your inbox) )?(?:sign up (?:for|to|here)|subscribe (?:to|here))\b[^.!?]{0,120}\b(?:newsletter|newsletters|newsletter series|inbox)\b/i,
  },
  {
    why: "the same",
    opens: "ge",
    pattern:
      /^get [^.!?]{1,80}(?:newsletter|in your inbox)(?: sign up .*)?$|^get [^.!?]{1,60} newsletter\b.*\bsign up\b|^get ['"‘’“”\w ]{1,40} in your inbox\b.*\bsign up\b/i,
  },
  {
    why: "the same, of the morning briefings",
    opens: "yo if",
    hint: /inbox|sign up/i,
    pattern:
      /^\(?you can (?:also )?get ["“”'‘’].{1,60} delivered to your inbox\b.*$|^if your day doesn['’]t start until you['’](?:re|ve) \b.*\b(?:sign up|inbox)\b/i,
  },
  {
    why: "the same, with the invitation last",
    hint: /inbox/i,
    pattern:
      /^[^.!?]{1,100}\bdelivered (?:right |directly )?to your inbox[.!]? ?(?:sign up|subscribe) here\s?\.?\)?$/i,
  },
  {
    why: "an invitation to pay",
    opens: "su to th",
    pattern:
      /^(?:support (?:local|quality|strong|our) [^.!?]{0,40}journalism\b.{0,120}\bsubscri|to empower the journalism behind\b|thank you for supporting our journalism\b)/i,
  },
  {
    why: "the consent form of a newsletter",
    opens: "we wo if th by",
    pattern:
      /^(?:we will use the (?:details|information) you have shared\b|would you like to receive (?:the|our) [^.]{1,60} newsletter ?\?|if you wish to object to the use of your data\b|the [\w ]{1,40} newsletter provides you with\b|['‘"]we['’"] includes [^.]{1,80} brands\b|by (?:signing up|submitting|subscribing|entering your (?:email|details)|clicking)\b.*\b(?:agree|consent)\b.*\b(?:terms|privacy|policy|conditions)\b)/i,
  },
  {
    why: "the cookie banner",
    opens: "we th by ac ma re co yo do",
    pattern:
      /^(?:we use cookies (?:and|to|on|for|in order|so)\b|this (?:web)?site uses cookies\b|by continuing to (?:use|browse)\b.*\bcookies\b|accept(?: all)?(?: cookies)?$|(?:manage|reject)(?: all)? (?:cookies|cookie (?:settings|preferences))$|cookie (?:policy|settings|preferences)$|your privacy choices$|do not sell my personal information$)/i,
  },
  {
    why: "the copyright line",
    hint: /©|\(c\)|copyright|rights reserved/i,
    pattern:
      /^(?:©|\(c\) ?(?=\d)|copyright (?:©|\(c\)|\d{4}))[^.]{0,120}\.?(?: all rights reserved\.?.*)?$|^[^.!?]{0,120}\ball rights reserved\.?$/i,
  },
  {
    why: "an advertisement, or a sign that one stands there",
    opens: "ad sp pr st ar co sc",
    pattern:
      /^\(?(?:advertisements?|sponsored(?: content)?|promoted(?: content)?|story continues(?: below)?(?: (?:the )?(?:advertisement|ad|gallery|video|photo))?|(?:article|content) continues (?:below|after) (?:the )?(?:advertisement|ad)|scroll (?:down )?to continue(?: reading)?)\)?\.?$/i,
  },
  {
    why: "a link to another story in a column that continues",
    hint: /continues below\)$/i,
    pattern: /^[^.!?]{1,160}\(story continues below\)$/i,
  },
  {
    why: "buttons that share the page",
    opens: "sh tw co li em pr cl",
    pattern:
      /^(?:share(?: this)?(?: (?:article|story|page|post))?(?: (?:on|via|with) (?:facebook|twitter|x|linkedin|whatsapp|email|friends))?|share on [a-z, ]+|tweet(?: this)?|copy link|link copied!?|email this(?: article| story)?|print(?: this)?(?: article| page| story)?|click here(?: to [^.!?]{1,80})?|click to (?:share|enlarge|expand|play|copy)[^.!?]{0,60})[.!:]?$/i,
  },
  {
    why: "an invitation to follow the publisher",
    opens: "fo li jo fi co",
    pattern:
      /^(?:follow|like|join|find|connect with) us(?: on (?:facebook|twitter|instagram|x|whatsapp|telegram|social media|google news)\b[^.!?]{0,80})?[.!:]?$/i,
  },
  { why: "a link to live scores", opens: "fo", pattern: /^follow every game: ?(?:live|latest)\b[^.!?]*$/i },
  {
    why: "the page's own controls",
    opens: "sk ju cl op to lo pl ba pr ne sh hi vi se si en th",
    pattern:
      /^(?:skip to (?:main )?(?:content|navigation)|jump to (?:content|navigation)|close(?: menu| dialog| this)?|open menu|toggle navigation|loading(?:\.{3}|…)?|please wait(?:\.{3}|…)?|back to top|previous article|next article|prev(?:ious)? next|(?:show|hide|view|load|see) (?:more|less|all)(?: comments| stories)?|(?:sign|log) in(?: or (?:register|sign up))?|enable javascript\b[^.]*\.?|this video is not available\b[^.]*\.?)$/i,
  },
  {
    why: "the comments, counted",
    opens: "le po ad wr vi sh re jo co 0",
    pattern:
      /^(?:\d[\d,.]*k? comments?|(?:leave|post|add|write) a (?:comment|reply)|(?:view|show|read|join) (?:all )?(?:the )?(?:\d+ )?(?:comments|conversation)|comments? \(\d+\)|comments are closed\.?)$/i,
  },
  { why: "a rule made of marks", opens: "", pattern: /^[\s_*•·.\-–—=~#♦|►▶+<>]+$/ },
];
