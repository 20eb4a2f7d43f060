// The area files: backups, tables, damaged lines, and lost records.
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
Effects save_backup(Context&, State&, Now const&);   // sets the time of the backup first, so that the file contains it
Effects note_backup(Context&, Now const&);           // sets the time of the last backup
// Takes back the newest change of the history, in steps if it is an import; says so where that is not possible any
// more.
Effects undo(Context&, State&, Now const&);
// Called before a change: completes a backup in progress and, unless the change only adds records, an import.
Effects finish(Context&, State&, diary::Change const&);
void forget_passphrase(State&);

// A chosen file, read piece by piece.
FileAnswer begin_file(Context const&, State&, std::string_view name, std::size_t bytes, Now const&);
FileAnswer file_piece(Context&, State&, std::string_view);
Effects file_ended(Context&, State&, FileEnd, Now const&);
// Pieces and outcome of the file that SaveFile or LockFile asked for.
FilePiece backup_piece(Context const&, State&, std::uint32_t request);
Effects not_saved(Context const&, State&, std::uint32_t request);
Effects locked(Context&, State&, std::uint32_t request, CipherOutcome, Now const&);   // see LockFile
FileAnswer unlocked_piece(State&, std::uint32_t request, std::string_view);
Effects unlocked(Context&, State&, std::uint32_t request, CipherOutcome);   // see UnlockFile

// Work between frames that the person waits for.
[[nodiscard]] bool has_work(Context const&, State const&);
bool work(Context&, State&);   // returns whether to draw again

[[nodiscard]] RestoreView restore_view(Context const&, State const&, Now const&);
[[nodiscard]] DataView data_view(Context const&, State const&, Now const&);
[[nodiscard]] TableImportView table_import_view(Context const&, State const&, Now const&);
[[nodiscard]] UnreadableView unreadable_view(Context const&, State const&, Now const&);

}
