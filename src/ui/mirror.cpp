#include "ui/mirror.hpp"

namespace milaan::ui {

const char* aria_role(Role r) {
    switch (r) {
    case Role::heading:
        return "heading";
    case Role::text:
        return "text";
    case Role::button:
        return "button";
    case Role::checkbox:
        return "checkbox";
    case Role::radio:
        return "radio";
    case Role::radio_group:
        return "radiogroup";
    case Role::tab:
        return "tab";
    case Role::tab_list:
        return "tablist";
    case Role::textbox:
        return "textbox";
    case Role::combobox:
        return "combobox";
    case Role::link:
        return "link";
    case Role::table:
        return "table";
    case Role::grid:
        return "grid";
    case Role::row:
        return "row";
    case Role::column_header:
        return "columnheader";
    case Role::row_header:
        return "rowheader";
    case Role::cell:
        return "cell";
    case Role::status:
        return "status";
    }
    return "text";
}

} // namespace milaan::ui
