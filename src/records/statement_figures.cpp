#include "records/statement_figures.hpp"

namespace milaan {

bool LedgerCheck::passes() const {
    if (!applies || !given) return true;
    // A statement in the red is cured by what the return adds, even where nothing is claimed.
    for (int h = 0; h < kHeadCount; ++h)
        if (claimed.at(static_cast<Head>(h)) > limit.at(static_cast<Head>(h))) return false;
    return true;
}

} // namespace milaan
