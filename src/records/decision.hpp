#pragma once
// What a person (or the advice they took) decided about one portal record: the IMS action, the
// "ITC to be reduced?" declaration that goes with an acceptance, and the remark.

#include <string>

#include "base/block.hpp"
#include "records/document.hpp"

namespace milaan {

/// The declaration asked on Accept of ITC-reducing records from 2B period Oct 2025 (GSTN advisory
/// of 23 Sep 2025). `yes` without amounts is full reduction.
struct Reduction {
    Flag answer = Flag::absent;
    bool has_amounts = false;
    Tax amounts; ///< paise, only with has_amounts
    friend bool operator==(const Reduction&, const Reduction&) = default;
};

struct Decision {
    ImsAction action = ImsAction::none;
    Reduction reduction;
    std::string remarks; ///< UTF-8, at most 250 characters go to the portal

    friend bool operator==(const Decision&, const Decision&) = default;

    void write(BlockWriter&) const;
    [[nodiscard]] bool read(BlockReader&);
};

/// The decision that a downloaded IMS record carries: its status, declaration and remark.
class RecordStore;
[[nodiscard]] Decision downloaded_decision(const RecordStore& portal, std::uint32_t index);
/// Equal to it, without making it.
[[nodiscard]] bool is_downloaded(const RecordStore& portal, std::uint32_t index, const Decision&);

} // namespace milaan
