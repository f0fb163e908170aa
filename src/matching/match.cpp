#include "matching/match.hpp"

#include "matching/outcome.hpp"
#include "matching/solve.hpp"

namespace milaan::matching {

Matching match(const RecordStore& books, const RecordStore& portal,
               std::span<const PortalDocument> documents, const Settings& settings,
               const std::function<bool(int, int)>& progress) {
    const auto choices = find_choices(settings.pairs, books, portal, documents);
    const auto suppliers = make_directory(books, portal, documents, settings, choices);
    const Input in{books, portal, documents, settings, suppliers, choices};
    const auto total = suppliers.books_order.size() + suppliers.portal_order.size();
    const auto step = total / 200 + 1;
    std::size_t done = 0;
    std::size_t reported = 0;
    Matching out;
    for (const auto& cluster : suppliers.clusters) {
        const Block block = make_block(in, cluster);
        emit(in, block, solve(in, block), out);
        done += block.books.size() + block.portal.size();
        if (progress && (done >= reported + step || done == total)) {
            reported = done;
            if (!progress(static_cast<int>(done), static_cast<int>(total))) return {};
        }
    }
    return out;
}

} // namespace milaan::matching
