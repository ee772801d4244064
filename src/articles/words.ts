/** Patterns, as source text, that several recognisers of lines are built from. */

const WORD = "\\p{Lu}[\\p{L}'’.-]*";

/** A person's name as bylines print it: two to four capitalised words, with particles between them. */
export const NAME = `${WORD}(?:\\s+(?:(?:de|da|del|den|der|di|dos|du|van|von|bin|al|el|la|le|ben|y)\\s+){0,2}${WORD}){1,3}`;

/** Agencies and papers that sign photos and stories. */
export const AGENCY =
  "(?:The )?(?:Associated Press|AP|Reuters|REUTERS|reuters|AFP|Agence France-Presse|Bloomberg|CNN(?: Business)?|BBC(?: News)?|USA TODAY(?: Sports| Network)?|Getty Images|EPA|PA Media|Press Association|UPI|Xinhua|TASS|DPA|ANSA|NPR|Al Jazeera|The Guardian|Guardian|New York Times|Washington Post|Wall Street Journal|Los Angeles Times|Politico|Axios)";

/** Words by which an organisation is told from a person. */
export const ORGANISATION_WORD =
  /\b(?:Press|News|Times|Post|Today|TODAY|CNN|BBC|NPR|AP|AFP|Reuters|REUTERS|Bloomberg|Journal|Herald|Tribune|Network|Republic|Sports|Register|Gazette|Chronicle|Guardian|Media|Magazine|Agency|Service|Staff|Bureau|Wire|wire|reports|Business|Politico|Conversation|Union|Star|Sun|Globe|Review|Week|Institute|University)\b/;
