#include "diaries.h"
#include "doctest.h"

#include <set>

using namespace unknot;
using namespace unknot::tests;
using diary::Field;

namespace {

diary::FieldEdit named(std::string_view name) { return {Field::intake_name, std::string(name)}; }

std::optional<diary::RecordId> because(DiaryMaker const& maker, std::string_view fact) {
    for (auto const& [word, record] : facts_of(maker))
        if (word == fact) return record;
    return std::nullopt;
}

}

TEST_SUITE("facts of medicines") {
    TEST_CASE("a name that is not in the list is never read as none") {
        DiaryMaker maker;
        maker.medicine("Grandmother's drops");
        CHECK(holds(maker, "person.medicine_unrecognised"));
        CHECK(holds(maker, "context.medicines"));
        CHECK_FALSE(holds(maker, "person.medicines_unknown"));
    }

    TEST_CASE("none is only what the profile says, and a logged medicine is more than that") {
        for (auto const& [word, unknown] : {std::pair("no", false), {"yes", true}, {"not_sure", true}}) {
            DiaryMaker maker;
            maker.profile({field(Field::profile_takes_medicines, word)});
            CHECK(holds(maker, "person.medicines_unknown") == unknown);
        }
        DiaryMaker maker;
        maker.profile({field(Field::profile_takes_medicines, "no")});
        maker.medicine_of("thiazide");
        CHECK(holds(maker, "medicine.thiazide"));
    }

    TEST_CASE("every class can be reached by a name, and brings its parents") {
        for (auto const& medicine_class : library().classes) {
            if (medicine_class.id == "other") continue;
            DiaryMaker maker;
            maker.medicine_of(medicine_class.id);
            CHECK_MESSAGE(holds(maker, "medicine." + medicine_class.id), medicine_class.id);
            for (auto const& parent : medicine_class.parents)
                CHECK_MESSAGE(holds(maker, "medicine." + parent), parent);
        }
    }

    TEST_CASE("the name counts however it was written, with its dose") {
        for (auto const* name : {"bendroflumethiazide", "BENDROFLUMETHIAZIDE 2.5 mg tablets"}) {
            DiaryMaker maker;
            maker.medicine(name);
            CHECK_MESSAGE(holds(maker, "medicine.thiazide"), name);
            CHECK(holds(maker, "medicine.diuretic"));
        }
    }

    TEST_CASE("a combination is all of its classes") {
        DiaryMaker maker;
        maker.medicine("Accuretic");
        CHECK(holds(maker, "medicine.ace_inhibitor"));
        CHECK(holds(maker, "medicine.thiazide"));
        CHECK(holds(maker, "medicine.raas"));
    }

    TEST_CASE("what was taken when needed counts for 30 days, after a stop too, and is no change of a medicine") {
        auto const take = [](DiaryMaker& maker, std::string const& name, std::int64_t days_ago) {
            maker.intake(before_noon(days_ago * day),
                         {field(Field::intake_what, "medicine"), {Field::intake_name, diary::Value{name}}});
        };
        DiaryMaker maker;
        take(maker, "Ibuprofen 400 mg", 29);
        CHECK(holds(maker, "medicine.nsaid"));
        CHECK_FALSE(holds(maker, "recent.nsaid"));
        CHECK_FALSE(holds(maker, "diary.medicine_changed_90_days"));
        DiaryMaker long_ago;
        take(long_ago, "Ibuprofen", 31);
        CHECK_FALSE(holds(long_ago, "medicine.nsaid"));
        DiaryMaker stopped;
        stopped.medicine("bendroflumethiazide", 100);
        stopped.medicine("bendroflumethiazide", 20, "stop");
        CHECK_FALSE(holds(stopped, "medicine.thiazide"));
        take(stopped, "Bendroflumethiazide", 2);
        CHECK(holds(stopped, "medicine.thiazide"));
        DiaryMaker unknown;
        take(unknown, "Qwertin", 2);
        CHECK(holds(unknown, "person.medicine_unrecognised"));
    }

    TEST_CASE("a medicine that was stopped is not taken, until it is started again") {
        DiaryMaker maker;
        maker.medicine("bendroflumethiazide", 100);
        maker.medicine("Bendroflumethiazide", 50, "stop");
        CHECK_FALSE(holds(maker, "medicine.thiazide"));
        CHECK_FALSE(holds(maker, "context.medicines"));
        maker.medicine("bendroflumethiazide", 20);
        CHECK(holds(maker, "medicine.thiazide"));
    }

    TEST_CASE("the days of the events count, not the order in which they were written") {
        DiaryMaker maker;
        maker.medicine("bendroflumethiazide", 50, "stop");
        maker.medicine("bendroflumethiazide", 100);
        CHECK_FALSE(holds(maker, "medicine.thiazide"));
    }

    TEST_CASE("a start or a stop ahead does not count yet") {
        DiaryMaker maker;
        maker.medicine("bendroflumethiazide", -1);
        CHECK_FALSE(holds(maker, "medicine.thiazide"));
        maker.medicine("bendroflumethiazide", 0);
        maker.medicine("bendroflumethiazide", -1, "stop");
        CHECK(holds(maker, "medicine.thiazide"));
    }

    TEST_CASE("a change is recent for 90 days, and with a cramp on its day or later") {
        auto const recent = [](std::int64_t changed, std::int64_t cramp) {
            DiaryMaker maker;
            maker.medicine("salmeterol", changed, "dose_change");
            maker.cramp_in("sleep", before_noon(cramp * day));
            CHECK(holds(maker, "recent.laba") == holds(maker, "diary.medicine_changed_90_days"));
            return holds(maker, "recent.laba");
        };
        CHECK(recent(90, 1));
        CHECK_FALSE(recent(91, 1));
        CHECK(recent(30, 30));
        CHECK_FALSE(recent(30, 31));
    }

    TEST_CASE("stopping is no change that brings cramps") {
        DiaryMaker maker;
        maker.medicine("salmeterol", 300);
        maker.medicine("salmeterol", 10, "stop");
        maker.cramp_in("sleep");
        CHECK_FALSE(holds(maker, "recent.laba"));
        CHECK_FALSE(holds(maker, "diary.medicine_changed_90_days"));
    }

    TEST_CASE("what contains a thing counts as it, wherever it is logged") {
        for (auto const& one : {std::pair("Tonic water 200 ml", "medicine.quinine"),
                                {"Bitter Lemon", "medicine.quinine"},
                                {"gin & tonic", "medicine.quinine"},
                                {"LoSalt 350 g", "medicine.salt_substitute"},
                                {"Lo-Salt", "medicine.potassium_supplement"},
                                {"Milk of Magnesia", "medicine.magnesium_supplement"},
                                {"Lemsip", "medicine.paracetamol"},
                                {"Marevan 3 mg", "medicine.vka"},
                                {"liquorice tea", "medicine.liquorice"},
                                {"Berocca", "medicine.holds_sodium"},
                                {"Dioralyte", "medicine.holds_potassium"}})
            for (auto const* what : {"drink", "food", "supplement", "medicine"}) {
                DiaryMaker maker;
                maker.intake(before_noon(day), {field(Field::intake_what, what), named(one.first)});
                CHECK_MESSAGE(holds(maker, one.second), one.first, what);
            }
        DiaryMaker item;
        item.intake(before_noon(day),
                    {field(Field::intake_what, "drink"), {Field::intake_item, std::string("tonic_water")}});
        CHECK(holds(item, "medicine.quinine"));
        DiaryMaker coconut;
        coconut.intake(before_noon(day), {{Field::intake_item, std::string("coconut_water_bottled")}});
        CHECK(holds(coconut, "medicine.holds_potassium"));
        CHECK_FALSE(holds(coconut, "medicine.potassium_supplement"));
    }

    TEST_CASE("what was eaten or drunk counts for 30 days, is no start, and says nothing of other medicines") {
        auto const drank = [](std::int64_t days_ago, std::string_view name) {
            DiaryMaker maker;
            maker.intake(before_noon(days_ago * day), {field(Field::intake_what, "drink"), named(name)});
            return maker;
        };
        CHECK(holds(drank(30, "tonic water"), "medicine.quinine"));
        CHECK_FALSE(holds(drank(31, "tonic water"), "medicine.quinine"));
        CHECK_FALSE(holds(drank(-1, "tonic water"), "medicine.quinine"));
        for (auto const* name : {"tonic water", "elderflower cordial"}) {
            auto maker = drank(1, name);
            maker.cramp_in("sleep");
            CHECK_FALSE(holds(maker, "recent.quinine"));
            CHECK_FALSE(holds(maker, "person.medicine_unrecognised"));
            CHECK_FALSE(holds(maker, "context.medicines"));
            CHECK(holds(maker, "person.medicines_unknown"));
        }
    }

    TEST_CASE("the newest record shows what a thing contains, and the record of a medicine before any drink") {
        DiaryMaker maker;
        maker.intake(before_noon(3 * day), {field(Field::intake_what, "drink"), named("tonic water")});
        auto const newest = maker.intake(before_noon(day), {field(Field::intake_what, "drink"), named("bitter lemon")});
        CHECK(because(maker, "medicine.quinine") == newest);
        auto const medicine = maker.medicine("quinine sulfate");
        CHECK(because(maker, "medicine.quinine") == medicine);
    }

    TEST_CASE("a combination that is typed out is all of its parts") {
        DiaryMaker maker;
        maker.medicine("paracetamol 500 mg with codeine 8 mg");
        CHECK(holds(maker, "medicine.paracetamol"));
        CHECK(holds(maker, "medicine.opioid"));
        CHECK_FALSE(holds(maker, "person.medicine_unrecognised"));
        DiaryMaker unknown;
        unknown.medicine("paracetamol with qwertin");
        CHECK(holds(unknown, "person.medicine_unrecognised"));
        CHECK_FALSE(holds(unknown, "medicine.paracetamol"));
    }

    TEST_CASE("every medicine that lowers sodium does, and no other") {
        for (auto const* name : {"bendroflumethiazide", "Indapamide 2.5 mg", "Centyl K", "desmopressin", "sertraline",
                                 "Venlafaxine XL", "mirtazapine 15 mg", "Amitriptyline 10mg", "carbamazepine",
                                 "oxcarbazepine", "Zebinix", "Quetiapine", "Haldol", "omeprazole", "MDMA"}) {
            DiaryMaker maker;
            maker.medicine(name);
            CHECK_MESSAGE(holds(maker, "medicine.lowers_sodium"), name);
        }
        for (auto const* name : {"furosemide", "gabapentin", "famotidine", "lithium", "ramipril", "fish oil"}) {
            DiaryMaker maker;
            maker.medicine(name);
            CHECK_MESSAGE(!holds(maker, "medicine.lowers_sodium"), name);
        }
    }

    TEST_CASE("rehydration salts and antacids hold potassium, and are no potassium product") {
        for (auto const* name : {"Dioralyte", "oral rehydration salts", "Gaviscon Advance", "Movicol"}) {
            DiaryMaker maker;
            maker.medicine(name);
            CHECK_MESSAGE(holds(maker, "medicine.holds_potassium"), name);
            CHECK_MESSAGE(!holds(maker, "medicine.potassium_supplement"), name);
            CHECK_MESSAGE(!holds(maker, "person.potassium_risk"), name);
        }
    }

    TEST_CASE("a food of the list counts as a medicine only for what it holds") {
        std::set<std::string> const in_food = {"holds_potassium", "rehydration_salts", "holds_sodium",   "quinine",
                                               "grapefruit",      "liquorice",         "salt_substitute"};
        for (auto const& food : library().foods)
            for (auto const& name : {food.id, food.name})
                for (auto const& id : knowledge::find_classes(library(), name))
                    CHECK_MESSAGE(in_food.contains(id), name);
    }
}
