// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include "record.hpp"

#include <sluitend/quantity/area.hpp>
#include <sluitend/quantity/unit.hpp>

namespace sluitend_python {

namespace {

using sluitend::Amount;
using sluitend::AmountParts;
using sluitend::Decimal;
using sluitend::NumberStyle;
using sluitend::Period;

const Signature amount_signature{
    "Amount",
    {"printed", "multiplier", "quantum", "quantum_basis", "currency", "verbatim", "span", "style"},
    {"printed"}};

/// The figure as printed: a number, or a text whose style is named.
Decimal printed_from(const py::object& source, const py::object& style) {
    if (!PyUnicode_Check(source.ptr())) return decimal_from(source);
    if (!style)
        throw py::type_error("a text can be read in several ways: name style=\"dutch\" or "
                             "style=\"plain\"");
    return sluitend::parse_decimal(text_of(source), enumerator_from<NumberStyle>(style)).value();
}

/// Fills `member` from an argument, if it was given.
template <class T> void fill(T& member, const py::object& given, const char* field) {
    if (!given) return;
    try {
        member = take<T>(given);
    } catch (...) {
        raise_for_field(amount_signature, field);
    }
}

Amount make_amount(const py::args& arguments, const py::kwargs& keywords) {
    const auto given = sort_arguments(amount_signature, arguments, keywords);
    AmountParts parts;
    try {
        parts.printed = printed_from(given[0], given[7]);
    } catch (...) {
        raise_for_field(amount_signature, "printed");
    }
    if (PyUnicode_Check(given[0].ptr())) parts.verbatim = words_from(given[0]);
    fill(parts.multiplier, given[1], "multiplier");
    fill(parts.quantum, given[2], "quantum");
    if (parts.quantum) parts.quantum_basis = sluitend::QuantumBasis::declared;
    fill(parts.quantum_basis, given[3], "quantum_basis");
    fill(parts.currency, given[4], "currency");
    fill(parts.verbatim, given[5], "verbatim");
    fill(parts.span, given[6], "span");
    return Amount(parts);
}

std::string quoted(const py::object& object) {
    return std::string(text_of(py::repr(object)));
}

py::str repr_of_amount(const Amount& self) {
    std::string out = "Amount(" + quoted(to_python(self.printed()));
    if (self.multiplier() != 1) out += ", multiplier=" + std::to_string(self.multiplier());
    const Amount plain_amount(AmountParts{.printed = self.printed(),
                                          .multiplier = self.multiplier(),
                                          .quantum = std::nullopt,
                                          .verbatim = {}});
    if (self.quantum() != plain_amount.quantum())
        out += ", quantum=" + quoted(to_python(self.quantum()));
    if (self.currency() != sluitend::Currency())
        out += ", currency=" + quoted(plain(self.currency()));
    const std::string verbatim = ", verbatim=" + quoted(to_text(self.verbatim()));
    constexpr std::size_t longest = 119;
    if (!self.verbatim().empty() && out.size() + verbatim.size() <= longest) out += verbatim;
    return to_text(out + ")");
}

std::string words_of(const Amount& self) {
    std::string out = sluitend::format_decimal(self.printed(), NumberStyle::dutch);
    if (self.multiplier() != 1)
        out += " x " + sluitend::format_decimal(Decimal(self.multiplier()), NumberStyle::dutch);
    return out + " " +
           (self.currency() == sluitend::Currency() ? "euro" : std::string(self.currency().code()));
}

std::string format_amount(const Amount& self, const std::string& specification) {
    if (specification.empty()) return words_of(self);
    if (const auto style = sluitend::from_name<NumberStyle>(specification))
        return sluitend::format_decimal(self.printed(), *style);
    throw py::value_error("an amount is formatted as 'dutch' or 'plain', not '" + specification +
                          "'");
}

/// One of the order relations: NotImplemented for what is of another type.
template <class T, class Relation> auto ordered_by(Relation relation) {
    return [relation](const T& self, const py::object& other) -> py::object {
        if (!py::isinstance<T>(other)) return not_implemented();
        return py::bool_(relation(self <=> py::cast<const T&>(other)));
    };
}

/// Defines `<`, `<=`, `>` and `>=`.
template <class T> void define_order(py::class_<T>& type) {
    type.def("__lt__", ordered_by<T>([](auto order) { return order < 0; }));
    type.def("__le__", ordered_by<T>([](auto order) { return order <= 0; }));
    type.def("__gt__", ordered_by<T>([](auto order) { return order > 0; }));
    type.def("__ge__", ordered_by<T>([](auto order) { return order >= 0; }));
}

void bind_amount(py::module_& module) {
    py::class_<Amount> type(module, "Amount",
                            "A printed amount of money (bedrag), exactly as it stood on the page.",
                            py::is_final());
    define_constructor(type, amount_signature, py::init(&make_amount));
    type.def_property_readonly("value", [](const Amount& self) { return self.value(); });
    type.def_property_readonly("printed", [](const Amount& self) { return self.printed(); });
    type.def_property_readonly("multiplier", &Amount::multiplier);
    type.def_property_readonly("quantum", [](const Amount& self) { return self.quantum(); });
    type.def_property_readonly("quantum_basis", &Amount::quantum_basis);
    type.def_property_readonly("currency",
                               [](const Amount& self) { return plain(self.currency()); });
    type.def_property_readonly("verbatim",
                               [](const Amount& self) { return to_text(self.verbatim()); });
    type.def_property_readonly("span", [](const Amount& self) { return self.span(); });
    type.def("__eq__", [](const Amount& self, const py::object& other) -> py::object {
        if (!py::isinstance<Amount>(other)) return not_implemented();
        return py::bool_(self == py::cast<const Amount&>(other));
    });
    type.def("__hash__", [](const Amount& self) {
        return py::hash(py::make_tuple(self.value(), plain(self.currency()), self.quantum()));
    });
    define_order(type);
    type.def("__repr__", &repr_of_amount);
    type.def("__str__", &words_of);
    type.def("__format__", &format_amount);
    type.def("__reduce__", [](const Amount& self) {
        return reduced("Amount", py::make_tuple(self.printed(), self.multiplier(), self.quantum(),
                                                self.quantum_basis(), plain(self.currency()),
                                                to_text(self.verbatim()), self.span()));
    });
    define_copies(type);
}

const Signature period_signature{"Period", {"year", "kind", "part"}, {"year"}};

Period make_period(const py::args& arguments, const py::kwargs& keywords) {
    const auto given = sort_arguments(period_signature, arguments, keywords);
    try {
        const auto kind = given[1] ? enumerator_from<sluitend::PeriodKind>(given[1])
                                   : sluitend::PeriodKind::calendar_year;
        return Period(kind, year_from(given[0]), given[2] ? take<int>(given[2]) : 0);
    } catch (...) {
        raise_for_field(period_signature, "...");
    }
}

void bind_period(py::module_& module) {
    py::class_<Period> type(module, "Period", "A year or a part of a year (peiljaar, periode).",
                            py::is_final());
    define_constructor(type, period_signature, py::init(&make_period));
    type.def_property_readonly("year", [](const Period& self) { return self.year().number(); });
    type.def_property_readonly("kind", &Period::kind);
    type.def_property_readonly("part", &Period::part);
    type.def("__eq__", [](const Period& self, const py::object& other) -> py::object {
        if (!py::isinstance<Period>(other)) return not_implemented();
        return py::bool_(self == py::cast<const Period&>(other));
    });
    define_order(type);
    type.def_property_readonly("months", &Period::months);
    type.def("__str__", &Period::to_string);
    const auto fields = [](const Period& self) {
        return py::make_tuple(self.year().number(), self.kind(), self.part());
    };
    type.def("__hash__", [fields](const Period& self) { return py::hash(fields(self)); });
    type.def("__repr__", [fields](const Period& self) {
        const py::tuple blank = py::make_tuple(0, sluitend::PeriodKind::calendar_year, 0);
        const py::tuple mine = fields(self);
        return repr_of(period_signature, {mine[0], mine[1], mine[2]},
                       {blank[0], blank[1], blank[2]});
    });
    type.def("__reduce__",
             [fields](const Period& self) { return reduced("Period", fields(self)); });
    define_copies(type);
}

} // namespace

void bind_quantity(py::module_& module) {
    bind_amount(module);
    bind_period(module);
    bind_record<sluitend::Area>(module, "Area",
                                "An area (gebied) with its official code or its name.");
    bind_record<sluitend::AgeRange>(
        module, "AgeRange", "The ages that a population is limited to, both ends included.");
    bind_record<sluitend::Unit>(
        module, "Unit",
        "A structured unit (eenheid): figures compare only if one unit converts into the other.");
    module.def("parse_period", [](const py::object& text) {
        const auto read = sluitend::parse_period(words_from(text));
        if (read) return *read;
        throw sluitend::ValueError(std::string(read.error().id),
                                   std::string(text_of(py::repr(text))) +
                                       " is no period: 2021, 2021/2022, 2021-H1, 2021-Q3 and "
                                       "2021-04 are read");
    });
    module.def("area_of_code", [](const py::object& code) {
        return plain(sluitend::area_of_code(words_from(code)));
    });
    module.def("conversion_factor", [](const py::object& from, const py::object& to) {
        return plain(
            sluitend::conversion_factor(take<sluitend::Unit>(from), take<sluitend::Unit>(to)));
    });
}

} // namespace sluitend_python
