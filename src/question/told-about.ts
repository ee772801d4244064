import { OPENING } from "../text/openings.ts";

/**
 * Gives a question after all that is told of something as one wording of it: "what do you know about the flood", "any info
 * on parking?", "summarise the rules". What it is put in stands in no article. Every other question stays as it is.
 */
export function asTellAbout(text: string): string {
  const thing = WAYS.exec(text)?.groups?.["thing"];
  return thing === undefined ? text : `Tell me about ${thing}?`;
}

const THE = "(?:all |everything |anything |something |more |a bit )?";
const WHO = "(?:you|u|they|we|the articles?|your articles?|the corpus|the archive)";
const ABOUT = "(?:about|on|of|regarding|concerning)";

const WAYS = new RegExp(
  String.raw`${OPENING}(?:` +
    [
      String.raw`what (?:do|does|can|did|could) ${WHO} (?:know|say|tell|have|tell me|tell us|write|report) ${THE}${ABOUT}`,
      String.raw`what (?:is|['’]?s) (?:there )?(?:known|said|written|reported|to know) ${ABOUT}`,
      String.raw`what(?: is|['’]?s) the deal with`,
      String.raw`(?:do|does|did|can) ${WHO} (?:know|have|say|tell me|tell us) (?:any ?thing|something|more|much) ${ABOUT}`,
      String.raw`(?:is|are) there (?:any ?thing|any info|any information|information|info|articles?|something) ${ABOUT}`,
      String.raw`(?:do you have |have you got |got |i need |i want |give me |show me |looking for )?(?:any |some |more )?(?:info|information|details) ${ABOUT}`,
      String.raw`(?:(?:can|could) you )?(?:please )?(?:summari[sz]e|sum up|explain|describe|outline)(?: to me| for me)?`,
      String.raw`(?:(?:can|could) you )?(?:please )?(?:give (?:me|us) )?(?:an? |the )?(?:short |quick |brief )?(?:summary|overview|rundown|tl;?dr) of`,
      String.raw`i(?: would|['’]?d)? (?:want|like|need) to (?:know|learn|read|hear) ${THE}about`,
      String.raw`i have (?:a|some) questions? about`,
    ].join("|") +
    String.raw`) (?<thing>(?!(?:how|why|what|when|where|who|whether|if|it|this|that|them)\b)[\p{L}\p{N}"“‘'][^?!]{0,80}?)(?: (?:to me|for me|pls|please))?\W*$`,
  "iu",
);
