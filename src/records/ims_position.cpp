#include "records/ims_position.hpp"

namespace milaan {

std::string_view name_of(Place p) {
    switch (p) {
    case Place::available:
        return "available";
    case Place::unavailable:
        return "unavailable";
    case Place::reversed:
        return "reversed";
    case Place::rejected:
        return "rejected";
    case Place::pending:
        return "pending";
    case Place::outside:
        return "outside";
    }
    return {};
}

} // namespace milaan
