export type PlaceKind = "country" | "state" | "city" | "region";

/** Tells what kind of place a folded name is the name of, or null; "georgia" is taken for the country. */
export function placeKind(name: string): PlaceKind | null {
  return PLACES.get(name) ?? null;
}

const COUNTRIES =
  "afghanistan,albania,algeria,andorra,angola,argentina,armenia,australia,austria,azerbaijan,bahamas,bahrain,bangladesh,barbados," +
  "belarus,belgium,belize,benin,bhutan,bolivia,bosnia,botswana,brazil,britain,great britain,brunei,bulgaria,burkina faso,burma," +
  "burundi,cambodia,cameroon,canada,chad,chile,china,colombia,congo,costa rica,croatia,cuba,cyprus,czechia,czech republic," +
  "denmark,djibouti,dominican republic,ecuador,egypt,el salvador,england,eritrea,estonia,ethiopia,fiji,finland,france,gabon," +
  "gambia,georgia,germany,ghana,greece,grenada,guatemala,guinea,guyana,haiti,honduras,hungary,iceland,india,indonesia,iran," +
  "iraq,ireland,israel,italy,ivory coast,jamaica,japan,jordan,kazakhstan,kenya,kosovo,kuwait,kyrgyzstan,laos,latvia,lebanon," +
  "lesotho,liberia,libya,liechtenstein,lithuania,luxembourg,macedonia,madagascar,malawi,malaysia,maldives,mali,malta,mauritania," +
  "mauritius,mexico,moldova,monaco,mongolia,montenegro,morocco,mozambique,myanmar,namibia,nepal,netherlands,new zealand," +
  "nicaragua,niger,nigeria,north korea,northern ireland,norway,oman,pakistan,palau,palestine,panama,papua new guinea,paraguay," +
  "peru,philippines,poland,portugal,qatar,romania,russia,rwanda,samoa,saudi arabia,scotland,senegal,serbia,sierra leone," +
  "singapore,slovakia,slovenia,somalia,south africa,south korea,south sudan,soviet union,spain,sri lanka,sudan,suriname,sweden," +
  "switzerland,syria,taiwan,tajikistan,tanzania,thailand,tibet,togo,tonga,trinidad,tunisia,turkey,turkmenistan,uganda,ukraine," +
  "united arab emirates,united kingdom,united states,united states of america,uk,us,usa,u.s,u.k,uruguay,ussr,uzbekistan,vatican," +
  "venezuela,vietnam,wales,yemen,yugoslavia,zambia,zimbabwe,prussia,persia";
const STATES =
  "alabama,alaska,arizona,arkansas,california,colorado,connecticut,delaware,florida,hawaii,idaho,illinois,indiana,iowa,kansas," +
  "kentucky,louisiana,maine,maryland,massachusetts,michigan,minnesota,mississippi,missouri,montana,nebraska,nevada," +
  "new hampshire,new jersey,new mexico,new york,north carolina,north dakota,ohio,oklahoma,oregon,pennsylvania,rhode island," +
  "south carolina,south dakota,tennessee,texas,utah,vermont,virginia,washington,west virginia,wisconsin,wyoming,puerto rico," +
  "ontario,quebec,alberta,british columbia,manitoba,nova scotia,queensland,victoria,new south wales,bavaria,saxony";
const CITIES =
  "aleppo,amsterdam,ankara,athens,atlanta,austin,baghdad,baltimore,bangkok,barcelona,beijing,beirut,belfast,belgrade,berlin," +
  "birmingham,bogota,boston,brisbane,brussels,bucharest,budapest,buenos aires,cairo,calcutta,canberra,cape town,caracas," +
  "charlotte,chicago,cincinnati,cleveland,cologne,copenhagen,dallas,damascus,delhi,denver,detroit,dhaka,dubai,dublin,edinburgh," +
  "florence,frankfurt,geneva,genoa,glasgow,hague,hamburg,hanoi,havana,helsinki,hiroshima,hong kong,honolulu,houston," +
  "indianapolis,islamabad,istanbul,jacksonville,jakarta,jerusalem,johannesburg,kabul,kansas city,karachi,kharkiv,kiev,kyiv," +
  "kolkata,kyoto,lagos,las vegas,leeds,lima,lisbon,liverpool,london,los angeles,lviv,lyon,madrid,manchester,manila,marseille," +
  "mecca,melbourne,memphis,mexico city,miami,milan,milwaukee,minneapolis,minsk,montreal,moscow,mumbai,munich,nairobi,naples," +
  "nashville,new delhi,new orleans,new york city,newcastle,odesa,odessa,orlando,osaka,oslo,ottawa,oxford,cambridge,paris," +
  "philadelphia,phoenix,pittsburgh,portland,prague,pyongyang,riga,rio de janeiro,riyadh,rome,rotterdam,sacramento,san antonio," +
  "san diego,san francisco,san jose,santiago,sao paulo,sarajevo,seattle,seoul,shanghai,sofia,st louis,st petersburg,stockholm," +
  "strasbourg,sydney,tallinn,tampa,tehran,tel aviv,tokyo,toronto,tripoli,tulsa,tunis,turin,uvalde,vancouver,venice,vienna," +
  "vilnius,warsaw,washington dc,wuhan,zagreb,zurich,warsaw,fresno,brasilia,kinshasa,addis ababa,casablanca,constantinople";
const REGIONS =
  "africa,antarctica,asia,europe,north america,south america,latin america,central america,middle east,far east,oceania," +
  "scandinavia,balkans,caribbean,siberia,crimea,donbas,donetsk,luhansk,gaza,west bank,normandy,catalonia,arctic,sahara,amazon," +
  "mediterranean,pacific,atlantic,western europe,eastern europe,southeast asia,central asia,east asia,southern california," +
  "northern california,silicon valley,new england,midwest,pacific ocean,atlantic ocean,indian ocean";

const PLACES: ReadonlyMap<string, PlaceKind> = new Map([
  ...REGIONS.split(",").map((name) => [name, "region"] as const),
  ...CITIES.split(",").map((name) => [name, "city"] as const),
  ...STATES.split(",").map((name) => [name, "state"] as const),
  ...COUNTRIES.split(",").map((name) => [name, "country"] as const),
]);

/** The words of the longest of these names. */
export const LONGEST_PLACE = Math.max(...[...PLACES.keys()].map((name) => name.split(" ").length));
