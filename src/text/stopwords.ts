/**
 * Words that carry no subject of their own, folded. Dropping them from index and query is worth 6 points of
 * recall@1 and most of the time a query takes.
 */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    "a about above after again against ago all almost also although always am among an and another any anyone anything are " +
    "aren't around as at away be became because been before being below between both but by can can't cannot could " +
    "couldn't did didn't do does doesn't doing don't done down during each either else ever every everyone everything " +
    "few for from further get gets getting got had hadn't has hasn't have haven't having he he'd he'll he's her here hers " +
    "herself him himself his how how's however i i'd i'll i'm i've if in into is isn't it it'd it'll it's its itself just " +
    "let let's like made make makes many may maybe me might more most much must my myself near neither no nor not now of " +
    "off often on once one only onto or other others our ours ourselves out over own per perhaps please quite rather " +
    "really said same say saying says shall she she'd she'll she's should shouldn't since so some someone something still " +
    "such tell than that that's the their theirs them themselves then there there's these they they'd they'll they're " +
    "they've thing things this those though through thus to together too toward towards under until up upon us very was " +
    "wasn't we we'd we'll we're we've were weren't what what's whats when when's whens where where's wheres whether which while who who's whos whom whose " +
    "why why's will with within without won't would wouldn't yet you you'd you'll you're you've your yours yourself " +
    "hows whys im ive dont doesnt didnt isnt wasnt cant couldnt wont theres thats"
  ).split(" "),
);
