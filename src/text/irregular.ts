/** Irregular forms and their base, which the stemmer cannot see through: "met" is found by "meet". */
export const IRREGULAR: ReadonlyMap<string, string> = new Map(
  (
    "arose:arise arisen:arise ate:eat eaten:eat awoke:awake beaten:beat became:become began:begin begun:begin bent:bend " +
    "bitten:bite bled:bleed blew:blow blown:blow bore:bear born:bear borne:bear bought:buy bound:bind bred:breed broke:break " +
    "broken:break brought:bring built:build burnt:burn came:come caught:catch chose:choose chosen:choose crept:creep " +
    "dealt:deal drank:drink drunk:drink drawn:draw drew:draw driven:drive drove:drive dug:dig fallen:fall fed:feed " +
    "fell:fall felt:feel fled:flee flew:fly flown:fly forbade:forbid forbidden:forbid forgot:forget forgotten:forget " +
    "fought:fight found:find froze:freeze frozen:freeze gave:give given:give gone:go went:go grew:grow grown:grow " +
    "heard:hear held:hold hid:hide hidden:hide hung:hang kept:keep knelt:kneel knew:know known:know laid:lay lain:lie " +
    "leapt:leap learnt:learn led:lead lent:lend lit:light lost:lose meant:mean met:meet mistook:mistake paid:pay " +
    "proven:prove ran:run rang:ring risen:rise rode:ride ridden:ride rose:rise rung:ring sang:sing sung:sing sank:sink " +
    "sunk:sink sat:sit saw:see seen:see sent:send shaken:shake shook:shake shone:shine shot:shoot shown:show shrank:shrink " +
    "slain:slay slept:sleep slid:slide sold:sell sought:seek spent:spend spoke:speak spoken:speak sprang:spring spun:spin " +
    "stole:steal stolen:steal stood:stand strove:strive struck:strike stuck:stick stung:sting swam:swim swum:swim " +
    "swept:sweep swore:swear sworn:swear swung:swing taken:take took:take taught:teach thought:think threw:throw " +
    "thrown:throw told:tell tore:tear torn:tear undertook:undertake understood:understand upheld:uphold wept:weep " +
    "withdrawn:withdraw withdrew:withdraw won:win wore:wear worn:wear wound:wind wove:weave woven:weave written:write " +
    "wrote:write men:man women:woman children:child feet:foot teeth:tooth geese:goose mice:mouse people:people " +
    "wives:wife knives:knife leaves:leave lives:life selves:self halves:half thieves:thief " +
    "buses:bus bused:bus gases:gas gassed:gas lenses:lens canvases:canvas irises:iris pluses:plus quizzes:quiz quizzed:quiz " +
    "crises:crisis theses:thesis oases:oasis hypotheses:hypothesis diagnoses:diagnosis syntheses:synthesis " +
    "parentheses:parenthesis emphases:emphasis analysis:analyse analyses:analyse " +
    "criteria:criterion phenomena:phenomenon bacteria:bacterium curricula:curriculum memoranda:memorandum strata:stratum " +
    "wolves:wolf shelves:shelf loaves:loaf calves:calf hooves:hoof scarves:scarf elves:elf dwarves:dwarf " +
    "oxen:ox alumni:alumnus alumna:alumnus alumnae:alumnus cacti:cactus fungi:fungus nuclei:nucleus stimuli:stimulus radii:radius " +
    "indices:index vertices:vertex matrices:matrix appendices:appendix pence:penny goes:go " +
    "died:die dies:die dying:die dead:die death:die deaths:die lying:lie tying:tie " +
    "sale:sell sales:sell bigger:big biggest:big larger:large largest:large higher:high highest:high older:old oldest:old " +
    "younger:young youngest:young longer:long longest:long earlier:early earliest:early better:good best:good " +
    "worse:bad worst:bad"
  )
    .split(" ")
    .map((pair) => {
      const [form = "", base = ""] = pair.split(":");
      return [form, base];
    }),
);
