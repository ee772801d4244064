import { isCaption } from "../../../articles/captions.ts";
import { whyLeftOut } from "../../../articles/leftout.ts";

/** Tells whether a block's text is, by its words alone, not of the article: an advertisement's label, a button, a credit. */
export function isFurniture(text: string): boolean {
  const line = text.replace(/\s+/g, " ").trim();
  if (line.length > LONGEST) return false;
  return (
    whyLeftOut(line) !== null ||
    (line.length <= 160 && isCaption(line)) ||
    FURNITURE.some((pattern) => pattern.test(line))
  );
}

/** Tells whether a heading, or a short line that stands for one, opens what follows an article. */
export function opensFurniture(text: string): boolean {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length <= 80 && OPENERS.test(line);
}

const LONGEST = 400;

const FURNITURE: readonly RegExp[] = [
  /^[\s\p{P}\p{S}]*$/u,
  /^\(?(?:advertisement|ad|advertising|sponsored|promoted|paid content|publicité|anzeige|werbung)\)?[.:]?$/i,
  /^(?:share|tweet|pin|e-?mail|print|save|comments?|reply|like|follow|subscribe|sign up|log in|menu|close|next|previous|back|more|listen|watch|play|loading|tags?|topics?|filed under|related(?: \w+)?|source|via|facebook|twitter|whatsapp|linkedin|pinterest|reddit|flipboard|copy link|link copied|text size|font size|a a a)[.:!…]*$/i,
  /^(?:share|tweet|pin|e-?mail|print|save|facebook|twitter|whatsapp|linkedin|pinterest|reddit|telegram|messenger|google|copy|link|this|article|story|on|via|and|&|\+|[|/·•,\s])+$/i,
  /^(?:tags?|topics?|filed under|categories|category|posted in|labels|keywords|more on|more from)\s?:/i,
  /^(?:\d+|no) (?:comments?|shares?|views?|likes?|replies|responses)\b.{0,20}$/i,
  /^\d+ (?:min(?:ute)?s?|mins?) (?:read|to read|ago)$/i,
  /^(?:reading time|estimated reading time)\b.{0,30}$/i,
  /^(?:published|updated|posted|last (?:updated|modified)|first published|modified|created)(?: on| at)?:?\s.{0,60}\d{4}.{0,40}$/i,
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:\d{1,2}(?:st|nd|rd|th)? )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,? (?:\d{1,2}(?:st|nd|rd|th)?,? )?\d{4}(?:[\s,|@–-]+(?:at )?\d{1,2}[:.]\d{2}.{0,30})?$/i,
  /^\d{1,2}[./]\d{1,2}[./]\d{2,4}(?:[\s,|–-]+\d{1,2}[:.]\d{2}.{0,20})?$/,
  /^(?:[Bb]y|BY|[Ww]ritten by:?|[Ww]ords by|[Ss]tory by|[Tt]ext by)\s+\p{Lu}[\p{L}.'’-]+(?:\s+(?:and\s+)?\p{Lu}[\p{L}.'’,-]+){0,8}(?:,? (?:staff|correspondent|reporter|editor|\d{1,2}\.? \p{L}+ \d{4}|\p{Lu}\p{L}+ \d{1,2}, \d{4}).{0,40})?$/u,
  /^[—–-]\s.{2,80}\(@\w+\).{0,60}$/,
  /^(?:advertisement|story|article)s?\b.{0,12}\b(?:continue|scroll|continues)\b.{0,30}$/i,
  /^(?:photograph|photo|image|picture|illustration|video|credit|graphic|photo illustration)s?(?: (?:by|credit|courtesy))?:?\s.{2,80}$/i,
  /^\(?(?:photo|image|picture|credit|photograph|graphic|illustration)s?(?: credit| courtesy| by)?\s?[:/].{2,100}\)?$/i,
  /^(?:click|tap) (?:here|on|to) .{0,100}$/i,
  /^follow .{2,60} on (?:twitter|facebook|instagram|x|linkedin|youtube|google\+)\b.{0,60}$/i,
  /^(?:©|copyright ©|\(c\)).{0,160}$/i,
  /^.{0,120}\ball rights reserved\b.{0,140}$/i,
  /^(?:sign up|subscribe|join|register)\b.{0,140}\b(?:newsletter|inbox|updates|alerts|today|now|free)\b.{0,60}$/i,
  /^(?:this (?:story|article|post) (?:was|has been) (?:originally )?(?:published|posted)|originally published)\b.{0,60}\b(?:at|on) .{0,60}$/i,
  /^(?:read|watch|see|more|also|related|in pictures|listen|video|photos|gallery)(?: \w+){0,2}\s?(?::|»|>|\|)\s?\S.{0,160}$/i,
  /^(?:loading|please enable javascript|enable javascript|your browser does not support).{0,100}$/i,
  /^(?:slideshow|gallery|photos?|images?)\s?\(?\d+ (?:images|photos|pictures)\)?$/i,
  /^(?:image|photo|picture|slide) \d+ of \d+$/i,
  /^(?:hide|show|view|see|expand|read|load) (?:all|more|less|caption|full|comments|the full|next)\b.{0,40}$/i,
  /^(?:buy|shop|order) (?:now|here|on amazon|at amazon|it).{0,60}$/i,
  /^we may (?:earn|receive) (?:a |an )?(?:\w+ )?commission\b.*$/i,
];

const OPENERS =
  /^(?:related\b.*|(?:read|see|explore|discover) (?:more|next|also|further)\b.*|more (?:from|on|in|stories|news|like|articles|headlines|coverage|about|to (?:read|explore))\b.*|you (?:may|might) (?:also )?(?:like|be interested|enjoy|have missed)\b.*|(?:we )?recommend(?:ed|s)?\b.{0,30}|(?:\d+|no|add|leave|post|write|all|view|show|join|reader)?\s?(?:a )?(?:comments?|responses?|replies|reader discussion|discussion|conversation)(?: on\b.*|\s?\(\d+\)| (?:are )?closed.?|:)?|leave a (?:reply|comment|response)\b.*|\d+ (?:thoughts|responses|replies|comments) (?:on|to)\b.*|share (?:this|on|with|the|via)\b.*|share|about the (?:author|writer|authors)|(?:the )?latest(?: news| stories| posts| from| headlines| in)?\b.{0,20}|trending(?: now| stories| articles)?|most (?:read|popular|viewed|shared|commented|recent)\b.*|top (?:stories|news|picks)\b.*|popular(?: posts| stories| articles| now)?|further reading|see also|up next|next up|in this (?:story|series)|newsletter\b.*|(?:sign up|subscribe)\b.*|editors?['’]?s?['’]? (?:picks|recommendations|choice)\b.*|(?:don['’]t|do not) miss\b.*|(?:sponsored|promoted|paid)(?: content| links| stories| posts)?|advertisements?|tags|topics|keywords|filed under|follow us\b.*|join the (?:conversation|discussion)\b.*|(?:from )?around the (?:web|network)|from the web|elsewhere on\b.*|contact(?: us)?|what to read next|what['’]s next|in pictures|latest videos?|videos?|featured(?: articles| stories| videos| posts)?|previous(?: article| post| story)?|next(?: article| post| story)?|categories|archives|recent (?:posts|articles|stories|news|comments)|external links?|help us\b.*|support (?:us|our)\b.*|bw extras|dw recommends|audios? and videos?\b.*)$/i;
