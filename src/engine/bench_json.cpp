#include "engine/bench_json.hpp"

#include <random>

#include "base/gstin.hpp"
#include "base/money.hpp"
#include "records/document.hpp"

namespace milaan::engine {

namespace {

class Writer {
public:
    explicit Writer(std::uint64_t seed) : random_(seed) {}

    std::string write(std::uint32_t documents) {
        std::string suppliers;
        for (std::uint32_t left = documents; left > 0;) {
            const auto n = std::min<std::uint32_t>(left, 1 + below(60));
            if (!suppliers.empty()) suppliers += ',';
            supplier(suppliers, n);
            left -= n;
        }
        return R"({"chksum":"0000000000000000000000000000000000000000000000000000000000000000",)"
               R"("data":{"gstin":"27ZZZCB0001A1Z3","rtnprd":"102026","version":"1.0",)"
               R"("gendt":"14-11-2026","itcsumm":{"itcavl":{"nonrevsup":{)" +
               heads() + R"(,"b2b":{"txval":)" + to_json_number(taxable_) + ',' + heads() +
               R"(}}}},"cpsumm":{},"docdata":{"b2b":[)" + suppliers + "]}}}";
    }

private:
    // The engine's raw output, not std::uniform_int_distribution: that differs between libraries.
    std::uint32_t below(std::uint32_t n) { return static_cast<std::uint32_t>(random_() % n); }

    std::string heads() const {
        return R"("igst":)" + to_json_number(tax_.igst) + R"(,"cgst":)" +
               to_json_number(tax_.cgst) + R"(,"sgst":)" + to_json_number(tax_.sgst) +
               R"(,"cess":0)";
    }

    std::string padded(std::uint32_t n, std::size_t width) {
        auto s = std::to_string(n);
        return s.size() < width ? std::string(width - s.size(), '0') + s : s;
    }

    void supplier(std::string& out, std::uint32_t documents) {
        ++suppliers_;
        const bool local = below(3) != 0;
        std::string gstin = (local ? "27" : "29") + std::string("ZZ");
        for (std::uint32_t n = suppliers_, i = 0; i < 3; ++i, n /= 26)
            gstin += static_cast<char>('A' + n % 26);
        gstin += padded(suppliers_ % 10000, 4) + "Q1Z";
        gstin += gstin::check_character(gstin).value_or('0');
        out += R"({"ctin":")" + gstin + R"(","trdnm":"SUPPLIER )" + std::to_string(suppliers_) +
               R"( TRADING CO","supfildt":"11-11-2026","supprd":"102026","inv":[)";
        const auto first = 1 + below(90000);
        for (std::uint32_t i = 0; i < documents; ++i) {
            if (i != 0) out += ',';
            document(out, local, first + i);
        }
        out += "]}";
    }

    void document(std::string& out, bool local, std::uint32_t serial) {
        const auto taxable = paise(1000 + below(50'000'000));
        const Money half{taxable.paise * 9 / 100};
        Tax tax;
        if (local)
            tax.cgst = tax.sgst = half;
        else
            tax.igst = half + half;
        taxable_ += taxable;
        tax_ += tax;
        const auto day = padded(1 + below(28), 2);
        out +=
            R"({"inum":"GST/26-27/)" + padded(serial, 6) + R"(","typ":"R","dt":")" + day +
            R"(-10-2026","val":)" + to_json_number(taxable + tax.total()) +
            R"(,"pos":"27","rev":"N","itcavl":"Y","rsn":"","txval":)" + to_json_number(taxable) +
            R"(,"igst":)" + to_json_number(tax.igst) + R"(,"cgst":)" + to_json_number(tax.cgst) +
            R"(,"sgst":)" + to_json_number(tax.sgst) +
            R"(,"cess":0,"imsStatus":"N","srctyp":"E-Invoice","irngendate":")" + day +
            R"(-10-2026","irn":"a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e8f90"})";
    }

    std::mt19937_64 random_;
    std::uint32_t suppliers_ = 0;
    Money taxable_;
    Tax tax_;
};

} // namespace

std::string make_gstr2b_json(std::uint64_t seed, std::uint32_t documents) {
    return Writer(seed).write(documents);
}

} // namespace milaan::engine
