#include "platform/web/page.h"

#include "base/json.h"
#include "base/json_writer.h"
#include "knowledge/embedded.h"
#include "knowledge/library_file.h"
#include "platform/web/window.h"

#include <malloc.h>

#include <algorithm>
#include <utility>

namespace unknot::platform {
namespace {

template <class T>
void take(T& into, std::optional<T> const& value) {
    if (value) into = *value;
}

void take_text(std::string& into, JsonValue value) {
    if (auto const text = value.text()) into = std::string(*text);
}

std::optional<time::Instant> instant_of(JsonValue value) {
    auto const ms = value.decimal();
    auto const at = ms ? time::instant_from_ms(*ms) : Result<time::Instant>(Error{});
    return at ? std::optional(at.value()) : std::nullopt;
}

std::optional<app::Loss> read_loss(JsonValue value) {
    auto const kind = value.member("kind").text();
    if (!kind) return std::nullopt;   // no longer exists
    using Kind = app::Loss::Kind;
    return app::Loss{*kind == "removed"    ? Kind::removed
                     : *kind == "unopened" ? Kind::unopened
                                           : Kind::gone,
                     static_cast<std::size_t>(value.member("records").integer().value_or(0)),
                     instant_of(value.member("newest")), instant_of(value.member("backup"))};
}

app::Environment read_environment(app::Environment environment, JsonValue changed) {
    take_text(environment.origin_path, changed.member("address"));
    take_text(environment.version, changed.member("version"));
    take_text(environment.updated_from, changed.member("updatedFrom"));
    take(environment.can_share, changed.member("canShare").flag());
    take(environment.can_install, changed.member("canInstall").flag());
    take(environment.can_vibrate, changed.member("canVibrate").flag());
    take(environment.can_speak, changed.member("canSpeak").flag());
    take(environment.still, changed.member("still").flag());
    take(environment.installed, changed.member("installed").flag());
    take(environment.offline_ready, changed.member("offlineReady").flag());
    take(environment.update_ready, changed.member("updateReady").flag());
    take(environment.webgl, changed.member("webgl").flag());
    take(environment.fully_loaded, changed.member("fullyLoaded").flag());
    if (auto const loss = changed.member("loss")) environment.loss = read_loss(loss);
    if (auto const persisted = changed.member("persisted").flag()) environment.persisted = persisted;
    return environment;
}

// The files were checked at build time, so a failure here is an error of the build.
template <class T>
T must(Result<T> result) {
    if (!result) std::abort();
    return std::move(result).value();
}

}

void Page::font(int slot, std::span<std::uint8_t const> bytes) {
    (slot == 0 ? fonts_.regular : slot == 1 ? fonts_.strong : fonts_.icons) = bytes;
}

void Page::start(std::string_view environment) {
    knowledge_ = must(knowledge::read_knowledge(knowledge::embedded_files()));
    strings_ = must(knowledge::Strings::read(knowledge::embedded_files()));
    session_ = std::make_unique<Session>(host_, fonts_, *knowledge_, *strings_);
    read_appearance(environment);
    auto const document = JsonDocument::read(environment);
    if (!document) std::abort();   // the page writes it with JSON.stringify
    auto const root = document.value().root();
    if (root.member("webgl").flag().value_or(false)) (void)open_window();
    session_->open(read_environment({}, root), root.member("hash").text().value_or(""),
                   instant_of(root.member("launchedAt")));
}

void Page::change_environment(std::string_view changed) {
    auto const document = JsonDocument::read(changed);
    if (!document) return;
    read_appearance(changed);
    session_->change_environment(read_environment(session_->environment(), document.value().root()));
}

bool Page::take_library(std::string_view text) {
    auto whole = knowledge::read_library_file(text, *knowledge_);
    if (!whole) return false;
    *knowledge_ = std::move(whole.value().knowledge);   // in place: the session refers to both
    *strings_ = std::move(whole.value().strings);
    session_->knowledge_changed();
    return true;
}

void Page::read_appearance(std::string_view environment) {
    auto const document = JsonDocument::read(environment);
    if (!document) return;
    auto const root = document.value().root();
    if (auto const dark = root.member("dark").flag()) scheme_ = *dark ? ui::Scheme::dark : ui::Scheme::light;
    if (auto const scale = root.member("textScale").decimal()) {
        text_scale_ = static_cast<float>(std::clamp(*scale, 0.5, 4.0));
    }
    session_->change_appearance(scheme_, text_scale_);
}

Page& page() {
    static Page the_page;
    return the_page;
}

std::string write_batch(app::Batch const& batch) {
    JsonWriter json;
    json.begin_object();
    json.member("sequence", std::int64_t{batch.sequence});
    json.name("keys");
    json.begin_list();
    for (auto const& key : batch.page_keys)
        json.text(key);
    json.end_list();
    json.end_object();
    return json.finish().value();
}

std::string write_sentinel(app::Sentinel const& sentinel) {
    JsonWriter json;
    json.begin_object();
    json.member("stored", static_cast<std::int64_t>(sentinel.stored));
    json.member("records", static_cast<std::int64_t>(sentinel.records));
    if (sentinel.newest) json.member("newest", sentinel.newest->ms);
    if (sentinel.backup) json.member("backup", sentinel.backup->ms);
    json.end_object();
    return json.finish().value();
}

std::size_t heap_bytes() { return static_cast<std::size_t>(mallinfo().uordblks); }

}
