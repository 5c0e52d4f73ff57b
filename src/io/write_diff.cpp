// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/io/write_diff.hpp>

#include "json_text.hpp"
#include "table_writer.hpp"

#include <sluitend/number/number_style.hpp>

#include <utility>

SLUITEND_BEGIN
namespace detail {

namespace {

std::optional<std::string> filled(const std::string& text) {
    return text.empty() ? std::nullopt : std::optional(text);
}
std::optional<Decimal> value_of(const std::optional<EditionSide>& side) {
    return side && side->amount ? std::optional(side->amount->value()) : std::nullopt;
}
std::optional<std::uint32_t> line_in(const std::optional<EditionSide>& side) {
    return side ? line_of(side->span) : std::nullopt;
}

/// Writes the JSON of one comparison.
class DiffJson {
public:
    DiffJson(const EditionDiff& diff, JsonText& out)
        : diff_(diff), out_(out), table_(changes_table(diff)) {}

    void write() {
        out_.begin_object();
        member("format", "sluitend.diff");
        out_.name("format_version");
        out_.number(1);
        edition("before", diff_.before);
        edition("after", diff_.after);
        counts();
        out_.name("changes");
        out_.begin_array();
        for (std::size_t row = 0; row < table_.rows(); ++row)
            change(row);
        out_.end_array();
        out_.end_object();
    }

private:
    void member(std::string_view name, std::string_view text) {
        out_.name(name);
        out_.text(text);
    }
    void edition(std::string_view name, const Document& document) {
        out_.name(name);
        out_.begin_object();
        if (document.record().title) member("title", document.record().title->value);
        if (document.budget_year()) {
            out_.name("budget_year");
            out_.number(document.budget_year()->number());
        }
        member("source", document.source());
        out_.end_object();
    }
    void counts() {
        out_.name("counts");
        out_.begin_object();
        for (const std::string_view each : names(EditionChangeKind{})) {
            out_.name(each);
            out_.number(diff_.count(*from_name<EditionChangeKind>(each)));
        }
        out_.end_object();
    }
    void change(std::size_t row) {
        out_.begin_object();
        for (const TidyColumn& column : table_.columns)
            if (column.has(row)) cell(column, row);
        candidates(diff_.changes[row].candidates);
        out_.end_object();
    }
    void cell(const TidyColumn& column, std::size_t row) {
        out_.name(column.name());
        if (column.type() == CellType::boolean)
            out_.boolean(column.flag(row));
        else if (column.type() == CellType::int32)
            out_.number(column.number(row));
        else if (column.type() == CellType::decimal)
            out_.text(format_decimal(column.decimal(row), NumberStyle::plain));
        else
            out_.text(column.text(row));
    }
    void candidates(const std::vector<EditionCandidate>& all) {
        if (all.empty()) return;
        out_.name("candidates");
        out_.begin_array();
        for (const EditionCandidate& each : all) {
            out_.begin_object();
            side("before", each.before);
            side("after", each.after);
            member("similarity", each.similarity.to_string());
            out_.end_object();
        }
        out_.end_array();
    }
    void side(std::string_view name, const EditionSide& side) {
        out_.name(name);
        out_.begin_object();
        member("path", side.path);
        member("title", side.title);
        if (side.span.is_known()) {
            out_.name("line");
            out_.number(side.span.line);
        }
        out_.end_object();
    }

    const EditionDiff& diff_;
    JsonText& out_;
    TidyTable table_;
};

} // namespace

} // namespace detail

using enum CellType;

TidyTable changes_table(const EditionDiff& diff) {
    detail::TableWriter out({{"kind", text},
                             {"part", text},
                             {"programme", text},
                             {"path", text},
                             {"title", text},
                             {"column", text},
                             {"before", text},
                             {"after", text},
                             {"difference", decimal},
                             {"value_before", decimal},
                             {"value_after", decimal},
                             {"within_rounding", boolean},
                             {"with_parent", boolean},
                             {"similarity", text},
                             {"line_before", int32},
                             {"line_after", int32}});
    for (const EditionChange& each : diff.changes) {
        const EditionSide& place = each.place();
        out.row(each.kind, each.part, place.programme, place.path, detail::filled(place.title),
                detail::filled(place.column), each.text_before(), each.text_after(),
                each.difference, detail::value_of(each.before), detail::value_of(each.after),
                each.within_rounding, each.with_parent,
                each.similarity ? std::optional(each.similarity->to_string()) : std::nullopt,
                detail::line_in(each.before), detail::line_in(each.after));
    }
    return std::move(out).take();
}

std::string write_json(const EditionDiff& diff, const WriteJsonOptions& options) {
    detail::JsonText out(options.indented);
    detail::DiffJson(diff, out).write();
    return std::move(out).take();
}

SLUITEND_END
