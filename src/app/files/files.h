// Files: backups, tables, damaged lines, and what was lost.
#pragma once
#include "app/core/context.h"
#include "app/files/intent.h"
#include "app/files/state.h"
#include "app/files/view.h"

#include <cstdint>
#include <string_view>

namespace unknot::app::files {

Effects answer(Context&, State&, Intent const&, Now const&);
Effects answer(Context&, State&, TableIntent const&, Now const&);
Effects answer(Context&, State&, LinesIntent const&, Now const&);
Effects answer(Context&, State&, RescueIntent const&, Now const&);
Effects save_backup(Context&, State&, Now const&);            // noted first, so that the file knows of itself
Effects note_backup(Context&, Now const&);                    // that one was saved
Effects take_back(Context&, State&, diary::Change reverse);   // of an import
// Before a change: what is being done to the whole diary comes to its end.
Effects finish(Context&, State&, diary::Change const&);
void forget_passphrase(State&);

// A file that was chosen comes in piece by piece.
FileAnswer begin_file(State&, std::string_view name, std::size_t bytes);
FileAnswer file_piece(Context&, State&, std::string_view);
Effects file_ended(Context&, State&, FileEnd, Now const&);
// Of the file that SaveFile or LockFile asked for.
FilePiece backup_piece(Context const&, State&, std::uint32_t request);
Effects not_saved(Context const&, State&, std::uint32_t request);
Effects locked(Context&, State&, std::uint32_t request, CipherOutcome, Now const&);   // see LockFile
FileAnswer unlocked_piece(State&, std::uint32_t request, std::string_view);
Effects unlocked(Context&, State&, std::uint32_t request, CipherOutcome);   // see UnlockFile

// Work between frames that a person waits for.
[[nodiscard]] bool has_work(Context const&, State const&);
bool work(Context&, State&);   // whether there is something new to show

[[nodiscard]] RestoreView restore_view(Context const&, State const&, Now const&);
[[nodiscard]] DataView data_view(Context const&, State const&, Now const&);
[[nodiscard]] TableImportView table_import_view(Context const&, State const&, Now const&);
[[nodiscard]] UnreadableView unreadable_view(Context const&, State const&, Now const&);

}
