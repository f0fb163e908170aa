#include "reference/naive_gstr2b.hpp"

#include <memory>
#include <nlohmann/json.hpp>

namespace milaan::reference {

namespace {

struct Node {
    enum Kind { scalar, object, array } kind = scalar;
    std::string text;
    std::vector<std::string> keys; ///< of the members, in order
    std::vector<Node> elements;    ///< members of an object or elements of an array

    const Node* get(std::string_view key) const {
        for (std::size_t i = 0; i < keys.size(); ++i)
            if (keys[i] == key) return &elements[i];
        return nullptr;
    }
};

struct TreeBuilder : nlohmann::json_sax<nlohmann::json> {
    Node root;
    std::vector<Node*> stack;
    std::string pending_key;

    Node& place() {
        if (stack.empty()) return root;
        auto* top = stack.back();
        if (top->kind == Node::object) top->keys.push_back(pending_key);
        return top->elements.emplace_back();
    }
    bool put(std::string s) {
        place().text = std::move(s);
        return true;
    }
    bool null() override { return put(""); }
    bool boolean(bool b) override { return put(b ? "true" : "false"); }
    bool number_integer(number_integer_t n) override { return put(std::to_string(n)); }
    bool number_unsigned(number_unsigned_t n) override { return put(std::to_string(n)); }
    bool number_float(number_float_t, const string_t& raw) override { return put(raw); }
    bool string(string_t& s) override { return put(s); }
    bool binary(binary_t&) override { return false; }
    bool start_object(std::size_t) override { return open(Node::object); }
    bool start_array(std::size_t) override { return open(Node::array); }
    bool open(Node::Kind kind) {
        auto& n = place();
        n.kind = kind;
        stack.push_back(&n);
        return true;
    }
    bool key(string_t& k) override {
        pending_key = k;
        return true;
    }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }
    bool close() {
        stack.pop_back();
        return true;
    }
    bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception&) override {
        return false;
    }
};

const Node* find_docdata(const Node& n, std::string_view part) {
    if (const auto* found = n.get(part)) return found;
    if (const auto* data = n.get("data")) return find_docdata(*data, part);
    return nullptr;
}

void scalars(const Node& from, std::map<std::string, std::string>& to) {
    for (std::size_t i = 0; i < from.keys.size(); ++i)
        if (from.elements[i].kind == Node::scalar) to[from.keys[i]] = from.elements[i].text;
}

void walk(const Node& sections, const std::string& part, std::vector<NaiveDocument>& out) {
    for (std::size_t i = 0; i < sections.keys.size(); ++i)
        for (const auto& group : sections.elements[i].elements) {
            const Node* documents = nullptr;
            for (const auto* key : {"inv", "nt", "doclist", "boe"})
                if (const auto* found = group.get(key)) documents = found;
            NaiveDocument base{part, sections.keys[i], {}};
            scalars(group, base.fields);
            if (documents == nullptr) {
                out.push_back(base);
                continue;
            }
            for (const auto& d : documents->elements) {
                auto one = base;
                scalars(d, one.fields);
                if (const auto* items = d.get("items"))
                    for (const auto* head : {"txval", "igst", "cgst", "sgst", "cess"}) {
                        std::string sum;
                        for (const auto& item : items->elements)
                            if (const auto* v = item.get(head))
                                sum += (sum.empty() ? "" : "+") + v->text;
                        one.fields[head] = sum.empty() ? "0" : sum;
                    }
                out.push_back(std::move(one));
            }
        }
}

} // namespace

std::vector<NaiveDocument> read_gstr2b(std::string_view json) {
    TreeBuilder builder;
    std::vector<NaiveDocument> out;
    if (!nlohmann::json::sax_parse(json.begin(), json.end(), &builder)) return out;
    for (const auto* part : {"docdata", "docRejdata"})
        if (const auto* sections = find_docdata(builder.root, part)) walk(*sections, part, out);
    return out;
}

} // namespace milaan::reference
