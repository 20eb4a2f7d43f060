#include "knowledge/medicine_words.h"

#include <algorithm>
#include <array>

namespace unknot::knowledge {
namespace {

constexpr std::array<std::string_view, 16> forms = {
    "mg",   "g",        "mcg",   "ug",      "ml",    "iu",    "tablet", "tablets",
    "tabs", "capsules", "pills", "inhaler", "puffs", "daily", "sr",     "er",
};
constexpr std::array units = {
    std::string_view("mg"), std::string_view("mcg"), std::string_view("ug"), std::string_view("g"),
    std::string_view("ml"), std::string_view("iu"),  std::string_view("µg"), std::string_view("μg"),
};
// Each list of words is one text, with a space before and behind each word. The words are folded: no accents.
constexpr std::string_view beside =
    // forms
    " tab tabl tbl caplet caplets capsule caps cap kapsel kapseln kps pill tablette tabletten filmtablette "
    "filmtabletten retardtabletten retardkapseln retard depot lozenge lozenges pastille pastilles drops tropfen syrup "
    "sirup saft elixir liquid suspension solution oral granules granulat powder powders pulver sachet sachets packet "
    "packets stick sticks beutel ampoule ampoules ampulle ampullen vial vials prefilled syringe pen injection "
    "injections spritze "
    "suppository suppositories zapfchen patch patches pflaster puff dispersible soluble chewable orodispersible "
    "kautabletten schmelztabletten filmcoated entericcoated coated gastroresistant modifiedrelease slowrelease "
    "prolongedrelease extendedrelease immediaterelease sustainedrelease delayedrelease mr xl xr la cr ir ec dr pr "
    // units, amounts and containers
    "µg μg mmol meq units unit ie x strength glass glasses bottle bottles can cans tin cup cups mug jar tub pack box "
    "packung n1 n2 n3 teaspoon teaspoons tsp tablespoon tablespoons tbsp spoon spoonful pinch scoop scoops serving "
    "servings portion bottled l litre litres liter liters cl dl oz "
    // how it is taken
    "once twice weekly od bd bid tds tid qds qid qd prn mane nocte asneeded atnight atbedtime aday taglich sugarfree "
    "generic brand "
    // makers and shops
    "teva ratiopharm hexal sandoz stada heumann aliud al aristo zentiva accord mylan viatris actavis almus aurobindo "
    "lupin cipla zydus torrent dexcel crescent milpharm bristol amdipharm wockhardt drreddys pfizer bayer gsk "
    "novartis sanofi roche abz betapharm basics puren krka tad pharma winthrop ct rosemont sainsburys tesco boots "
    "superdrug asda aldi lidl rossmann equate cvs walgreens kirkland solgar schweppes ";
constexpr std::string_view connectors = " and with plus und mit ";
constexpr std::string_view salts =
    " hydrochloride hydrochlorid hcl hydrobromide hydrobromid maleate maleat besilate besylate besilat mesilate "
    "mesylate "
    "mesilat tartrate tartrat bitartrate succinate succinat fumarate fumarat citrate citrat phosphate phosphat sulfate "
    "sulphate sulfat acetate acetat nitrate tosilate tosylate dihydrate monohydrate trihydrate hemihydrate arginine "
    "erbumine tertbutylamine medoxomil cilexetil etexilate ";
constexpr std::string_view metals = " potassium kalium magnesium calcium sodium natrium lithium iron eisen ferrous "
                                    "ferric zinc zink aluminium aluminum ";

bool is_in(std::string_view list, std::string_view word) {
    for (auto at = list.find(word); at != std::string_view::npos && !word.empty(); at = list.find(word, at + 1))
        if (at > 0 && list[at - 1] == ' ' && at + word.size() < list.size() && list[at + word.size()] == ' ')
            return true;
    return false;
}

bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }

bool is_letter(char letter) { return (letter >= 'a' && letter <= 'z') || static_cast<unsigned char>(letter) >= 0x80; }

}

bool is_form(std::string_view word) { return std::find(forms.begin(), forms.end(), word) != forms.end(); }

bool is_dose(std::string_view word) {
    return !word.empty() && (is_digit(word.front()) || std::none_of(word.begin(), word.end(), is_letter));
}

bool is_beside_the_name(std::string_view word) { return is_in(beside, word); }

bool is_connector(std::string_view word) { return is_in(connectors, word); }

bool is_salt(std::string_view word) { return is_in(salts, word); }

bool is_metal(std::string_view word) { return is_in(metals, word); }

std::string_view without_joined_dose(std::string_view word) {
    auto const digits = static_cast<std::size_t>(std::find_if(word.begin(), word.end(), is_digit) - word.begin());
    if (digits == 0 || digits == word.size()) return word;
    auto const unit = word.find_first_not_of("0123456789./", digits);
    if (unit == std::string_view::npos) return word;
    return std::find(units.begin(), units.end(), word.substr(unit)) == units.end() ? word : word.substr(0, digits);
}

}
