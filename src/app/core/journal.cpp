// What is not stored when the page is left, as lines that the next start takes back: records, and text that was
// refused.
#include "app/core/context.h"
#include "app/core/records.h"
#include "base/json.h"
#include "base/json_writer.h"
#include "diary/merge.h"
#include "diary/page.h"
#include "diary/text_value.h"

#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace unknot::app {
namespace {

constexpr std::size_t texts_limit = 1'000'000;   // bytes of all texts; browsers keep no more than a few millions

struct KeptText {
    DraftKey key;
    std::uint32_t rev;   // of its record, when it was typed; 0: there was none
    std::string text;
};

std::string write_kept_text(DraftKey const& key, std::uint32_t rev, std::string_view text) {
    JsonWriter json;
    json.begin_object();
    json.member("draft", to_string(key.first));
    json.member("name", key.second);
    json.member("rev", static_cast<std::int64_t>(rev));
    json.member("text", text);
    json.end_object();
    return json.finish().value() + '\n';
}

std::optional<KeptText> read_kept_text(std::string_view line) {
    auto const document = JsonDocument::read(line);
    if (!document) return std::nullopt;
    auto const root = document.value().root();
    auto const id = diary::id_from_string(root.member("draft").text().value_or(""));
    auto const name = root.member("name").text(), text = root.member("text").text();
    if (!id || !name || !text) return std::nullopt;
    auto const rev = static_cast<std::uint32_t>(root.member("rev").integer().value_or(0));
    return KeptText{{id.value(), std::string(*name)}, rev, std::string(*text)};
}

std::optional<diary::Field> text_field(diary::Diary const& diary, DraftKey const& key) {
    auto const* record = diary.find(key.first);
    auto const type = record != nullptr ? record->type.known() : diary::singleton_type(key.first);
    auto const field = type ? diary::find_field(*type, key.second) : std::nullopt;
    return field && diary::row(*field).kind == diary::Kind::text ? field : std::nullopt;
}

// Why the text is not stored; empty where that is safe: it fits, and nobody has changed the record since.
std::string problem_of(diary::Diary const& diary, KeptText const& kept, std::optional<diary::Field> field) {
    auto const* record = diary.find(kept.key.first);
    bool const never_made = record == nullptr && kept.rev == 0 && diary::singleton_type(kept.key.first);
    if (!never_made && (record == nullptr || record->gone)) return "refused.gone";
    if (!field) return "refused.kept";
    if (!diary::check_text(*field, kept.text)) return "form.too_long";
    return kept.rev == (never_made ? 0 : record->rev) ? "" : "refused.kept";
}

// Decides on all texts before the first edit, which raises the `rev` of its record.
Effects take_back(Context& context, std::vector<KeptText> texts, Now const& now) {
    std::map<diary::RecordId, std::vector<diary::FieldEdit>> edits;
    for (auto& kept : texts) {
        auto const field = text_field(context.diary, kept.key);
        auto problem = problem_of(context.diary, kept, field);
        if (problem.empty())
            edits[kept.key.first].push_back({*field, diary::Value{std::move(kept.text)}});
        else
            context.drafts.take_back(std::move(kept.key), std::move(kept.text), std::move(problem));
    }
    Effects effects;
    for (auto& [id, fields] : edits)
        append(effects, context.edit(id, std::move(fields), now));
    return effects;
}

// Profile or settings made before those of the diary could be read: a change of these.
bool made_unseen(diary::Record const& found, diary::Record const& here) {
    return diary::singleton_type(found.id) && found.rev == 1 && here.edited < found.edited;
}

diary::Patch patch_of(diary::Record const& here, diary::Record const& found) {
    auto patch = diary::edit_patch(here);
    for (auto const& [value, field] : found.values)
        patch.fields.push_back({field, value});
    return patch;
}

}

std::string Context::unsaved_records() const {
    std::string lines;
    for (auto const& id : outbox.touched())
        if (auto const* stored = diary.find(id)) lines += write_record(*stored) + '\n';
    std::size_t bytes = 0;
    for (auto const& [key, draft] : drafts.not_stored()) {
        if (bytes + draft->text.size() > texts_limit) continue;
        bytes += draft->text.size();
        auto const* stored = diary.find(key.first);
        lines += write_kept_text(key, stored == nullptr ? 0 : stored->rev, draft->text);
    }
    return lines;
}

// Merged like an import, so that records which were stored after all do not change.
Effects Context::recover(std::string_view lines, Now const& now) {
    diary::Change change{.patches = {}, .records = {}, .made = now.moment.at};
    auto page = diary::read_page(lines);
    for (auto& found : page.records) {
        auto const* here = diary.find(found.id);
        if (here != nullptr && made_unseen(found, *here))
            change.patches.push_back(patch_of(*here, found));
        else if (here == nullptr || compare_versions(*here, found) < 0)
            change.records.push_back(std::move(found));
    }
    bool const any = !change.records.empty() || !change.patches.empty();
    Effects effects = any ? this->change(std::move(change), now) : Effects{};
    std::vector<KeptText> texts;
    for (auto const& line : page.broken)
        if (auto kept = read_kept_text(line.text)) texts.push_back(*std::move(kept));
    append(effects, take_back(*this, std::move(texts), now));
    return effects;
}

}
