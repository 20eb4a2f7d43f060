// Work on files between frames: reading a table, comparing a file with the diary, applying many records.
#pragma once
#include "app/core/context.h"
#include "app/files/state.h"

namespace unknot::app::files {

[[nodiscard]] bool is_comparing(Context const&, State const&);
bool compare_some(Context const&, State&);                           // returns whether to draw again
[[nodiscard]] bool is_reading_table(Context const&, State const&);   // being read or compared
Effects start_bulk(Context&, State&, BulkChange);
Effects stop_work(Context&, State&);
[[nodiscard]] std::optional<FileProgress> progress_of(Context const&, State const&);

}
