// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// The fields of every value that crosses the border, listed once.
///
/// - `visit_fields`: calls back for every field; records of the model list their own;
/// - `blank`: a value to start from.
#pragma once

#include "convert.hpp"

#include <sluitend/analyse/round_consistently.hpp>
#include <sluitend/base/finding.hpp>
#include <sluitend/base/limits.hpp>
#include <sluitend/check/derived.hpp>
#include <sluitend/check/recover.hpp>
#include <sluitend/check/report.hpp>
#include <sluitend/check/table_structure.hpp>
#include <sluitend/model/figures.hpp>
#include <sluitend/model/programme.hpp>
#include <sluitend/model/statutory_indicators.hpp>

#include <tuple>

namespace sluitend_python {

/// A field of a type that does not list its own.
template <class Owner, class T> struct Field {
    const char* name;
    T Owner::*member;
};
template <class Owner, class T> Field(const char*, T Owner::*) -> Field<Owner, T>;

template <class T> inline constexpr auto fields_of = nullptr;

template <>
inline constexpr auto fields_of<sluitend::SourceSpan> = std::tuple{
    Field{"line", &sluitend::SourceSpan::line}, Field{"column", &sluitend::SourceSpan::column},
    Field{"byte_column", &sluitend::SourceSpan::byte_column},
    Field{"begin", &sluitend::SourceSpan::begin}, Field{"end", &sluitend::SourceSpan::end}};
template <>
inline constexpr auto fields_of<sluitend::Text> =
    std::tuple{Field{"value", &sluitend::Text::value}, Field{"span", &sluitend::Text::span}};
template <>
inline constexpr auto fields_of<PrintedObject> =
    std::tuple{Field{"value", &PrintedObject::value}, Field{"verbatim", &PrintedObject::verbatim},
               Field{"span", &PrintedObject::span}};
template <>
inline constexpr auto fields_of<DetectedObject> = std::tuple{
    Field{"value", &DetectedObject::value},           Field{"basis", &DetectedObject::basis},
    Field{"candidates", &DetectedObject::candidates}, Field{"words", &DetectedObject::words},
    Field{"holding", &DetectedObject::holding},       Field{"tested", &DetectedObject::tested}};
template <>
inline constexpr auto fields_of<sluitend::TableIdentity> =
    std::tuple{Field{"rule", &sluitend::TableIdentity::rule},
               Field{"terms", &sluitend::TableIdentity::terms},
               Field{"is_by_label", &sluitend::TableIdentity::is_by_label}};
template <>
inline constexpr auto fields_of<sluitend::TableStructure> =
    std::tuple{Field{"identities", &sluitend::TableStructure::identities},
               Field{"sign_convention", &sluitend::TableStructure::sign_convention},
               Field{"unexplained", &sluitend::TableStructure::unexplained},
               Field{"unchecked", &sluitend::TableStructure::unchecked},
               Field{"blank_is_zero", &sluitend::TableStructure::blank_is_zero},
               Field{"is_complete", &sluitend::TableStructure::is_complete}};
template <>
inline constexpr auto fields_of<sluitend::FindingArgument> =
    std::tuple{Field{"name", &sluitend::FindingArgument::name},
               Field{"value", &sluitend::FindingArgument::value}};
template <>
inline constexpr auto fields_of<sluitend::Finding> =
    std::tuple{Field{"id", &sluitend::Finding::id}, Field{"severity", &sluitend::Finding::severity},
               Field{"arguments", &sluitend::Finding::arguments},
               Field{"span", &sluitend::Finding::span},
               Field{"related", &sluitend::Finding::related}};
template <>
inline constexpr auto fields_of<sluitend::Limits> =
    std::tuple{Field{"input_bytes", &sluitend::Limits::input_bytes},
               Field{"line_bytes", &sluitend::Limits::line_bytes},
               Field{"json_depth", &sluitend::Limits::json_depth},
               Field{"goal_depth", &sluitend::Limits::goal_depth},
               Field{"nodes", &sluitend::Limits::nodes},
               Field{"columns", &sluitend::Limits::columns},
               Field{"rows", &sluitend::Limits::rows},
               Field{"title_characters", &sluitend::Limits::title_characters},
               Field{"diagnostics", &sluitend::Limits::diagnostics},
               Field{"split_candidates", &sluitend::Limits::split_candidates},
               Field{"document_scale", &sluitend::Limits::document_scale}};
template <>
inline constexpr auto fields_of<sluitend::Figure> =
    std::tuple{Field{"edition", &sluitend::Figure::edition},
               Field{"scope", &sluitend::Figure::scope},
               Field{"programme", &sluitend::Figure::programme},
               Field{"goal", &sluitend::Figure::goal},
               Field{"row", &sluitend::Figure::row},
               Field{"line", &sluitend::Figure::line},
               Field{"column", &sluitend::Figure::column},
               Field{"year", &sluitend::Figure::year},
               Field{"phase", &sluitend::Figure::phase},
               Field{"amount", &sluitend::Figure::amount}};
template <>
inline constexpr auto fields_of<sluitend::IdentityTerm> =
    std::tuple{Field{"figure", &sluitend::IdentityTerm::figure},
               Field{"coefficient", &sluitend::IdentityTerm::coefficient},
               Field{"label", &sluitend::IdentityTerm::label},
               Field{"unprinted", &sluitend::IdentityTerm::unprinted},
               Field{"line", &sluitend::IdentityTerm::line},
               Field{"year", &sluitend::IdentityTerm::year},
               Field{"phase", &sluitend::IdentityTerm::phase}};
template <>
inline constexpr auto fields_of<sluitend::Identity> =
    std::tuple{Field{"rule", &sluitend::Identity::rule}, Field{"kind", &sluitend::Identity::kind},
               Field{"where", &sluitend::Identity::where},
               Field{"sign_known", &sluitend::Identity::sign_known},
               Field{"terms", &sluitend::Identity::terms}};
template <>
inline constexpr auto fields_of<sluitend::IdentityResult> =
    std::tuple{Field{"identity", &sluitend::IdentityResult::identity},
               Field{"verdict", &sluitend::IdentityResult::verdict},
               Field{"suspicion", &sluitend::IdentityResult::suspicion},
               Field{"reason", &sluitend::IdentityResult::reason},
               Field{"multiplier", &sluitend::IdentityResult::multiplier},
               Field{"residual", &sluitend::IdentityResult::residual},
               Field{"bound", &sluitend::IdentityResult::bound},
               Field{"sharp_bound", &sluitend::IdentityResult::sharp_bound},
               Field{"figure_count", &sluitend::IdentityResult::figure_count}};
template <>
inline constexpr auto fields_of<sluitend::SignEvidence> =
    std::tuple{Field{"convention", &sluitend::SignEvidence::convention},
               Field{"exact", &sluitend::SignEvidence::exact},
               Field{"within_rounding", &sluitend::SignEvidence::within_rounding},
               Field{"broken", &sluitend::SignEvidence::broken},
               Field{"unusual_signs", &sluitend::SignEvidence::unusual_signs}};
template <>
inline constexpr auto fields_of<sluitend::SignInference> =
    std::tuple{Field{"chosen", &sluitend::SignInference::chosen},
               Field{"declared", &sluitend::SignInference::declared},
               Field{"candidates", &sluitend::SignInference::candidates},
               Field{"discriminating_columns", &sluitend::SignInference::discriminating_columns},
               Field{"evidence", &sluitend::SignInference::evidence}};
template <>
inline constexpr auto fields_of<sluitend::TableAssumption> =
    std::tuple{Field{"table", &sluitend::TableAssumption::table},
               Field{"sign", &sluitend::TableAssumption::sign}};
template <>
inline constexpr auto fields_of<sluitend::solve::End> = std::tuple{
    Field{"value", &sluitend::solve::End::value}, Field{"open", &sluitend::solve::End::open}};
template <>
inline constexpr auto fields_of<sluitend::solve::Interval> =
    std::tuple{Field{"lower", &sluitend::solve::Interval::lower},
               Field{"upper", &sluitend::solve::Interval::upper}};
template <>
inline constexpr auto fields_of<sluitend::FigureTerm> =
    std::tuple{Field{"figure", &sluitend::FigureTerm::figure},
               Field{"coefficient", &sluitend::FigureTerm::coefficient}};
template <>
inline constexpr auto fields_of<sluitend::PrintedTerm> =
    std::tuple{Field{"figure", &sluitend::PrintedTerm::figure},
               Field{"coefficient", &sluitend::PrintedTerm::coefficient},
               Field{"printed", &sluitend::PrintedTerm::printed}};
template <>
inline constexpr auto fields_of<sluitend::IdentityTimes> =
    std::tuple{Field{"identity", &sluitend::IdentityTimes::identity},
               Field{"times", &sluitend::IdentityTimes::times}};
template <>
inline constexpr auto fields_of<sluitend::Certificate> =
    std::tuple{Field{"identities", &sluitend::Certificate::identities},
               Field{"figures", &sluitend::Certificate::figures},
               Field{"multiplier", &sluitend::Certificate::multiplier},
               Field{"residual", &sluitend::Certificate::residual},
               Field{"explained_at_most", &sluitend::Certificate::explained_at_most}};
template <>
inline constexpr auto fields_of<sluitend::FigureBounds> =
    std::tuple{Field{"figure", &sluitend::FigureBounds::figure},
               Field{"bounds", &sluitend::FigureBounds::bounds},
               Field{"printed", &sluitend::FigureBounds::printed}};
template <>
inline constexpr auto fields_of<sluitend::UnprintedBounds> =
    std::tuple{Field{"where", &sluitend::UnprintedBounds::where},
               Field{"label", &sluitend::UnprintedBounds::label},
               Field{"line", &sluitend::UnprintedBounds::line},
               Field{"year", &sluitend::UnprintedBounds::year},
               Field{"phase", &sluitend::UnprintedBounds::phase},
               Field{"multiplier", &sluitend::UnprintedBounds::multiplier},
               Field{"bounds", &sluitend::UnprintedBounds::bounds}};
template <>
inline constexpr auto fields_of<sluitend::Repair> =
    std::tuple{Field{"kind", &sluitend::Repair::kind}, Field{"printed", &sluitend::Repair::printed},
               Field{"neighbour", &sluitend::Repair::neighbour}};
template <>
inline constexpr auto fields_of<sluitend::CulpritSet> =
    std::tuple{Field{"figures", &sluitend::CulpritSet::figures},
               Field{"implied", &sluitend::CulpritSet::implied},
               Field{"repairs", &sluitend::CulpritSet::repairs},
               Field{"ties_only", &sluitend::CulpritSet::ties_only},
               Field{"printed", &sluitend::CulpritSet::printed}};
template <>
inline constexpr auto fields_of<sluitend::FigureCulprits> =
    std::tuple{Field{"sets", &sluitend::FigureCulprits::sets},
               Field{"at_least", &sluitend::FigureCulprits::at_least},
               Field{"complete", &sluitend::FigureCulprits::complete},
               Field{"conflicts", &sluitend::FigureCulprits::conflicts}};
template <>
inline constexpr auto fields_of<sluitend::JointBlock> =
    std::tuple{Field{"figures", &sluitend::JointBlock::figures},
               Field{"identities", &sluitend::JointBlock::identities},
               Field{"verdict", &sluitend::JointBlock::verdict},
               Field{"route", &sluitend::JointBlock::route},
               Field{"certificate", &sluitend::JointBlock::certificate}};
template <>
inline constexpr auto fields_of<sluitend::StyleInference> =
    std::tuple{Field{"rule", &sluitend::StyleInference::rule},
               Field{"style", &sluitend::StyleInference::style},
               Field{"informative", &sluitend::StyleInference::informative},
               Field{"off", &sluitend::StyleInference::off},
               Field{"chance", &sluitend::StyleInference::chance}};
template <>
inline constexpr auto fields_of<sluitend::StyleReport> =
    std::tuple{Field{"declared", &sluitend::StyleReport::declared},
               Field{"all", &sluitend::StyleReport::all},
               Field{"rules", &sluitend::StyleReport::rules},
               Field{"exceptions", &sluitend::StyleReport::exceptions}};
template <>
inline constexpr auto fields_of<sluitend::RefutedRounding> =
    std::tuple{Field{"rounding", &sluitend::RefutedRounding::rounding},
               Field{"possible_blocks", &sluitend::RefutedRounding::possible_blocks},
               Field{"certificate", &sluitend::RefutedRounding::certificate}};
template <>
inline constexpr auto fields_of<sluitend::RoundingInference> =
    std::tuple{Field{"assumed", &sluitend::RoundingInference::assumed},
               Field{"basis", &sluitend::RoundingInference::basis},
               Field{"blocks", &sluitend::RoundingInference::blocks},
               Field{"telling", &sluitend::RoundingInference::telling},
               Field{"survivors", &sluitend::RoundingInference::survivors},
               Field{"refuted", &sluitend::RoundingInference::refuted}};
template <>
inline constexpr auto fields_of<sluitend::JointResult> =
    std::tuple{Field{"verdict", &sluitend::JointResult::verdict},
               Field{"rounding", &sluitend::JointResult::rounding},
               Field{"grid", &sluitend::JointResult::grid},
               Field{"route", &sluitend::JointResult::route},
               Field{"style", &sluitend::JointResult::style},
               Field{"styles", &sluitend::JointResult::styles},
               Field{"blocks", &sluitend::JointResult::blocks},
               Field{"bounds", &sluitend::JointResult::bounds},
               Field{"witness", &sluitend::JointResult::witness},
               Field{"culprits", &sluitend::JointResult::culprits},
               Field{"unprinted", &sluitend::JointResult::unprinted},
               Field{"elsewhere", &sluitend::JointResult::elsewhere}};
template <>
inline constexpr auto fields_of<sluitend::ChangedFigure> =
    std::tuple{Field{"figure", &sluitend::ChangedFigure::figure},
               Field{"exact", &sluitend::ChangedFigure::exact},
               Field{"conventional", &sluitend::ChangedFigure::conventional},
               Field{"printed", &sluitend::ChangedFigure::printed}};
template <>
inline constexpr auto fields_of<sluitend::RoundedTable> =
    std::tuple{Field{"policy", &sluitend::RoundedTable::policy},
               Field{"state", &sluitend::RoundedTable::state},
               Field{"figures", &sluitend::RoundedTable::figures},
               Field{"changed", &sluitend::RoundedTable::changed},
               Field{"beyond", &sluitend::RoundedTable::beyond},
               Field{"violated", &sluitend::RoundedTable::violated},
               Field{"total_deviation", &sluitend::RoundedTable::total_deviation},
               Field{"certificate", &sluitend::RoundedTable::certificate}};
template <>
inline constexpr auto fields_of<sluitend::Expression> =
    std::tuple{Field{"label", &sluitend::Expression::label},
               Field{"terms", &sluitend::Expression::terms},
               Field{"constant", &sluitend::Expression::constant}};
template <>
inline constexpr auto fields_of<sluitend::Ratio> =
    std::tuple{Field{"label", &sluitend::Ratio::label},
               Field{"numerator", &sluitend::Ratio::numerator},
               Field{"denominator", &sluitend::Ratio::denominator}};
template <>
inline constexpr auto fields_of<sluitend::Change> =
    std::tuple{Field{"table", &sluitend::Change::table},
               Field{"from", &sluitend::Change::from},
               Field{"to", &sluitend::Change::to},
               Field{"expression", &sluitend::Change::expression},
               Field{"printed", &sluitend::Change::printed},
               Field{"bounds", &sluitend::Change::bounds},
               Field{"growth", &sluitend::Change::growth}};
template <>
inline constexpr auto fields_of<sluitend::ClaimMatch> =
    std::tuple{Field{"expression", &sluitend::ClaimMatch::expression},
               Field{"bounds", &sluitend::ClaimMatch::bounds}};
template <>
inline constexpr auto fields_of<sluitend::ChangeLedger> =
    std::tuple{Field{"items", &sluitend::ChangeLedger::items},
               Field{"explained", &sluitend::ChangeLedger::explained},
               Field{"unexplained", &sluitend::ChangeLedger::unexplained},
               Field{"if_exact", &sluitend::ChangeLedger::if_exact},
               Field{"if_rounded", &sluitend::ChangeLedger::if_rounded},
               Field{"share", &sluitend::ChangeLedger::share}};
template <>
inline constexpr auto fields_of<sluitend::ClaimResult> =
    std::tuple{Field{"programme", &sluitend::ClaimResult::programme},
               Field{"claim", &sluitend::ClaimResult::claim},
               Field{"sentence", &sluitend::ClaimResult::sentence},
               Field{"form", &sluitend::ClaimResult::form},
               Field{"direction", &sluitend::ClaimResult::direction},
               Field{"measures", &sluitend::ClaimResult::measures},
               Field{"from", &sluitend::ClaimResult::from},
               Field{"to", &sluitend::ClaimResult::to},
               Field{"amount", &sluitend::ClaimResult::amount},
               Field{"verdict", &sluitend::ClaimResult::verdict},
               Field{"tested", &sluitend::ClaimResult::tested},
               Field{"claimed", &sluitend::ClaimResult::claimed},
               Field{"matches", &sluitend::ClaimResult::matches},
               Field{"ledger", &sluitend::ClaimResult::ledger}};
template <>
inline constexpr auto fields_of<sluitend::CellTerm> =
    std::tuple{Field{"row", &sluitend::CellTerm::row}, Field{"column", &sluitend::CellTerm::column},
               Field{"coefficient", &sluitend::CellTerm::coefficient}};
template <>
inline constexpr auto fields_of<sluitend::CellText> = std::tuple{
    Field{"offset", &sluitend::CellText::offset}, Field{"verbatim", &sluitend::CellText::verbatim},
    Field{"value", &sluitend::CellText::value}, Field{"is_nil", &sluitend::CellText::is_nil}};
template <>
inline constexpr auto fields_of<sluitend::RecoveryOptions> =
    std::tuple{Field{"labels", &sluitend::RecoveryOptions::labels},
               Field{"separator", &sluitend::RecoveryOptions::separator},
               Field{"decimals", &sluitend::RecoveryOptions::decimals},
               Field{"allow_ungrouped", &sluitend::RecoveryOptions::allow_ungrouped},
               Field{"dashes", &sluitend::RecoveryOptions::dashes},
               Field{"blanks", &sluitend::RecoveryOptions::blanks},
               Field{"is_exact", &sluitend::RecoveryOptions::is_exact},
               Field{"limits", &sluitend::RecoveryOptions::limits}};
template <>
inline constexpr auto fields_of<sluitend::RecoveredRow> =
    std::tuple{Field{"readings", &sluitend::RecoveredRow::readings},
               Field{"fitting", &sluitend::RecoveredRow::fitting},
               Field{"truncated", &sluitend::RecoveredRow::truncated},
               Field{"decided_by", &sluitend::RecoveredRow::decided_by},
               Field{"surviving", &sluitend::RecoveredRow::surviving},
               Field{"margin", &sluitend::RecoveredRow::margin},
               Field{"label", &sluitend::RecoveredRow::label},
               Field{"nil_cells", &sluitend::RecoveredRow::nil_cells},
               Field{"stopped_at", &sluitend::RecoveredRow::stopped_at}};
template <>
inline constexpr auto fields_of<sluitend::MissingRow> =
    std::tuple{Field{"identities", &sluitend::MissingRow::identities},
               Field{"implied", &sluitend::MissingRow::implied}};
template <>
inline constexpr auto fields_of<sluitend::Recovery> =
    std::tuple{Field{"rows", &sluitend::Recovery::rows},
               Field{"conventions", &sluitend::Recovery::conventions},
               Field{"combinations", &sluitend::Recovery::combinations},
               Field{"missing_rows", &sluitend::Recovery::missing_rows}};
template <>
inline constexpr auto fields_of<sluitend::StatutoryIndicator> =
    std::tuple{Field{"number", &sluitend::StatutoryIndicator::number},
               Field{"chapter", &sluitend::StatutoryIndicator::chapter},
               Field{"name", &sluitend::StatutoryIndicator::name},
               Field{"label", &sluitend::StatutoryIndicator::label},
               Field{"unit", &sluitend::StatutoryIndicator::unit},
               Field{"direction", &sluitend::StatutoryIndicator::direction},
               Field{"source", &sluitend::StatutoryIndicator::source},
               Field{"iv3_code", &sluitend::StatutoryIndicator::iv3_code},
               Field{"lapsed_from", &sluitend::StatutoryIndicator::lapsed_from},
               Field{"change", &sluitend::StatutoryIndicator::change}};

/// Calls `visit(name, member)` for every field of `self`, in order.
template <class Self, class Visit> void visit_fields(Self& self, Visit&& visit) {
    using T = std::remove_const_t<Self>;
    if constexpr (requires { T::fields(self, visit); })
        T::fields(self, visit);
    else
        std::apply([&](const auto&... each) { (visit(each.name, self.*each.member), ...); },
                   fields_of<T>);
}

/// A value to start from; its required fields mean nothing.
template <class T> T blank() {
    return {};
}
template <> inline PrintedObject blank() {
    return {py::none(), {}, {}};
}
template <> inline DetectedObject blank() {
    return {py::none(), sluitend::DetectionBasis::assumed, py::tuple(), {}, 0, 0};
}
template <> inline sluitend::TrajectoryPoint blank() {
    return {sluitend::Period(sluitend::Year(sluitend::Year::first)), {}};
}
template <> inline sluitend::ClaimRecord blank() {
    return {sluitend::Amount(sluitend::AmountParts{}), {}, {}, {}, {}};
}
template <> inline sluitend::Figure blank() {
    return {{}, {}, {}, {}, {}, {}, {}, {}, {}, sluitend::Amount(sluitend::AmountParts{})};
}
template <> inline sluitend::FigureBounds blank() {
    return {0, {}, blank<sluitend::Figure>()};
}
template <> inline sluitend::PrintedTerm blank() {
    return {0, 1, blank<sluitend::Figure>()};
}

} // namespace sluitend_python
