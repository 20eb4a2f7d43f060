// One entry of the Diary: its time, an icon, what it was.
#pragma once
#include "app/nights/view.h"
#include "ui/screens/core/screens.h"

namespace unknot::ui::nights {

// In CSS px at the person's text size. All entries are of one height, whatever they say.
struct EntrySize {
    float entry, head;
    bool stacked;   // the time stands above the title
    int title_lines, detail_lines;
};

[[nodiscard]] EntrySize entry_size(Ui const&);

struct Place {
    int position, set_size;
};

[[nodiscard]] OptionalIntent draw_entry(Frame const&, app::nights::DiaryView const&, app::nights::Entry const&,
                                        EntrySize const&, Place);

}
