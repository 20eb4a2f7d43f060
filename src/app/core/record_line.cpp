#include "app/core/record_line.h"

#include "app/core/records.h"

#include <array>

namespace unknot::app {
namespace {

using diary::Field;
using diary::Record;
using diary::RecordType;

constexpr std::size_t text_bytes = 90;

std::string_view unit_word(diary::Unit unit) {
    constexpr std::array<std::string_view, 13> words = {
        "number",     "seconds",    "minutes",     "days",           "millilitres", "grams",          "kilograms",
        "milligrams", "micrograms", "centimetres", "mmol_per_litre", "mmhg",        "degrees_celsius"};
    return words[static_cast<std::size_t>(unit)];
}

// The first line, shortened between characters.
std::string beginning(std::string_view text) {
    auto line = text.substr(0, text.find('\n'));
    if (line.size() <= text_bytes) return std::string(line.size() < text.size() ? std::string(line) + "…" : line);
    auto end = text_bytes;
    while (end > 0 && (static_cast<unsigned char>(line[end]) & 0xC0) == 0x80)
        --end;
    return std::string(line.substr(0, end)) + "…";
}

struct LineMaker {
    Record const& record;
    diary::Scales const& scales;
    knowledge::Knowledge const& knowledge;
    RecordLine line;

    void add_word(Field field) {
        auto const chosen = record.choice(field);
        if (chosen) line.words.push_back(std::string(diary::row(field).name) + '.' + std::string(*chosen));
    }

    void set_text(Field field) {
        if (auto const text = record.text(field)) line.text = beginning(*text);
    }

    void set_amount(Field field) {
        if (line.amount.empty()) line.amount = shown(record, field, scales);
    }

    void intake() {
        line.what = record.choice(Field::intake_what).value_or("");
        set_text(Field::intake_name);
        if (line.text.empty()) add_word(Field::intake_drink);
        auto const item = record.text(Field::intake_item);
        if (line.text.empty() && line.words.empty() && item && knowledge.library)
            if (auto const* food = knowledge::find_food(*knowledge.library, *item)) line.text = food->name;
        if (line.text.empty() && line.words.empty() && record.choice(Field::intake_what) == "supplement")
            add_word(Field::intake_form);
        if (line.text.empty() && line.words.empty()) add_word(Field::intake_what);
        for (auto const field : {Field::intake_volume, Field::intake_portion, Field::intake_magnesium,
                                 Field::intake_potassium, Field::intake_sodium, Field::intake_calcium})
            set_amount(field);
    }

    void exercise() {
        add_word(Field::exercise_activity);
        set_amount(Field::exercise_length);
    }

    void stretch() {
        auto const routine = record.text(Field::stretch_routine);
        if (routine && knowledge.library)
            if (auto const* action = knowledge::find_action(*knowledge.library, *routine)) line.text = action->title;
        if (line.text.empty()) add_word(Field::stretch_occasion);
        set_amount(Field::stretch_length);
    }

    void medicine() {
        set_text(Field::medicine_name);
        add_word(Field::medicine_event);
    }

    // The number stands beside the laboratory's own range.
    void blood_result() {
        set_text(Field::blood_result_name);
        if (line.text.empty()) add_word(Field::blood_result_test);
        auto const number = [&](Field field) { return diary::shown_number(record, field, scales).value_or(""); };
        auto const unit = record.choice(Field::blood_result_unit).value_or("other");
        if (auto value = number(Field::blood_result_value); !value.empty())
            line.amount = {std::move(value), "result." + std::string(unit)};
        auto low = number(Field::blood_result_low), high = number(Field::blood_result_high);
        if (low.empty() && high.empty()) return;
        if (low.empty())
            line.range = {std::move(high), "range.high"};
        else if (high.empty())
            line.range = {std::move(low), "range.low"};
        else
            line.range = {low + "–" + high, "range.both"};
    }

    void sign() {
        auto const id = record.text(Field::sign_sign);
        auto const* sign = id ? knowledge::find_sign(knowledge, std::string(*id)) : nullptr;
        if (sign != nullptr) line.text = sign->text;
    }
};

void fill(LineMaker& maker, RecordType type) {
    switch (type) {
    case RecordType::cramp: maker.line.cramp = cramp_line(maker.record); return;
    case RecordType::intake: return maker.intake();
    case RecordType::exercise: return maker.exercise();
    case RecordType::stretch: return maker.stretch();
    case RecordType::medicine: return maker.medicine();
    case RecordType::sign: return maker.sign();
    case RecordType::note: return maker.set_text(Field::note_text);
    case RecordType::item: return maker.set_text(Field::item_name);
    case RecordType::tag: return maker.set_text(Field::tag_name);
    case RecordType::experiment: return maker.set_text(Field::experiment_question);
    case RecordType::check_in: return maker.set_text(Field::check_in_note);
    case RecordType::blood_result: return maker.blood_result();
    case RecordType::profile:
    case RecordType::settings: return;
    }
}

}

std::string unit_key(Field field, diary::Scales const& scales) {
    auto const scale = diary::scale_of(field, scales);
    return "unit." + std::string(scale == Scale::as_stored ? unit_word(diary::row(field).unit) : unknot::word(scale));
}

Shown shown(Record const& record, Field field, diary::Scales const& scales) {
    auto number = diary::shown_number(record, field, scales);
    return number ? Shown{std::move(*number), unit_key(field, scales)} : Shown{};
}

RecordLine record_line(Record const& record, diary::Scales const& scales, knowledge::Knowledge const& knowledge) {
    auto const type = record.type.known().value_or(RecordType::note);
    LineMaker maker{record, scales, knowledge, {}};
    maker.line.id = record.id;
    maker.line.type = type;
    maker.line.at = record.at;
    fill(maker, type);
    return std::move(maker.line);
}

}
