#include "readability.h"

#include <algorithm>
#include <cctype>
#include <iterator>
#include <string>

namespace unknot::tests {
namespace {

constexpr std::string_view names[] = {
    "ace",
    "acetazolamide",
    "alendronate",
    "aluminium",
    "antacid",
    "antacids",
    "antibiotic",
    "antibiotics",
    "antifungal",
    "arb",
    "arni",
    "aspirin",
    "bicarbonate",
    "bisglycinate",
    "bortezomib",
    "caffeine",
    "calcium",
    "carbamazepine",
    "carisoprodol",
    "celecoxib",
    "chloride",
    "ciclosporin",
    "cimetidine",
    "ciprofloxacin",
    "cisplatin",
    "clofibrate",
    "corticosteroid",
    "desmopressin",
    "digoxin",
    "diltiazem",
    "dolutegravir",
    "donepezil",
    "epo",
    "epoetin",
    "fibrate",
    "finerenone",
    "fluoroquinolone",
    "gabapentin",
    "gluconate",
    "glycinate",
    "heparin",
    "hrt",
    "ibandronate",
    "ibuprofen",
    "imatinib",
    "inhibitor",
    "inhibitors",
    "insulin",
    "levothyroxine",
    "lithium",
    "magnesium",
    "metformin",
    "mycophenolate",
    "naftidrofuryl",
    "naproxen",
    "neostigmine",
    "nifedipine",
    "oestrogen",
    "paracetamol",
    "patiromer",
    "penicillamine",
    "potassium",
    "quinine",
    "raloxifene",
    "raltegravir",
    "sacubitril",
    "sglt2",
    "sodium",
    "spironolactone",
    "statin",
    "sulfate",
    "sulfonylurea",
    "tacrolimus",
    "tamoxifen",
    "teriparatide",
    "theophylline",
    "thiazide",
    "threonate",
    "tolvaptan",
    "topiramate",
    "trimethoprim",
    "valsartan",
    "verapamil",
    "vincristine",
    "vitamin",
    "warfarin",
    "zolpidem",
    "zonisamide",
};

bool is_vowel(char letter) { return std::string_view("aeiouy").find(letter) != std::string_view::npos; }

bool is_word_part(char letter) { return std::isalnum(static_cast<unsigned char>(letter)) != 0 || letter == '\''; }

// A full stop inside a number, such as 1.5, does not end a sentence.
bool ends_sentence(std::string_view text, std::size_t at) {
    if (std::string_view(".?!").find(text[at]) == std::string_view::npos) return false;
    return at + 1 == text.size() || text[at + 1] == ' ';
}

}

int syllables(std::string_view word) {
    std::string lower(word);
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
    int groups = 0;
    bool after_vowel = false;
    for (char const letter : lower) {
        if (is_vowel(letter) && !after_vowel) ++groups;
        after_vowel = is_vowel(letter);
    }
    bool const silent_e = lower.ends_with("e") && !lower.ends_with("le");
    bool const silent_ed = lower.ends_with("ed") && !lower.ends_with("ted") && !lower.ends_with("ded");
    bool const silent_es = lower.ends_with("es") && !lower.ends_with("ses") && !lower.ends_with("ches");
    if (silent_e || silent_ed || silent_es) --groups;
    return std::max(groups, 1);
}

double reading_grade(std::string_view text) {
    int words = 0, sounds = 0, sentences = 0;
    std::string word;
    auto const finish_word = [&] {
        std::string lower(word);
        for (char& letter : lower)
            letter = static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
        bool const named = std::find(std::begin(names), std::end(names), lower) != std::end(names);
        if (!word.empty() && !named) ++words, sounds += syllables(word);
        word.clear();
    };
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (is_word_part(text[at])) {
            word += text[at];
            continue;
        }
        finish_word();
        if (ends_sentence(text, at)) ++sentences;
    }
    finish_word();
    if (words == 0) return 0;
    return 0.39 * words / std::max(sentences, 1) + 11.8 * sounds / words - 15.59;
}

}
