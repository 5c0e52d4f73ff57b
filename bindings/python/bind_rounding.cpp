// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include "record.hpp"

namespace sluitend_python {

namespace {

sluitend::RoundOptions options_from(const py::object& rounding, const py::object& kept) {
    sluitend::RoundOptions out;
    out.mode = enumerator_from<sluitend::Rounding>(rounding);
    out.kept = take<std::vector<std::size_t>>(kept);
    return out;
}

} // namespace

void bind_rounding(py::module_& module) {
    bind_record<sluitend::ChangedFigure>(module, "ChangedFigure",
                                         "A figure that is not printed as it would be by itself.");
    bind_record<sluitend::RoundedTable>(module, "RoundedTable", "Figures for publication.");
    module.def("round_figures",
               [](const py::object& figures, const py::object& identities,
                  const sluitend::Decimal& quantum, sluitend::RoundingPolicy policy,
                  const py::object& rounding, const py::object& kept) {
                   const auto all = take<std::vector<sluitend::Figure>>(figures);
                   const auto sums = take<std::vector<sluitend::Identity>>(identities);
                   const sluitend::RoundOptions options = options_from(rounding, kept);
                   const py::gil_scoped_release release;
                   return sluitend::round_consistently(all, sums, quantum, policy, options);
               });
    module.def("round_document",
               [](const sluitend::Document& document, const sluitend::Decimal& quantum,
                  sluitend::RoundingPolicy policy, const py::object& rounding,
                  const py::object& kept) {
                   const sluitend::RoundOptions options = options_from(rounding, kept);
                   const py::gil_scoped_release release;
                   return sluitend::round_consistently(document, quantum, policy, options);
               });
}

} // namespace sluitend_python
