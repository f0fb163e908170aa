// Any bytes through the portal readers: nothing may crash, and a refused file may leave no record.

#include <cstdlib>

#include "portal/reader.hpp"
#include "portal/summary_check.hpp"
#include "records/portal_documents.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace milaan;
    const auto intake =
        portal::read_portal_file("fuzz.json", {reinterpret_cast<const std::byte*>(data), size});
    if (intake.files.size() != 1) std::abort();
    if (intake.files[0].status == FileStatus::refused &&
        (!intake.portal.empty() || intake.diagnostics.empty()))
        std::abort();
    Diagnostics checks;
    portal::check_returns(intake, checks);
    if (join_portal_documents(intake.portal).size() > intake.portal.size()) std::abort();
    BlockWriter out;
    intake.write(out);
    const auto block = out.take();
    BlockReader in(block);
    Intake copy;
    if (!copy.read(in) || in.left() != 0) std::abort();
    return 0;
}
